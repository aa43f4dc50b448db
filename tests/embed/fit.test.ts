// Long, because every kind of host is one world in which the same frame has to end well.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, ECHO, PATIENCE, REQUESTS, ROUNDS, start, TOLERANCE } from '$lib/embed/fit';
import { contents, hosts } from './hosts';
import { give, run, soon, tell, touch, type Watch, type World } from './world';

function world(given: Partial<World> = {}): World {
	const made: World = {
		now: 0,
		frame: 400,
		width: 600,
		content: contents.steady,
		host: hosts.obeys,
		later: [],
		fit: start,
		asks: [],
		...given
	};
	return made;
}

const heights = ({ asks }: World) => asks.map(({ height }) => height);

/** What must be true at every moment, whatever the host and the content. */
const right: Watch = ({ fit, frame, width, now }, content) => {
	// A frame without a size shows nothing that could be cut off.
	if (frame === 0 || width === 0) return;
	if (fit.shows === 'granted' && now === fit.seen?.at && content === fit.seen.content) {
		expect(Math.abs(content - frame)).toBeLessThanOrEqual(TOLERANCE);
	}
	if (!fit.isBare || content !== fit.seen?.content || content <= frame + TOLERANCE) return;
	// The one exception: a host that has kept up so far is about to.
	expect(fit.isTrusted).toBe(true);
	expect(now - (fit.waiting?.since ?? -Infinity)).toBeLessThanOrEqual(PATIENCE[0]);
};

describe('a frame of a host that does as asked', () => {
	test('nothing that is shown asks for nothing', () => {
		const empty = world({ content: () => 0 });
		tell(empty);
		run(empty);
		expect(empty.asks).toEqual([]);
		expect(empty.fit).toMatchObject({ shows: 'asking', isBare: false });
	});

	test('a frame without a size is not measured', () => {
		for (const given of [{ frame: 0 }, { width: 0 }]) {
			const hidden = world(given);
			tell(hidden);
			run(hidden);
			expect(hidden.asks).toEqual([]);
		}
	});

	test('asks once, keeps its scroll bar until it is given the height, and is done', () => {
		const page = world();
		tell(page);
		expect(page.fit).toMatchObject({ shows: 'asking', isBare: false });
		run(page, { watch: right });
		expect(heights(page)).toEqual([731]);
		expect(page.fit).toMatchObject({ shows: 'granted', isBare: true, isTrusted: true });
	});

	test('asks for nothing when the frame has the height already', () => {
		const page = world({ frame: 731 });
		tell(page);
		run(page);
		expect(page.asks).toEqual([]);
		expect(page.fit).toMatchObject({ shows: 'granted', isTrusted: false });
	});

	test('grows with what the reader opens, and shrinks with what they close', () => {
		let open = false;
		const page = world({ content: () => (open ? 1200 : 731) });
		tell(page);
		run(page);
		for (const height of [1200, 731, 1200]) {
			page.now += 5000;
			touch(page);
			open = height === 1200;
			tell(page);
			expect(page.fit.isBare).toBe(true);
			run(page, { watch: right });
			expect(page.frame).toBe(height);
			expect(page.fit.shows).toBe('granted');
		}
		expect(heights(page)).toEqual([731, 1200, 731, 1200]);
	});

	test('what opens slowly after a touch is followed all the way', () => {
		let height = 731;
		const page = world({
			content: () => height,
			host: (at, ask) => soon(at, 1, () => give(at, ask))
		});
		tell(page);
		run(page);
		page.now += 1000;
		touch(page);
		for (let i = 0; i < 20; i++) {
			soon(page, i * 16, () => {
				height += 20;
				tell(page);
			});
		}
		run(page, { watch: right });
		expect(page).toMatchObject({ frame: 1131, fit: { shows: 'granted' } });
	});

	test('is measured again when a hidden tab is shown', () => {
		let shown = true;
		const page = world({ content: () => (shown ? 731 : 0) });
		tell(page);
		run(page);
		shown = false;
		page.frame = 0;
		tell(page);
		expect(page.fit.shows).toBe('granted');
		shown = true;
		give(page, 400);
		run(page, { watch: right });
		expect(page).toMatchObject({ frame: 731, fit: { shows: 'granted' } });
	});

	test('one that was hidden when it was asked asks when it can be seen', () => {
		let listens = false;
		const page = world({ host: (at, ask) => listens && hosts.obeys(at, ask) });
		tell(page);
		run(page);
		expect(page.fit.shows).toBe('own');
		listens = true;
		tell(page, 'shown');
		run(page);
		expect(page.fit.shows).toBe('granted');
	});

	test('a new width is a new start', () => {
		const page = world({ content: contents.wraps });
		tell(page);
		run(page);
		for (const width of [500, 400, 360, 320, 360, 400]) {
			page.now += 1000;
			page.width = width;
			tell(page);
			run(page, { watch: right });
			expect(page).toMatchObject({ frame: contents.wraps(page), fit: { shows: 'granted' } });
		}
	});
});

