import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '$lib/charts/types';
import { tonesOf } from '$lib/figures/tones';

function run(values: (number | undefined)[], own: Partial<Run> = {}): Run {
	const spots = values.map((value, i) => ({
		...{ key: `${own.key ?? 'run'} ${i}`, x: i, y: 0, name: '', says: '', text: '' },
		...(value === undefined ? {} : { value })
	}));
	return { key: 'run', name: 'Run', spots, ...own };
}

describe('tonesOf', () => {
	test('of no marks is silence', () => {
		expect(tonesOf({ runs: [] })).toEqual([]);
		expect(tonesOf({ runs: [run([])] })).toEqual([]);
	});

	test('equal values, or a single one, sound in the middle', () => {
		expect(tonesOf({ runs: [run([5, 5])] }).map(({ hz }) => hz)).toEqual([440, 440]);
		expect(tonesOf({ runs: [run([0])] })).toMatchObject([{ hz: 440, pan: 0 }]);
	});

	test('the lowest value sounds two octaves below the highest, and marks go from left to right', () => {
		const tones = tonesOf({ runs: [run([1, 2, 3])] });
		expect(tones.map(({ hz }) => Math.round(hz))).toEqual([220, 440, 880]);
		expect(tones.map(({ pan }) => pan)).toEqual([-1, 0, 1]);
	});

	test('on a logarithmic axis equal factors are equal steps', () => {
		const tones = tonesOf({ runs: [run([1, 10, 100])], log: true });
		expect(Math.round(tones[1]?.hz ?? 0)).toBe(440);
	});

	test('what is not known sounds dull and lower than any value', () => {
		const tones = tonesOf({ runs: [run([1, undefined, 3])] });
		expect(tones.map(({ dull }) => dull)).toEqual([false, true, false]);
		expect(tones[1]?.hz).toBeLessThan(220);
	});

	test('lines share a scale, panels have their own', () => {
		const lines = tonesOf({ runs: [run([1, 2]), run([3, 5], { key: 'b' })] });
		expect(lines.map(({ hz }) => Math.round(hz))).toEqual([220, 311, 440, 880]);
		const panels = tonesOf({
			runs: [run([1, 2], { panel: 'a' }), run([3, 5], { key: 'b', panel: 'b' })]
		});
		expect(panels.map(({ hz }) => Math.round(hz))).toEqual([220, 880, 220, 880]);
	});

	test('whatever the values, every tone can be heard and a larger value never sounds lower', () => {
		const values = fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { minLength: 1 });
		fc.assert(
			fc.property(values, fc.boolean(), (all, log) => {
				const tones = tonesOf({ runs: [run(all)], log });
				for (const { hz, ms } of tones) {
					expect(hz).toBeGreaterThanOrEqual(110);
					expect(hz).toBeLessThanOrEqual(880.001);
					expect(ms).toBeGreaterThan(0);
				}
				for (const [i, value] of all.entries())
					for (const [j, other] of all.entries())
						if (value > other) expect(tones[i]!.hz).toBeGreaterThanOrEqual(tones[j]!.hz - 1e-9);
			})
		);
	});
});
