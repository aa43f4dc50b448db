import { formatDifference } from '$lib/locale/quantity';
import { say } from '$lib/locale/say';
import { evaluate } from '$lib/model/evaluate';
import type { Settings, Value } from '$lib/model/types';
import { labelOf, unitOf, valueOf, write, type Ask } from './ask';
import { quantities } from './takeaway';

/** The same figure at other settings. */
export function at(ask: Ask, settings: Settings): Ask {
	return { ...ask, settings, results: evaluate(ask.model, settings) };
}

/**
 * What lies between two states of a figure, in a sentence: what was set, and what followed for the
 * quantities that its takeaway speaks of. "Chips: 300,000 instead of 100,000. Power needed: 428 MW,
 * 285 MW more." Empty if nothing was set.
 */
export function changeText(before: Ask, now: Ask): string {
	const { locale, model } = now;
	const differs = (key: string) => valueOf(before, key) !== valueOf(now, key);
	const set = model.parameters.filter(({ key }) => differs(key));
	if (set.length === 0) return '';
	const settings = set.map(({ key }) =>
		say(locale, 'change.set', {
			name: labelOf(now, key),
			now: write(now, key, valueOf(now, key)),
			before: write(before, key, valueOf(before, key))
		})
	);
	const spoken = new Set([...quantities(before), ...quantities(now)]);
	const outputs = model.outputs.filter(({ key, each }) => !each && spoken.has(key));
	const followed = outputs
		.filter(({ key }) => differs(key) && isKnown(valueOf(now, key)))
		.map(({ key }) => result(before, now, key));
	return [...settings, ...(followed.length > 0 ? followed : [say(locale, 'change.none')])].join(
		' '
	);
}

/** Of what is not known there is nothing to say. */
const isKnown = (value: Value) => value !== null && value !== '';

function result(before: Ask, now: Ask, key: string): string {
	const [then, value] = [valueOf(before, key), valueOf(now, key)];
	const said = { name: labelOf(now, key), now: write(now, key, value) };
	const unit = unitOf(now, key);
	if (unit === undefined || typeof then !== 'number' || typeof value !== 'number') {
		return say(now.locale, 'change.text', said);
	}
	const difference = formatDifference(value, then, unit, now.locale);
	return say(now.locale, value > then ? 'change.more' : 'change.less', { ...said, difference });
}