describe('a frame of a host that does not', () => {
	test('one that ignores is asked a few times, and the scroll bar stays', () => {
		const page = world({ host: hosts.ignores });
		tell(page);
		run(page, { watch: right });
		expect(page.asks.map(({ at }) => at)).toEqual([0, ...PATIENCE.slice(0, -1)]);
		expect(page.fit).toMatchObject({ shows: 'own', isBare: false });
	});

	test('one that clamps is asked once, and the scroll bar stays', () => {
		const page = world({ host: hosts.clamps, content: () => 1600 });
		tell(page);
		run(page, { watch: right });
		expect(heights(page)).toEqual([1600]);
		expect(page).toMatchObject({ frame: 1000, fit: { shows: 'own', isBare: false } });
	});

	test('one that gives more than enough keeps it, and nothing is cut off', () => {
		const page = world({ host: hosts.clamps, content: () => 90 });
		tell(page);
		run(page, { watch: right });
		expect(page).toMatchObject({ frame: 200, fit: { shows: 'own', isBare: false } });
	});

	test('one that comes late is thanked late', () => {
		const page = world({ host: hosts.delays });
		tell(page);
		run(page, { watch: right, until: 4500 });
		expect(page.fit.shows).toBe('own');
		run(page, { watch: right });
		expect(page.fit).toMatchObject({ shows: 'granted', isBare: true });
	});

	test('one that glides is waited for', () => {
		const page = world({ host: hosts.glides });
		tell(page);
		run(page, { watch: right });
		expect(page).toMatchObject({ frame: 731, fit: { shows: 'granted' } });
		expect(heights(page)).toEqual([731]);
	});

	test('one that stops keeping up gives the scroll bar back after a moment', () => {
		let height = 731;
		let works = true;
		const page = world({
			content: () => height,
			host: (at, ask) => works && hosts.obeys(at, ask)
		});
		tell(page);
		run(page);
		works = false;
		height = 900;
		tell(page);
		expect(page.fit.isBare).toBe(true);
		run(page, { watch: right });
		expect(page.fit).toMatchObject({ shows: 'own', isBare: false, isTrusted: false });
	});

	test('one whose height only happened to fit is not trusted with more', () => {
		let height = 400;
		const page = world({ content: () => height, host: hosts.ignores });
		tell(page);
		expect(page.fit).toMatchObject({ shows: 'granted', isTrusted: false });
		height = 500;
		tell(page);
		expect(page.fit).toMatchObject({ shows: 'asking', isBare: false });
	});

	test.each(['flaps', 'forgets'] as const)('one that %s is left after three rounds', (name) => {
		const page = world({ host: hosts[name] });
		tell(page);
		run(page, { watch: right });
		expect(page.asks).toHaveLength(1 + ROUNDS);
		expect(page.fit).toMatchObject({ shows: 'own', isBare: false });
	});

	test('one whose scroll bar comes and goes with the height is left, too', () => {
		const page = world({ host: hosts.squeezes, content: contents.scales });
		tell(page);
		run(page, { watch: right });
		expect(page.asks.length).toBeLessThanOrEqual(2 + ROUNDS);
	});
});

describe('content that follows the frame', () => {
	test.each(['grows', 'doubles', 'shrinks'] as const)(
		'that %s is left after three rounds',
		(name) => {
			const page = world({ content: contents[name] });
			tell(page);
			run(page, { watch: right });
			expect(page.asks).toHaveLength(1 + ROUNDS);
			expect(page.fit).toMatchObject({ shows: 'own', isBare: false });
		}
	);

	test('the same after a while: it ends', () => {
		let height = 731;
		const page = world({
			content: () => height,
			host: (at, ask) => {
				hosts.obeys(at, ask);
				soon(at, 3 * ECHO, () => {
					height = at.frame + 40;
					tell(at);
				});
			}
		});
		tell(page);
		run(page, { watch: right });
		expect(page.asks).toHaveLength(REQUESTS);
		expect(page.fit).toMatchObject({ shows: 'own', isBare: false });
	});
});

