import { expect, type Page } from '@playwright/test';
import {
	embedsOf,
	expectGranted,
	expectOwn,
	fitOf,
	frameOf,
	iframe,
	test,
	type Host
} from './frames';

let site: string;
let power: string;
test.beforeEach(({ baseURL }) => {
	site = baseURL ?? '';
	power = `${site}embed/en/power/?v=1`;
});

/** How often a frame has asked, by the message of AMP. */
const asks = (page: Page): Promise<number[]> =>
	page.evaluate(`said.filter((data) => data?.sentinel === 'amp').map(({ height }) => height)`);

const amp = (then: string) =>
	`listen((data, frame) => { if (data.sentinel === 'amp' && data.type === 'embed-size') { ${then} } });`;
const obeys = amp(`frame.style.height = data.height + 'px';`);

/** Hosts of each dialect, as their own scripts go about it. */
const dialects: Record<string, Host & { src?: string; rest?: string }> = {
	amp: { body: '', script: obeys },
	pym: {
		body: '',
		src: '&initialWidth=600&childId=graphic-1&parentTitle=Host&parentUrl=http%3A%2F%2Fhost%2F',
		rest: 'scrolling="no" height="400"',
		script: `listen((data, frame) => {
			const [, kind, height] = String(data).match(/^pymxPYMxgraphic-1xPYMx(\\S+)xPYMx(.*)$/) ?? [];
			if (kind === 'height') frame.setAttribute('height', parseInt(height) + 'px');
		});`
	},
	medium: {
		body: '',
		script: `addEventListener('message', ({ data }) => {
			try { data = JSON.parse(data); } catch { return; }
			if (data.context !== 'iframe.resize') return;
			document.querySelector('iframe[src="' + data.src + '"]').height = data.height;
		});`
	},
	canvas: {
		body: '',
		script: `listen((data, frame, event) => {
			if (data.subject !== 'lti.frameResize') return;
			frame.height = frame.style.height = data.height + 'px';
			event.source.postMessage({ subject: 'lti.frameResize.response' }, '*');
		});`
	},
	h5p: {
		body: '',
		script: `listen((data, frame, { source }) => {
			if (data.context !== 'h5p') return;
			const respond = (action) => source.postMessage({ context: 'h5p', action }, '*');
			if (data.action === 'hello') {
				frame.style.width = '100%';
				addEventListener('resize', () => respond('resize'));
				respond('hello');
			}
			if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
		});
		addEventListener('load', () => frames()[0].contentWindow.postMessage({ context: 'h5p', action: 'ready' }, '*'));`
	},
	'iframe-resizer': {
		body: '',
		rest: 'id="frame0" scrolling="no" height="400"',
		script: `listen((data, frame) => {
			if (String(data).slice(0, 13) !== '[iFrameSizer]') return;
			const [id, height, width, type] = data.slice(13).split(':');
			if (id !== 'frame0') throw new Error(data);
			window.types = [...(window.types ?? []), type];
			frame.style.height = height + 'px';
		});
		addEventListener('load', () => frames()[0].contentWindow.postMessage(
			'[iFrameSizer]frame0:8:false:false:32:true:true:null:auto:null:null:0:false:child:scroll:true:0:0:true', '*'
		));`
	}
};

for (const [name, { script = '', src = '', rest = 'height="400"' }] of Object.entries(dialects)) {
	for (const sandbox of ['', ' sandbox="allow-scripts"']) {
		test(`fits a host that speaks ${name}${sandbox && ', without an origin'}`, async ({
			page,
			open
		}) => {
			await open({ script, body: iframe(power + src, rest + sandbox) });
			const frame = await frameOf(page);
			await expectGranted(frame);
			// What opens makes it grow, what closes makes it shrink.
			const before = (await fitOf(frame)).frame;
			const details = frame.locator('details[data-part="table"] > summary');
			await details.click();
			await expect.poll(async () => (await fitOf(frame)).frame).toBeGreaterThan(before + 50);
			await expectGranted(frame);
			await details.click();
			await expect.poll(async () => (await fitOf(frame)).frame).toBe(before);
			await expectGranted(frame);
		});
	}
}

test('iframe-resizer is told once that the frame is there', async ({ page, open }) => {
	const { script = '', rest } = dialects['iframe-resizer']!;
	await open({ script, body: iframe(power, rest) });
	await expectGranted(await frameOf(page));
	const types: string[] = await page.evaluate('types');
	expect(types.filter((type) => type === 'init')).toEqual(['init']);
	expect(types[0]).toBe('init');
});

test('one message is enough for a host that obeys', async ({ page, open }) => {
	// Without an origin it has no faces to wait for, and one height.
	await open({ script: obeys, body: iframe(power, 'sandbox="allow-scripts" height="400"') });
	await expectGranted(await frameOf(page));
	await page.waitForTimeout(1500);
	expect(await asks(page)).toHaveLength(1);
});

test('a frame that has its height already asks for nothing', async ({ page, open }) => {
	const plain = (height: number) => iframe(power, `sandbox="allow-scripts" height="${height}"`);
	await open({ script: obeys, body: plain(400) });
	const first = await frameOf(page);
	await expectGranted(first);
	const { frame: height } = await fitOf(first);
	await open({ script: obeys, body: plain(height) });
	await expectGranted(await frameOf(page));
	await page.waitForTimeout(500);
	expect(await asks(page)).toEqual([]);
});

test('a host that ignores heights leaves it its scroll bar', async ({ page, open }) => {
	await open({ body: iframe(power) });
	await expectOwn(await frameOf(page));
	await page.waitForTimeout(3500);
	expect((await asks(page)).length).toBeLessThanOrEqual(3);
});

