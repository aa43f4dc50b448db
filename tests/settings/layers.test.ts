import { describe, expect, test } from 'vitest';
import { changed, defaults, merge, precedence } from '$lib/settings/layers';
import { power } from './models';

describe('merge', () => {
	test('without layers every parameter has its default', () => {
		expect(merge(power, {})).toEqual(defaults(power));
		expect(defaults(power)).toEqual({ chips: 100000, chip: 'h100', all: true, day: 19926 });
	});

	test.each(precedence.slice(1).map((layer, i) => [layer, precedence[i]] as const))(
		'%s goes before %s',
		(stronger, weaker) => {
			const layers = { [stronger]: { chips: 2000 }, [weaker ?? '']: { chips: 3000, chip: 'b200' } };
			expect(merge(power, layers)).toMatchObject({ chips: 2000, chip: 'b200' });
		}
	);
});

describe('changed', () => {
	test('is empty when nobody chose anything', () => {
		expect(changed(power, { start: { chips: 12000 }, step: { chips: 8000 } })).toEqual({});
	});

	test('leaves out what the reader set to what it was anyway', () => {
		expect(changed(power, { start: { chips: 12000 }, reader: { chips: 12000 } })).toEqual({});
	});

	test('holds what differs from what the story would show', () => {
		const layers = { address: { chip: 'b200' }, reader: { chips: 100000 }, step: { chips: 8 } };
		expect(changed(power, layers)).toEqual({ chip: 'b200', chips: 100000 });
	});
});