describe('a host that asks', () => {
	test('is answered even if the height is what it was', () => {
		const page = world({ frame: 731 });
		tell(page, 'asked');
		expect(heights(page)).toEqual([731]);
		expect(page.fit.shows).toBe('granted');
		tell(page, 'asked');
		expect(heights(page)).toEqual([731, 731]);
	});

	test('is answered once a question', () => {
		const page = world({ host: hosts.ignores });
		tell(page, 'asked');
		expect(heights(page)).toEqual([731]);
		tell(page, 'asked');
		expect(heights(page)).toEqual([731, 731]);
	});

	test('starts anew with one that was left', () => {
		const page = world({ host: hosts.flaps });
		tell(page);
		run(page);
		page.host = hosts.obeys;
		tell(page, 'asked');
		run(page);
		expect(page.fit.shows).toBe('granted');
	});
});

test('a frame that fills a box never asks and always has its scroll bar', () => {
	fc.assert(
		fc.property(
			fc.array(fc.nat(2000)),
			fc.constantFrom(...Object.values(hosts)),
			(frames, host) => {
				const page = world({ fit: box, host });
				for (const kind of ['measured', 'shown', 'asked'] as const) tell(page, kind);
				touch(page);
				for (const frame of frames) give(page, frame);
				run(page);
				expect(page.asks).toEqual([]);
				expect(page.fit).toMatchObject({ shows: 'own', isBare: false });
			}
		)
	);
});

/** What readers, their devices and hosts do at any time. */
const event = fc.record({
	after: fc.nat(3000),
	what: fc.oneof(
		fc.record({ kind: fc.constant('open' as const), by: fc.integer({ min: -500, max: 900 }) }),
		fc.record({ kind: fc.constant('turn' as const), to: fc.integer({ min: 0, max: 1400 }) }),
		fc.record({ kind: fc.constant('set' as const), to: fc.integer({ min: 0, max: 3000 }) }),
		fc.record({ kind: fc.constantFrom('touch', 'asked', 'shown', 'hide', 'show' as const) })
	)
});

test('whatever hosts, content and readers do: it ends, and nothing is out of reach', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...Object.values(hosts)),
			fc.constantFrom(...Object.values(contents)),
			fc.array(event, { maxLength: 12 }),
			fc.integer({ min: 1, max: 2500 }),
			(host, content, events, frame) => {
				let opened = 0;
				let hidden = false;
				const page = world({
					frame,
					host: (at, ask) => {
						expect(Number.isInteger(ask) && ask > 0).toBe(true);
						host(at, ask);
					},
					content: (at) => (hidden ? 0 : Math.max(1, content(at) + opened))
				});
				let at = 0;
				for (const { after, what } of events) {
					soon(page, (at += after), () => {
						if (what.kind === 'open') opened += what.by;
						if (what.kind === 'turn') page.width = what.to;
						if (what.kind === 'set') page.frame = what.to;
						if (what.kind === 'hide' || what.kind === 'show') hidden = what.kind === 'hide';
						if (what.kind === 'touch') touch(page);
						tell(page, what.kind === 'asked' || what.kind === 'shown' ? what.kind : 'measured');
					});
				}
				tell(page);
				run(page, { watch: right });
				// Each event gives at most one new start.
				expect(page.asks.length).toBeLessThanOrEqual(
					(events.length + 1) * REQUESTS * PATIENCE.length
				);
				if (hidden || page.width === 0 || page.frame === 0) return;
				tell(page);
				run(page, { watch: right });
				const height = page.content(page);
				expect(page.fit.isBare && height > page.frame + TOLERANCE).toBe(false);
				if (page.fit.shows === 'granted') {
					expect(Math.abs(height - page.frame)).toBeLessThanOrEqual(TOLERANCE);
				}
			}
		),
		{ numRuns: 1000 }
	);
});

test('a host that does as asked has granted in the end, whatever was opened and turned', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('obeys' as const, 'glides' as const, 'delays' as const, 'rounds' as const),
			fc.array(fc.tuple(fc.nat(3000), fc.integer({ min: 50, max: 3000 })), { maxLength: 8 }),
			(name, changes) => {
				let height = 731;
				const page = world({ host: hosts[name], content: () => height });
				let at = 0;
				for (const [after, to] of changes) {
					soon(page, (at += after + ECHO), () => {
						touch(page);
						height = to;
						tell(page);
					});
				}
				tell(page);
				run(page, { watch: right });
				expect(page.fit.shows).toBe('granted');
				expect(Math.abs(page.frame - height)).toBeLessThanOrEqual(TOLERANCE);
			}
		)
	);
});
