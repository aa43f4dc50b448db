// How smoothly the machine moves, for the bench: frames that a reader gets while its camera draws
// back and while its slider is dragged, on a CPU slowed four times, held against the frames of the
// same page at rest in the same run.
const SCREENS = [
	{ name: 'phone', viewport: { width: 360, height: 640 }, deviceScaleFactor: 3, line: 0.9 },
	{ name: 'desk', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, line: 0.6 }
];

/** Begins to write down the times between frames, and the tasks that hold them up. */
function begin() {
	const seen = { gaps: [], long: 0, going: true };
	window.seen = seen;
	let last;
	requestAnimationFrame(function tick(now) {
		if (last !== undefined) seen.gaps.push(now - last);
		last = now;
		if (seen.going) requestAnimationFrame(tick);
	});
	seen.observer = new PerformanceObserver((list) => (seen.long += list.getEntries().length));
	seen.observer.observe({ type: 'longtask' });
}

function end() {
	const { gaps, long, observer } = window.seen;
	window.seen.going = false;
	observer.disconnect();
	return { gaps, long };
}

/** What a reader sees while something is done in the page. */
async function watch(page, act, argument) {
	await page.evaluate(begin);
	await page.evaluate(act, argument);
	return page.evaluate(end);
}

const rest = () => new Promise((done) => setTimeout(done, 1500));

const toStep = ([index, line]) => {
	const step = document.querySelectorAll('[data-scroll="machine"] [data-step]')[index];
	const top = step.getBoundingClientRect().top + scrollY - innerHeight * line;
	window.scrollTo({ top, behavior: 'instant' });
	return new Promise((done) => setTimeout(done, 1200));
};

/** From end to end and back, as fast as a hand. */
const drag = async () => {
	const slider = document.querySelector('#machine input[type=range]');
	const start = performance.now();
	for (let t = 0; t < 1; t = (performance.now() - start) / 2500) {
		slider.value = 1000 * (1 - Math.abs(1 - 2 * t));
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		await new Promise(requestAnimationFrame);
	}
};

const at = (list, share) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;

/** Gaps as multiples of those at rest, and how many are late by half a frame or more. */
function judged(name, { gaps, long }, frame) {
	const ratio = (share) => at(gaps, share) / frame;
	const late = gaps.filter((gap) => gap > frame * 1.5).length;
	return {
		name,
		p50: ratio(0.5),
		p95: ratio(0.95),
		most: ratio(0.9999),
		late,
		of: gaps.length,
		long
	};
}

/** Every movement of the machine, on every screen. */
export async function frames(chrome, address) {
	const found = [];
	for (const { name, line, ...screen } of SCREENS) {
		const page = await chrome.newPage(screen);
		await page.goto(`${address}en/scale-up/`);
		await page.locator('#machine').scrollIntoViewIfNeeded();
		await page.waitForSelector('#machine[data-alive]');
		const client = await page.context().newCDPSession(page);
		await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const still = await watch(page, rest);
		const frame = at(still.gaps, 0.5);
		const add = (what, seen) => found.push(judged(`${name}, ${what}`, seen, frame));
		add('at rest', still);
		for (const step of [1, 2, 3, 4, 5, 6, 0, 6]) {
			add(`to step ${step + 1}`, await watch(page, toStep, [step, line]));
		}
		add('slider', await watch(page, drag));
		await page.close();
	}
	return found;
}

/** Two dozen frames: each figure once, then again from the first. */
const CROWD = 24;

/** From the head of a page to its end, as fast as a hand: about 40 screens in four seconds. */
const through = async () => {
	const start = performance.now();
	for (let t = 0; t < 1; t = (performance.now() - start) / 4000) {
		const way = document.documentElement.scrollHeight - innerHeight;
		window.scrollTo({ top: way * t, behavior: 'instant' });
		await new Promise(requestAnimationFrame);
	}
};

/** What a reader of another page sees who scrolls past two dozen of our frames, with and without their scripts. */
export async function crowd(chrome, address) {
	const found = [];
	for (const scripts of [false, true]) {
		const page = await chrome.newPage({ viewport: { width: 1024, height: 768 } });
		await page.goto(`${address}embed/`);
		const all = await page
			.locator('a[href*="/en/"], a[href^="en/"]')
			.evaluateAll((links) => links.map(({ href }) => href));
		const figures = all.slice(5);
		if (!scripts) await page.route('**/*.js', (route) => route.abort());
		await page.goto('about:blank');
		const frame = (_, i) =>
			`<p>${i}</p><iframe src="${figures[i % figures.length]}" loading="lazy" width="640" height="900"></iframe>`;
		const loader = `<script src="${address}embed.js" async></${'script'}>`;
		await page.setContent(Array.from({ length: CROWD }, frame).join('') + loader);
		const client = await page.context().newCDPSession(page);
		await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		await page.waitForTimeout(2000);
		const still = await watch(page, rest);
		const seen = await watch(page, through);
		const name = scripts ? 'two dozen, alive' : 'the same, no script';
		found.push(judged(name, seen, at(still.gaps, 0.5)));
		await page.close();
	}
	return found;
}
