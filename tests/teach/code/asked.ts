import type { Asked } from '$lib/teach/code/asked';
import { lineOf } from '$lib/figures/guess/line';

/** Questions as figures ask them: numbers on lines of several sorts, and boards. */
export const share: Asked = {
	...{ figure: 'share', number: 12345 },
	line: lineOf({ range: [0, 100], scale: 'linear', step: 1 }, '%')
};
export const chips: Asked = {
	...{ figure: 'chips', number: 7 },
	line: lineOf({ range: [0, 100000], scale: 'linear' }, 'chip')
};
export const power: Asked = {
	...{ figure: 'power', number: 32767 },
	line: lineOf({ range: [1, 1500], scale: 'log' }, 'MW')
};
export const ramp: Asked = {
	...{ figure: 'ramp', number: 20000 },
	line: lineOf({ range: [0, 300000], scale: 'linear' }, 'chip'),
	stops: ['a', 'b', 'c', 'd', 'e']
};
export const rounds: Asked = {
	...{ figure: 'rounds', number: 0 },
	line: lineOf({ range: [10, 1000], scale: 'log' }, 'USD'),
	stops: ['1', '2', '3']
};
export const all: readonly Asked[] = [share, chips, power, ramp, rounds];
