import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	defaultOptions,
	options,
	parts,
	readOptions,
	VERSION,
	writeOptions,
	type EmbedOptions,
	type Shown
} from '$lib/embed/options';

const both = ['figure', 'chapter'] as const;
const search = (wanted: EmbedOptions, shown: Shown) =>
	`?${new URLSearchParams(writeOptions(wanted, shown).map((pair) => [...pair]))}`;

describe.each(both)('the options of a %s', (shown) => {
	test.each(['', '?', '?&&&', '#', '?=', '?=='])(
		'are the defaults when the address says "%s"',
		(said) => {
			expect(readOptions(said, shown)).toEqual({ options: defaultOptions(shown), refused: [] });
		}
	);

	test('are written as no more than the version when they are the defaults', () => {
		expect(writeOptions(defaultOptions(shown), shown)).toEqual([['v', String(VERSION)]]);
	});

	const name = fc.stringMatching(/^[\w-]{1,12}(\.[\w-]{1,12})?$/);
	const word = (key: keyof typeof options) => {
		const of: Partial<Record<Shown, readonly string[]>> = options[key].of;
		return fc.constantFrom(...(of[shown] ?? [defaultOptions(shown)[key]]));
	};
	const wanted = fc.record({
		theme: word('theme'),
		fit: word('fit'),
		tab: word('tab'),
		prose: word('prose'),
		predict: word('predict'),
		lock: fc.array(name, { maxLength: 4 }),
		hide: fc.array(fc.oneof(fc.constantFrom(...parts), name), { maxLength: 4 }),
		ask: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.toWellFormed().trim())
	}) as fc.Arbitrary<EmbedOptions>;

	test('are read as they were written', () => {
		fc.assert(
			fc.property(wanted, (options) => {
				expect(readOptions(search(options, shown), shown)).toEqual({ options, refused: [] });
			})
		);
	});

	test('are the same in any order, between keys that belong to others', () => {
		fc.assert(
			fc.property(wanted, fc.infiniteStream(fc.nat(9)), (options, random) => {
				const pairs = [...writeOptions(options, shown), ['power.chips', '5'], ['utm', 'x']];
				const mixed = pairs
					.map((pair) => [random.next().value, pair] as const)
					.toSorted(([a], [b]) => a - b)
					.map(([, pair]) => [...pair]);
				const said = `?${new URLSearchParams(mixed)}`;
				expect(readOptions(said, shown)).toEqual({ options, refused: [] });
			})
		);
	});

	const keys = fc.oneof(fc.constantFrom(...Object.keys(options), 'v'), fc.string());
	const hostile = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			...['x"]{}body{display:none}', '</style><script>', '%', '%E0%A4%A', '\u0000', '\ud800'],
			...[
				'constructor',
				'__proto__',
				'toString',
				'a'.repeat(9999),
				','.repeat(999),
				'.',
				'..',
				'a.b.c'
			]
		)
	);
	const address = fc
		.array(fc.tuple(keys, hostile), { maxLength: 8 })
		.map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

	test('are whole whatever the address says: what cannot be used falls back, and is said', () => {
		fc.assert(
			fc.property(address, (said) => {
				const { options: found, refused } = readOptions(said, shown);
				expect(Object.keys(found).toSorted()).toEqual(
					Object.keys(defaultOptions(shown)).toSorted()
				);
				for (const [key, option] of Object.entries(options)) {
					const of: Partial<Record<Shown, readonly string[]>> = option.of;
					const value = found[key as keyof EmbedOptions];
					if (option.kind === 'word')
						expect([...(of[shown] ?? []), defaultOptions(shown)[key as 'tab']]).toContain(value);
					else if (option.kind === 'names')
						for (const one of value) expect(one).toMatch(/^[\w-]+(\.[\w-]+)?$/);
					else expect([...value].length).toBeLessThanOrEqual(option.most);
				}
				for (const { key } of refused) expect([...Object.keys(options), 'v']).toContain(key);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('readOptions', () => {
	const read = (said: string, shown: Shown = 'figure') => readOptions(said, shown);

	test('takes the last of keys that are said twice, and says no more of the others', () => {
		expect(read('?theme=dark&theme=light').options.theme).toBe('light');
		expect(read('?hide=table&hide=words').options.hide).toEqual(['words']);
		const { options, refused } = read('?tab=table&tab=nonsense');
		expect(options.tab).toBe('chart');
		expect(refused).toEqual([{ key: 'tab', value: 'nonsense' }]);
	});

	test('says of a word that is none that it is refused', () => {
		expect(read('?theme=pink')).toEqual({
			options: defaultOptions('figure'),
			refused: [{ key: 'theme', value: 'pink' }]
		});
	});

	test('leaves an option alone that what is shown does not have', () => {
		expect(read('?tab=table', 'chapter')).toEqual({
			options: defaultOptions('chapter'),
			refused: []
		});
	});

	test('keeps the names among a list that are names, and says which are not', () => {
		const { options, refused } = read('?hide=table,x"]{}body{},power.chips,,a.b.c');
		expect(options.hide).toEqual(['table', 'power.chips']);
		expect(refused).toEqual([{ key: 'hide', value: 'x"]{}body{},a.b.c' }]);
	});

	test('says of another version that it is not this one', () => {
		expect(read('?v=2').refused).toEqual([{ key: 'v', value: '2' }]);
		expect(read('?v=1').refused).toEqual([]);
	});

	test('cuts a question that is too long, and halves no letter of it', () => {
		const { ask } = read(`?ask=${encodeURIComponent('🙂'.repeat(400))}`).options;
		expect([...ask]).toHaveLength(300);
		expect(ask.isWellFormed()).toBe(true);
	});
});
