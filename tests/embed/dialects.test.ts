import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hear, isAwaited, say, type Place, type Spoken } from '$lib/embed/dialects';

const nowhere = { search: '', hash: '', href: 'https://site.example/embed/en/power/' };
const at = (given: Partial<Place>): Place => ({ ...nowhere, ...given });
const ask = { height: 731, width: 600, href: nowhere.href };

const amp = { sentinel: 'amp', type: 'embed-size', height: 731 };
const medium = JSON.stringify({ src: nowhere.href, context: 'iframe.resize', height: 731 });
const canvas = { subject: 'lti.frameResize', height: 731 };

describe('what a frame says', () => {
	test('without having been spoken to: AMP, Medium and Canvas', () => {
		expect(say(ask, nowhere, {})).toEqual([amp, medium, canvas]);
	});

	test('pym, when its id is in the address', () => {
		const place = at({ search: '?v=1&initialWidth=600&childId=graphic-1' });
		expect(isAwaited(place)).toBe(true);
		expect(say(ask, place, {})).toContain('pymxPYMxgraphic-1xPYMxheightxPYMx731');
	});

	test.each(['', 'a b', 'axPYMxb', '"><script>', 'é', 'x'.repeat(101)])(
		'no pym for the id %j',
		(id) => {
			const place = at({ search: `?${new URLSearchParams({ childId: id })}` });
			expect(isAwaited(place)).toBe(false);
			expect(say(ask, place, {})).toHaveLength(3);
		}
	);

	test.each([
		['#?secret=VhWnohrAuz', 'VhWnohrAuz'],
		['#?secret=8bYvb6ti39#?secret=kYm6HB1FwI', 'kYm6HB1FwI'],
		['#power?secret=k9', 'k9']
	])('WordPress, with the secret of %s', (hash, secret) => {
		const place = at({ hash });
		expect(isAwaited(place)).toBe(true);
		expect(say(ask, place, {})).toContainEqual({ message: 'height', value: 731, secret });
	});

	test.each(['', '#power', '#?secret=', '#?secret=a-b c', '#mysecret=abc'])(
		'no WordPress for %j',
		(hash) => expect(isAwaited(at({ hash }))).toBe(/=a/.test(hash) && hash.startsWith('#?'))
	);

	test('H5P and iframe-resizer, only when the host has spoken them', () => {
		const spoken = { h5p: '', 'iframe-resizer': 'frame0' };
		expect(say(ask, nowhere, spoken)).toEqual([
			amp,
			medium,
			canvas,
			{ context: 'h5p', action: 'resize', scrollHeight: 731, height: 731 },
			'[iFrameSizer]frame0:731:600:size'
		]);
	});
});

describe('what a host says', () => {
	const resizer = (fields: unknown[]) => `[iFrameSizer]${fields.join(':')}`;
	const four = ['f0', 8, false, false, 32, true, true, null, 'body', null, null, 0, false, 'child'];

	test('iframe-resizer 4 and 5 wait for a first message', () => {
		const five = [...four, 'scroll', true, 0, 0, true, 'GPLv3', '5.5.9', 0, '', false];
		for (const init of [four, five]) {
			const heard = hear(resizer(init), nowhere, {});
			expect(heard).toMatchObject({ name: 'iframe-resizer', key: 'f0', asks: true });
			expect(heard?.first?.(ask)).toBe('[iFrameSizer]f0:731:600:init');
		}
	});

	test('and ask again later, if they spoke first', () => {
		expect(hear('[iFrameSizer]resize', nowhere, {})).toBeUndefined();
		const spoken = { 'iframe-resizer': 'f0' };
		expect(hear('[iFrameSizer]resize', nowhere, spoken)).toMatchObject({ asks: true });
		expect(hear('[iFrameSizer]message:"x"', nowhere, spoken)).toBeUndefined();
	});

	test('H5P greets, and asks whenever its page changes', () => {
		const said = (action: string) => hear({ context: 'h5p', action }, nowhere, {});
		expect(said('ready')).toMatchObject({
			asks: false,
			reply: { context: 'h5p', action: 'hello' }
		});
		// A greeting that is answered with a greeting would never end.
		expect(said('hello')).toEqual({ name: 'h5p', asks: true });
		expect(said('resize')).toMatchObject({ asks: true });
		expect(said('xapi')).toBeUndefined();
	});

	test('pym tells of its width, to the frame that it knows', () => {
		const place = at({ search: '?childId=a' });
		expect(hear('pymxPYMxaxPYMxwidthxPYMx320', place, {})).toMatchObject({ asks: true });
		expect(hear('pymxPYMxbxPYMxwidthxPYMx320', place, {})).toBeUndefined();
		expect(hear('pymxPYMxaxPYMxwidthxPYMx320', nowhere, {})).toBeUndefined();
	});

	test('WordPress is ready, for the frame with the secret', () => {
		const place = at({ hash: '#?secret=abc' });
		expect(hear({ message: 'ready', secret: 'abc' }, place, {})).toMatchObject({ asks: true });
		expect(hear({ message: 'ready', secret: 'abd' }, place, {})).toBeUndefined();
		expect(hear({ message: 'ready' }, nowhere, {})).toBeUndefined();
	});

	test('our loader says hello', () => {
		const hello = { context: 'embed', action: 'hello' };
		expect(hear(hello, nowhere, {})).toEqual({ name: 'loader', asks: true });
	});
});

