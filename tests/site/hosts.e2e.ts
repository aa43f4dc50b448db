import { expect, type Frame, type Page } from '@playwright/test';
import { embedsOf, expectGranted, expectOwn, fitOf, frameOf, iframe, test } from './frames';

let site: string;
test.beforeEach(({ baseURL }) => {
	site = baseURL ?? '';
});

const embed = (id: string, rest = '') => `${site}embed/en/${id}/?v=1${rest}`;

/** The frames of a page, when as many are there as should be. */
async function framesOf(page: Page, count: number): Promise<Frame[]> {
	await expect.poll(async () => (await embedsOf(page)).length).toBe(count);
	return embedsOf(page);
}

test.describe('WordPress', () => {
	const secret = 'VhWnohrAuz';
	// Source: src/wp-includes/embed.php (`wp_filter_oembed_result`).
	const markup = (src: string, before = '', style = '') =>
		`${before}<iframe${style} class="wp-embedded-content" sandbox="allow-scripts" security="restricted"
			title="An embed" src="${src}#?secret=${secret}" data-secret="${secret}" width="600" height="338"></iframe>`;
	// As src/js/_enqueues/wp/embed.js goes about it.
	const script = `addEventListener('message', ({ data, source }) => {
		if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
		const marked = (kind) => document.querySelectorAll(kind + '[data-secret="' + data.secret + '"]');
		for (const quote of marked('blockquote')) quote.style.display = 'none';
		for (const frame of marked('iframe')) {
			if (frame.contentWindow !== source) continue;
			frame.removeAttribute('style');
			if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
		}
	});
	document.addEventListener('DOMContentLoaded', () => {
		for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
			frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
		}
	});`;

	test('grants up to its thousand pixels, to a frame without an origin', async ({ page, open }) => {
		await open({ script, body: markup(embed('since')) });
		const frame = await frameOf(page);
		await expectGranted(frame);
		expect(await frame.evaluate(() => self.origin)).toBe('null');
	});

	test('clamps what is higher, and the embed scrolls', async ({ page, open }) => {
		await open({ script, body: markup(embed('power')) });
		const frame = await frameOf(page);
		await expectOwn(frame);
		expect((await fitOf(frame)).frame).toBe(1000);
	});

	test('shows a frame in the place of a quotation when it has spoken', async ({ page, open }) => {
		const quote = `<blockquote class="wp-embedded-content" data-secret="${secret}">A link</blockquote>`;
		const style = ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
		await open({ script, body: markup(embed('since'), quote, style) });
		await expectGranted(await frameOf(page));
		await expect(page.locator('blockquote')).toBeHidden();
		await expect(page.locator('iframe')).not.toHaveAttribute('style');
	});

	test('its fragment is no part of the options', async ({ page, open }) => {
		await open({ script, body: markup(embed('power', '&theme=dark&power.chips=300000')) });
		const frame = await frameOf(page);
		await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(frame.locator('#notice')).toBeHidden();
	});
});

test.describe('Moodle', () => {
	// Source: lib/resourcelib.php (`resourcelib_embed_general`) and lib/javascript-static.js
	// (`init_maximised_embed`): a box as high as what is left of the page, whatever the frame says.
	const body = (src: string) => `<header id="page-header" style="height:120px">Course</header>
		<div role="main" id="maincontent"><div class="resourcecontent resourcegeneral">
			<iframe id="resourceobject" src="${src}" title="An embed">A link</iframe>
		</div></div><footer id="page-footer" style="height:80px"></footer>`;
	const script = `addEventListener('DOMContentLoaded', () => {
		const resize = () => {
			const frame = document.getElementById('resourceobject');
			frame.style.width = frame.style.height = '0px';
			frame.style.width = Math.max(500, document.getElementById('maincontent').clientWidth - 35) + 'px';
			frame.style.height = Math.max(400, document.documentElement.clientHeight - 300) + 'px';
		};
		resize();
		addEventListener('resize', resize);
	});`;

	test('gives its own height: the embed scrolls, and can be told to fill it', async ({
		page,
		open
	}) => {
		for (const fit of ['', '&fit=box']) {
			await open({ script, body: body(embed('power', fit)) });
			await expectOwn(await frameOf(page));
		}
	});

	test('an activity page that shows it as it is leaves the height of the snippet', async ({
		page,
		open
	}) => {
		await open({
			body: `<div class="no-overflow"><p>${iframe(embed('power'), 'height="600"')}</p></div>`
		});
		const frame = await frameOf(page);
		await expectOwn(frame);
		expect((await fitOf(frame)).frame).toBe(600);
	});
});

test.describe('Canvas', () => {
	// Source: gems/canvas_sanitize (what it keeps of a frame) and ui/shared/lti/jquery/subjects/
	// lti.frameResize.ts, which gives the height to any frame of the page.
	const markup = (src: string) =>
		`<div class="user_content"><p><iframe style="border: 0;" title="An embed" src="${src}" width="100%" height="400"></iframe></p></div>`;
	const script = `listen(({ subject, height }, frame, { source }) => {
		if (subject !== 'lti.frameResize') return;
		const text = Number(height) <= 0 ? '1px' : height + 'px';
		frame.height = frame.style.height = text;
		source.postMessage({ subject: 'lti.frameResize.response' }, '*');
	});`;

	test('grants it', async ({ page, open }) => {
		await open({ script, body: markup(embed('power')) });
		await expectGranted(await frameOf(page));
	});

	test('its apps, which do not, leave it its scroll bar', async ({ page, open }) => {
		await open({ body: markup(embed('power')) });
		await expectOwn(await frameOf(page));
	});
});

