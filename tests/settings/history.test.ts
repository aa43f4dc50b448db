import { describe, expect, test } from 'vitest';
import { Store } from '$lib/settings/store.svelte';
import { models } from './models';

/** A store whose clock stands still until told otherwise. */
function timed() {
	const clock = { ms: 0 };
	const store = new Store(models, {}, () => clock.ms);
	return { store, clock };
}

describe('undo', () => {
	test('does nothing where nothing was changed', () => {
		const { store } = timed();
		expect(store.canTravel('power')).toEqual({ back: false, forth: false });
		expect(store.undo('power')).toBe(false);
		expect(store.redo('power')).toBe(false);
		expect(store.changed('power')).toEqual({});
	});

	test('choosing what is set already is no change', () => {
		const { store } = timed();
		store.choose('power', { chips: 100000 });
		expect(store.canTravel('power').back).toBe(false);
	});

	test('takes back one change after another, and redo makes them again', () => {
		const { store } = timed();
		store.choose('power', { chips: 5000 });
		store.choose('power', { chip: 'b200' });
		store.undo('power');
		expect(store.changed('power')).toEqual({ chips: 5000 });
		store.undo('power');
		expect(store.changed('power')).toEqual({});
		store.redo('power');
		store.redo('power');
		expect(store.changed('power')).toEqual({ chips: 5000, chip: 'b200' });
		expect(store.redo('power')).toBe(false);
	});

	test('a slider that moves on is one change, one that rested is another', () => {
		const { store, clock } = timed();
		for (const chips of [5000, 6000, 7000]) {
			store.choose('power', { chips });
			clock.ms += 400;
		}
		clock.ms += 2000;
		store.choose('power', { chips: 8000 });
		store.undo('power');
		expect(store.settings('power').chips).toBe(7000);
		store.undo('power');
		expect(store.settings('power').chips).toBe(100000);
	});

	test('a new change forgets what was undone', () => {
		const { store } = timed();
		store.choose('power', { chips: 5000 });
		store.undo('power');
		store.choose('power', { chip: 'b200' });
		expect(store.canTravel('power')).toEqual({ back: true, forth: false });
	});

	test('a reset can be undone, and what came with the address comes back', () => {
		const { store } = timed();
		store.read('?power.chips=5000');
		store.reset('power');
		expect(store.query()).toBe('');
		store.undo('power');
		expect(store.query()).toBe('?power.chips=5000');
	});

	test('a touch that turned out a scroll leaves nothing to undo', () => {
		const { store } = timed();
		const undo = store.keep('power');
		store.choose('power', { chips: 5000 });
		undo();
		expect(store.canTravel('power').back).toBe(false);
		expect(store.changed('power')).toEqual({});
	});
});

describe('a preset', () => {
	test('keeps what is locked as the address sets it, against hand, reset and undo', () => {
		const { store } = timed();
		store.read('?power.chips=5000&lock=power.chips');
		store.choose('power', { chips: 9000, chip: 'b200' });
		expect(store.settings('power')).toMatchObject({ chips: 5000, chip: 'b200' });
		store.reset('power');
		expect(store.settings('power')).toMatchObject({ chips: 5000, chip: 'h100' });
		expect(store.query()).toBe('?power.chips=5000&lock=power.chips');
	});

	test('locks and hides single parameters or all of a model, and ignores names of nothing', () => {
		const { store } = timed();
		store.read('?lock=power&hide=power.chip,powr.x,,&hide=power.all');
		expect(store.isLocked('power', 'chips')).toBe(true);
		expect(store.isHidden('power', 'chips')).toBe(false);
		expect(store.isHidden('power', 'chip')).toBe(true);
		expect(store.isHidden('power', 'all')).toBe(true);
	});
});

test('a view that was kept stays as it was until it is let go', () => {
	const { store } = timed();
	expect(store.compared('power')).toBeUndefined();
	store.compare('power', true);
	store.choose('power', { chips: 5000 });
	expect(store.compared('power')).toMatchObject({ chips: 100000 });
	store.compare('power', false);
	expect(store.compared('power')).toBeUndefined();
});

test('a guess is remembered while the page is open, and can be asked for again', () => {
	const { store } = timed();
	expect(store.guess('power')).toBeUndefined();
	store.setGuess('power', 30000);
	expect(store.guess('power')).toBe(30000);
	store.setGuess('power', undefined);
	expect(store.guess('power')).toBeUndefined();
});
