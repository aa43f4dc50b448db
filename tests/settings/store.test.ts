import { describe, expect, test } from 'vitest';
import { Store } from '$lib/settings/store.svelte';
import { models } from './models';

describe('Store', () => {
	test('starts at the defaults, or where the figures start', () => {
		expect(new Store(models).settings('power').chips).toBe(100000);
		const started = new Store(models, { power: { chips: 12000 } });
		expect(started.settings('power').chips).toBe(12000);
		expect(started.query()).toBe('');
	});

	test('a model that is not on the page is named in the error', () => {
		expect(() => new Store(models).settings('powr')).toThrow('no model "powr" on this page');
	});

	test('results follow settings', () => {
		const store = new Store(models);
		store.choose('power', { chips: 200000, chip: 'b200' });
		expect(store.results('power')).toMatchObject({ each: 2.002 });
		expect(store.value('power', 'need')).toBeCloseTo(285.4);
		expect(store.value('power', 'chips')).toBe(200000);
	});

	test('values that a parameter cannot hold are ignored', () => {
		const store = new Store(models);
		store.choose('power', { chips: 5, chip: 'h200', all: 1, day: 1.5, other: 3 });
		expect(store.changed('power')).toEqual({});
	});

	test('the address holds what the reader changed and no more', () => {
		const store = new Store(models, { power: { chips: 12000 } });
		store.choose('power', { chips: 300000, chip: 'h100' });
		expect(store.query()).toBe('?power.chips=300000');
	});

	test('an address is taken, its mistakes told, and what is not ours kept', () => {
		const store = new Store(models);
		expect(store.read('?power.chips=5000&power.chip=h200&ref=mail')).toEqual([
			{ key: 'power.chip', value: 'h200' }
		]);
		expect(store.settings('power')).toMatchObject({ chips: 5000, chip: 'h100' });
		expect(store.query()).toBe('?power.chips=5000&ref=mail');
	});

	test('a step sets what nobody touched and leaves what the reader did', () => {
		const store = new Store(models);
		store.choose('power', { chip: 'b200' });
		store.step('power', { chips: 8000, chip: 'h100' });
		expect(store.settings('power')).toMatchObject({ chips: 8000, chip: 'b200' });
		store.step('power', undefined);
		expect(store.settings('power').chips).toBe(100000);
	});

	test('what a step would set is offered only while a value of the reader stands before it', () => {
		const store = new Store(models);
		store.choose('power', { chip: 'b200' });
		expect(store.offered('power')).toEqual({});
		store.step('power', { chips: 8000, chip: 'h100' });
		expect(store.offered('power')).toEqual({ chip: 'h100' });
		store.choose('power', { chip: 'h100' });
		expect(store.offered('power')).toEqual({});
	});

	test('an answer that is held back shows as soon as the reader sets something', () => {
		const store = new Store(models);
		store.veil('power');
		expect(store.isVeiled('power')).toBe(true);
		store.choose('power', { chips: 5000 });
		expect(store.isVeiled('power')).toBe(false);
	});

	test('nothing is held back from a reader who comes with settings of their own', () => {
		const store = new Store(models);
		store.read('?power.chips=5000');
		store.veil('power');
		expect(store.isVeiled('power')).toBe(false);
	});

	test('what is kept comes back: values, and the answer that was held back', () => {
		const store = new Store(models);
		store.veil('power');
		const back = store.keep('power');
		store.choose('power', { chips: 5000 });
		back();
		expect(store.query()).toBe('');
		expect(store.isVeiled('power')).toBe(true);
	});

	test('reset gives back one parameter, or all, whether chosen by hand or by address', () => {
		const store = new Store(models);
		store.read('?power.chips=5000');
		store.choose('power', { chip: 'b200' });
		store.reset('power', 'chips');
		expect(store.query()).toBe('?power.chip=b200');
		store.reset('power');
		expect(store.query()).toBe('');
	});

	test('in a frame an address is where the reader starts: reset leads back to it, and it stays', () => {
		const store = new Store(models);
		store.read('?v=1&theme=dark&power.chips=5000', 'preset');
		expect(store.framed).toBe(true);
		expect(store.isSet('power')).toBe(true);
		expect(store.changed('power')).toEqual({});
		store.choose('power', { chips: 9000, chip: 'b200' });
		expect(store.query()).toBe('?power.chips=9000&power.chip=b200');
		store.reset('power');
		expect(store.settings('power')).toMatchObject({ chips: 5000, chip: 'h100' });
		expect(store.query()).toBe('?power.chips=5000');
	});

	test('what a teacher set gives no answer away; what a reader set has shown it already', () => {
		const store = new Store(models);
		store.read('?power.chips=5000&predict=on', 'preset');
		store.veil('power');
		expect(store.isVeiled('power')).toBe(true);
		store.choose('power', { chips: 9000 });
		expect(store.isVeiled('power')).toBe(false);
		store.veil('power');
		expect(store.isVeiled('power')).toBe(false);
	});

	test('where a guess is required nothing that is set shows the answer', () => {
		const store = new Store(models);
		store.read('?predict=required', 'preset');
		store.choose('power', { chips: 9000 });
		store.veil('power');
		store.choose('power', { chips: 5000 });
		expect(store.isVeiled('power')).toBe(true);
		store.unveil('power');
		expect(store.isVeiled('power')).toBe(false);
	});
});
