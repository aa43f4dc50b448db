import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited } from '$lib/story/edited';

const SITE = 'https://site.example';
const EDIT = { context: 'embed', action: 'edit' };

/** A frame in a page, and what that page is told. */
function framed({ origin = SITE, isTop = false } = {}) {
	const told: { message: unknown; to: string }[] = [];
	const page = { postMessage: (message: unknown, to: string) => told.push({ message, to }) };
	const events = new EventTarget();
	const frame = {
		origin,
		location: { search: '?power.chips=2000&v=1' },
		addEventListener: events.addEventListener.bind(events)
	} as unknown as Window & { parent: unknown };
	Object.assign(frame, { parent: isTop ? frame : page });
	const root = new EventTarget();
	edited(root, frame);
	return {
		told,
		page,
		frame,
		say: (message: Partial<MessageEventInit>) =>
			events.dispatchEvent(
				Object.assign(new Event('message'), { source: page, origin: SITE, data: EDIT, ...message })
			),
		rest: (search: string) =>
			root.dispatchEvent(new CustomEvent('story:settings', { detail: { search } }))
	};
}

describe('an embed that is edited', () => {
	test('says nothing unless it is asked', () => {
		const { told, rest } = framed();
		rest('?power.chips=3000');
		expect(told).toEqual([]);
	});

	test('says what its address sets, and then what comes to rest, to its own site alone', () => {
		const { told, say, rest } = framed();
		say({});
		rest('?power.chips=3000');
		const state = (search: string) => ({
			message: { context: 'embed', action: 'state', search },
			to: SITE
		});
		expect(told).toEqual([state('?power.chips=2000&v=1'), state('?power.chips=3000')]);
	});

	test('that is asked late says what was set before', () => {
		const { told, say, rest } = framed();
		rest('?power.chips=3000');
		say({});
		expect(told).toMatchObject([{ message: { search: '?power.chips=3000' } }]);
	});

	test.each([
		['another site', { origin: 'https://elsewhere.example' }],
		['a site that begins alike', { origin: `${SITE}.elsewhere.example` }],
		['a sandbox', { origin: 'null' }],
		['another window of the site', { source: {} as Window }],
		['nobody', { source: null }]
	])('does not answer %s', (_, message) => {
		const { told, say, rest } = framed();
		say(message);
		rest('?power.chips=3000');
		expect(told).toEqual([]);
	});

	test('does not answer from a sandbox, even to another', () => {
		for (const origin of ['null', SITE]) {
			const { told, say } = framed({ origin: 'null' });
			say({ origin });
			expect(told).toEqual([]);
		}
	});

	test('does not talk to itself', () => {
		const { told, say, frame } = framed({ isTop: true });
		say({ source: frame });
		expect(told).toEqual([]);
	});

	test('takes no other message, whatever it holds', () => {
		const { told, say } = framed();
		for (const data of [null, undefined, 'edit', 1, [], {}, { context: 'embed' }]) say({ data });
		fc.assert(fc.property(fc.anything(), (data) => say({ data })));
		expect(told).toEqual([]);
	});
});