test('so does one that clamps', async ({ page, open }) => {
	await open({
		script: amp(`frame.style.height = Math.min(700, data.height) + 'px';`),
		body: iframe(power)
	});
	const frame = await frameOf(page);
	await expectOwn(frame);
	expect((await fitOf(frame)).frame).toBe(700);
});

test('one that is late is granted late', async ({ page, open }) => {
	await open({
		script: amp(`setTimeout(() => frame.style.height = data.height + 'px', 4500);`),
		body: iframe(power)
	});
	const frame = await frameOf(page);
	await expectOwn(frame);
	await expectGranted(frame);
});

test('one that stops obeying gives the scroll bar back', async ({ page, open }) => {
	await open({
		script: `let works = true; ${amp(`if (works) frame.style.height = data.height + 'px';`)}`,
		body: iframe(power)
	});
	const frame = await frameOf(page);
	await expectGranted(frame);
	await page.evaluate('works = false');
	await frame.locator('details[data-part="table"] > summary').click();
	await expectOwn(frame);
});

test('one that adds to what is asked for is not chased', async ({ page, open }) => {
	await open({
		script: amp(`frame.style.height = data.height + 50 + 'px';`),
		body: iframe(power)
	});
	await expectOwn(await frameOf(page));
	await page.waitForTimeout(3500);
	expect((await asks(page)).length).toBeLessThanOrEqual(3);
});

test('content that grows with the frame is left after three rounds', async ({ page, open }) => {
	await page.route('**/embed/en/power/*', async (route) => {
		const response = await route.fetch();
		const style = '<style>#frame { min-height: calc(100vh + 40px) }</style>';
		await route.fulfill({
			response,
			body: (await response.text()).replace('</head>', `${style}</head>`)
		});
	});
	await open({
		script: amp(`frame.style.height = data.height + 'px';`),
		// Routed answers come from no network that Chromium knows: it must not be asked for leave.
		body: iframe(power, 'height="1400" allow="local-network-access"')
	});
	const frame = await frameOf(page);
	await expectOwn(frame);
	await page.waitForTimeout(1500);
	expect((await asks(page)).length).toBe(4);
});

test('fit=box asks for nothing, and scrolls', async ({ page, open }) => {
	await open({ script: obeys, body: iframe(`${power}&fit=box`) });
	const frame = await frameOf(page);
	await expectOwn(frame);
	await page.evaluate(
		`frames()[0].contentWindow.postMessage({ context: 'embed', action: 'hello' }, '*')`
	);
	await page.waitForTimeout(1000);
	expect(await page.evaluate('said')).toEqual([]);
	expect((await fitOf(frame)).frame).toBe(400);
});

test('a frame in a folded topic is measured when that opens', async ({ page, open }) => {
	await open({
		script: obeys,
		body: `<div id="topic" style="display:none">${iframe(power)}</div>`
	});
	await expect.poll(async () => (await embedsOf(page)).length).toBe(1);
	await page.waitForTimeout(1000);
	expect(await asks(page)).toEqual([]);
	await page.evaluate(`document.getElementById('topic').style.display = ''`);
	await expectGranted(await frameOf(page));
});

test('a narrower page makes it as high as it then is', async ({ page, open }) => {
	await open({ script: obeys, body: iframe(power) });
	const frame = await frameOf(page);
	for (const width of [1000, 420, 340]) {
		await page.setViewportSize({ width, height: 800 });
		await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThan(width);
		await expectGranted(frame);
	}
});

test('outside of a frame nothing is asked and nothing is changed', async ({ page }) => {
	await page.goto(power);
	await page.waitForTimeout(500);
	const { dataset, overflow } = await page.evaluate(() => ({
		dataset: { ...document.documentElement.dataset },
		overflow: document.documentElement.style.overflowY
	}));
	expect(dataset.fits).toBeUndefined();
	expect(overflow).toBe('');
});

test('messages that are not of its host change nothing', async ({ page, open }) => {
	await open({
		body: `${iframe(power)}<iframe id="other" srcdoc="<p>another frame</p>"></iframe>`,
		script: `const hostile = () => {
			const cyclic = { context: 'h5p' };
			cyclic.action = cyclic;
			return [null, 0, NaN, '', 'x'.repeat(1e6), '[iFrameSizer]', '[iFrameSizer]' + ':'.repeat(1e5),
				'[iFrameSizer]a:8:true', 'pymxPYMxundefinedxPYMxwidthxPYMx1', [], {}, cyclic, new Map(), 10n,
				{ context: 'h5p', action: 'prepareResize' }, { context: 'h5p', action: {} },
				{ context: 'embed', action: '__proto__' }, { message: 'ready' },
				{ message: 'ready', secret: 'x' }, { sentinel: 'amp', type: 'embed-size', height: 9 },
				JSON.stringify({ context: 'iframe.resize', height: 5 })];
		};`
	});
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await expect.poll(async () => (await embedsOf(page)).length).toBe(2);
	const [frame] = await embedsOf(page);
	await expectOwn(frame!);
	await page.waitForTimeout(3500);
	const before = await fitOf(frame!);
	await page.evaluate(`said.length = 0;
		for (let i = 0; i < 100; i++) for (const message of hostile()) frames()[0].contentWindow.postMessage(message, '*');`);
	// The right words from the wrong window.
	await page.evaluate(`document.getElementById('other').contentWindow.eval(
		"parent.frames[0].postMessage({ context: 'embed', action: 'hello' }, '*')"
	)`);
	await page.waitForTimeout(1000);
	expect(await fitOf(frame!)).toEqual(before);
	expect(await page.evaluate('said')).toEqual([]);
	expect(errors).toEqual([]);
});
