import type { Models } from '$lib/settings/address';
import type { Model } from '$lib/model/types';

/** One parameter of each kind, and two outputs. */
export const power: Model = {
	id: 'power',
	parameters: [
		{
			key: 'chips',
			kind: 'number',
			unit: 'chip',
			range: [1000, 1e6],
			scale: 'log',
			default: 100000,
			was: ['gpus']
		},
		{ key: 'chip', kind: 'choice', options: ['h100', 'b200'], default: 'h100' },
		{ key: 'all', kind: 'toggle', default: true },
		{ key: 'day', kind: 'date', range: [19844, 20758], default: 19926 }
	],
	outputs: [
		{ key: 'need', kind: 'number', unit: 'MW', each: false, expr: ['*', 'chips', 0.001427] },
		{
			key: 'each',
			kind: 'number',
			unit: 'kW/chip',
			each: false,
			expr: ['?', ['==', 'chip', ['text', 'h100']], 1.427, 2.002]
		}
	]
};

export const models: Models = { power };