/** Objects that defend themselves, and things much too large. */
const trap = () => {
	throw new Error('hostile');
};
const cyclic: Record<string, unknown> = { context: 'h5p' };
cyclic.action = cyclic;
const traps = [
	new Proxy({}, { get: trap, has: trap, ownKeys: trap }),
	Object.defineProperty({}, 'context', { get: trap }),
	{ context: 'h5p', action: { toString: trap, valueOf: trap, toJSON: trap } },
	{ secret: { toString: trap }, message: 'ready' },
	cyclic,
	'x'.repeat(1e7),
	`[iFrameSizer]${':'.repeat(1e7)}`,
	`[iFrameSizer]${'x'.repeat(1e7)}:8:true:1:2:3:4`,
	`pymxPYMxaxPYMxwidth${'xPYMx'.repeat(1e6)}`,
	Object.create(null),
	Symbol('h5p'),
	10n ** 1000n,
	() => trap()
];

/** What is almost right: words of the dialects in any places. */
const word = fc.constantFrom<unknown>(
	...[
		'h5p',
		'embed',
		'amp',
		'hello',
		'ready',
		'resize',
		'prepareResize',
		'embed-size',
		'abc',
		'true'
	],
	...['pymxPYMxaxPYMx', 'width', '[iFrameSizer]', 'lti.frameResize.response', '', null, -1, NaN]
);
const key = fc.constantFrom(
	...['context', 'action', 'sentinel', 'type', 'height', 'message', 'value', 'secret', 'subject'],
	...['__proto__', 'toString', 'constructor']
);
const nearly = fc.oneof(
	fc.dictionary(key, fc.oneof(word, fc.anything())),
	fc
		.array(fc.oneof(word, fc.string(), fc.constantFrom(':', 'xPYMx')), { maxLength: 12 })
		.map((words) => words.map(String).join('')),
	// By number: what makes test cases must not look at them.
	fc.nat(traps.length - 1).map((which) => ({ which })),
	fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
	fc.string({ unit: 'binary' })
);
const isTrap = (made: unknown): made is { which: number } =>
	typeof made === 'object' && made !== null && Object.keys(made).join() === 'which';
const place = fc.record({
	search: fc.oneof(
		fc.constant('?childId=a'),
		fc.string().map((text) => `?childId=${text}`)
	),
	hash: fc.oneof(
		fc.constant('#?secret=abc'),
		fc.string().map((text) => `#?secret=${text}`)
	),
	href: fc.string()
});

test('thousands of hostile messages: none throws, and what is not of a dialect means nothing', () => {
	fc.assert(
		fc.property(nearly, place, (made, where) => {
			const heard = hear(isTrap(made) ? traps[made.which] : made, where, {});
			const known = ['pym', 'wordpress', 'h5p', 'iframe-resizer', 'loader', undefined];
			expect(known).toContain(heard?.name);
			expect(heard?.key ?? '').toMatch(/^[^:]*$/);
		}),
		{ numRuns: 10_000 }
	);
});

test('whatever is in the address: what is said can be sent', () => {
	const spoken = fc.constantFrom<Spoken>({}, { h5p: '', 'iframe-resizer': 'f0' });
	fc.assert(
		fc.property(place, spoken, (where, before) => {
			const said = say(ask, where, before);
			expect(said.length).toBeGreaterThanOrEqual(3);
			expect(structuredClone(said)).toEqual(said);
		})
	);
});
