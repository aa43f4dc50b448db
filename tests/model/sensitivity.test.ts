import { expect, test } from 'vitest';
import type { DraftParameter } from '$lib/model/draft';
import { sensitivity } from '$lib/model/sensitivity';
import { draft, model } from './site';

const parameters: Record<string, DraftParameter> = {
	small: { kind: 'number', range: [0, 10], default: 5, plausible: [4, 6] },
	large: { kind: 'number', range: [0, 10], default: 5, plausible: [1, 9] },
	same: { kind: 'number', range: [0, 10], default: 5, plausible: [4, 6] },
	fixed: { kind: 'number', range: [0, 10], default: 5 },
	on: { kind: 'toggle', default: true }
};
const made = model(
	draft({ it: 'small - 2 * large + same + fixed', word: '"a"', big: 'small > 1' }, parameters)
);

test.each(['word', 'big', 'nothing', 'toString'])(
	'%s is no single number of the model',
	(output) => {
		expect(() => sensitivity(made, {}, output)).toThrow(
			`The model "test" has no single number or date "${output}".`
		);
	}
);

test('nothing with a plausible range, nothing to vary', () => {
	expect(sensitivity(model(draft({ it: '1' })), {}, 'it')).toEqual([]);
});

test('the largest swing comes first, equal ones as written; low is the parameter, not the result', () => {
	expect(sensitivity(made, {}, 'it')).toEqual([
		{
			parameter: 'large',
			low: { setting: 1, result: 13 },
			high: { setting: 9, result: -3 },
			swing: 16
		},
		{
			parameter: 'small',
			low: { setting: 4, result: 4 },
			high: { setting: 6, result: 6 },
			swing: 2
		},
		{ parameter: 'same', low: { setting: 4, result: 4 }, high: { setting: 6, result: 6 }, swing: 2 }
	]);
});

test('the others stay at the settings', () => {
	const [first] = sensitivity(made, { fixed: 10, small: 0 }, 'it');
	expect(first).toEqual({
		parameter: 'large',
		low: { setting: 1, result: 13 },
		high: { setting: 9, result: -3 },
		swing: 16
	});
});

test('where the output is not known, there is nothing to compare', () => {
	expect(sensitivity(made, { fixed: null }, 'it')).toEqual([]);
});