test.describe('a page with the loader', () => {
	const loader = () => `<script src="${site}embed.js"></script>`;

	for (const [when, place] of Object.entries({
		'before the frames': (frames: string) => loader() + frames,
		'after them': (frames: string) => frames + loader(),
		'many times': (frames: string) => loader() + frames + loader() + loader(),
		'long after': (frames: string) =>
			`${frames}<script>setTimeout(() => {
				document.head.append(Object.assign(document.createElement('script'), { src: '${site}embed.js' }));
			}, 4500)</script>`
	})) {
		test(`that it has ${when} gives the height`, async ({ page, open }) => {
			const frames =
				iframe(embed('power')) + iframe(embed('since'), 'height="300" sandbox="allow-scripts"');
			await open({ body: place(frames) });
			for (const [i, frame] of (await framesOf(page, 2)).entries()) {
				// Browsers let frames sleep that are not in view: it learns what it was given when it is.
				await page.locator('iframe').nth(i).scrollIntoViewIfNeeded();
				await expectGranted(frame);
			}
		});
	}

	test('listens once, however often it is pasted', async ({ page, open }) => {
		await open({
			head: `<script>let count = 0;
				const add = addEventListener;
				window.addEventListener = (kind, ...rest) => { count += kind === 'message'; add(kind, ...rest); };
			</script>`,
			body: `<script>count = 0</script>${loader().repeat(24)}`
		});
		expect(await page.evaluate('count')).toBe(1);
	});

	test('gives it to frames that come later', async ({ page, open }) => {
		await open({ body: `${loader()}<div id="later"></div>` });
		await page.evaluate(
			`document.getElementById('later').innerHTML = \`${iframe(embed('power'))}\``
		);
		await expectGranted(await frameOf(page));
	});

	test('counts borders where the page does', async ({ page, open }) => {
		await open({
			head: '<style>iframe { box-sizing: border-box; border: 7px solid !important; padding: 3px }</style>',
			body: iframe(embed('power')) + loader()
		});
		await expectGranted(await frameOf(page));
	});

	test('touches no other frame, and nothing else', async ({ page, open }) => {
		const speaks = `<script>parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 777 }, '*')</script>`;
		await open({
			body: `<iframe class="other" srcdoc="${speaks.replaceAll('"', '&quot;')}"></iframe>
				<iframe class="other" src="/embed/en/power/"></iframe><p>Words</p>${loader()}`
		});
		await page.waitForFunction(`said.some((data) => data.height === 777)`);
		const [elsewhere] = (await embedsOf(page)).slice(1);
		await elsewhere!.evaluate(() =>
			parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 778 }, '*')
		);
		await page.waitForFunction(`said.some((data) => data.height === 778)`);
		for (const frame of await page.locator('iframe').all()) {
			await expect(frame).not.toHaveAttribute('style');
		}
		await expect(page.locator('p')).not.toHaveAttribute('style');
	});

	test('gives no height that is none', async ({ page, open }) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await open({ body: iframe(embed('power')) + loader() });
		const frame = await frameOf(page);
		await expectGranted(frame);
		const { frame: height } = await fitOf(frame);
		await frame.evaluate(() => {
			const sizes = [
				0,
				-5,
				NaN,
				Infinity,
				1e5,
				1e9,
				1.5,
				'900',
				'900px',
				null,
				[900],
				{ valueOf: 9 }
			];
			for (const height of sizes) {
				parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
			}
			const others = [null, '', 7, [], { sentinel: 'amp' }, { type: 'embed-size', height: 900 }];
			for (const other of others) parent.postMessage(other, '*');
			parent.postMessage('last', '*');
		});
		await page.waitForFunction(`said.includes('last')`);
		expect((await fitOf(frame)).frame).toBe(height);
		expect(errors).toEqual([]);
	});
});

test('two dozen lazy embeds on one page all fit, with few words', async ({ page, open }) => {
	test.slow();
	const ids = ['power', 'since', 'price', 'scores', 'rounds', 'exam', 'deal', 'tesla'];
	const frames = [...ids, ...ids, ...ids].map((id) =>
		iframe(embed(id), 'height="500" loading="lazy" sandbox="allow-scripts"')
	);
	await open({
		body: `<script src="${site}embed.js"></script>${frames.join('<p>Words of the host.</p>')}`
	});
	const elements = page.locator('iframe');
	expect(await elements.count()).toBe(24);
	for (const element of await elements.all()) {
		await element.scrollIntoViewIfNeeded();
		const frame = await (await element.elementHandle())?.contentFrame();
		await frame?.waitForFunction(() => document.documentElement.dataset.fits !== undefined);
		await expectGranted(frame!);
	}
	const asked: number = await page.evaluate(
		`said.filter((data) => data.sentinel === 'amp').length`
	);
	expect(asked).toBeLessThanOrEqual(24 * 3);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
});
