import { dayTicks, linearTicks, logTicks } from '$lib/charts/ticks';
import type { Axis, Tick } from '$lib/charts/types';
import { formatDate } from '$lib/locale/date';
import { formatBare, formatQuantity, unitWords } from '$lib/locale/quantity';
import { say } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';
import type { Value } from '$lib/model/types';
import { labelOf, unitOf, type Ask } from './ask';

type Domain = readonly [low: number, high: number];

/** Ticks that fit on the axis of a phone. */
const COUNT = 4;

/** An axis that starts nearer to zero than this share of its length starts at zero to the eye. */
const NOTHING = 0.02;

/** Whether a value is known and has a place: a logarithmic axis has none at zero or below. */
export function isPlaced(value: Value, scale: string): value is number {
	return typeof value === 'number' && (scale !== 'log' || value > 0);
}

/** A linear domain from zero, or from below it, up to the next round number. */
export function fromZero(values: Iterable<number>): Domain {
	const all = [0, ...values];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	if (low === high) return [low, low + 1];
	const step = roundStep(low, high);
	return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** A linear domain just around values, between round numbers. */
export function around(values: Iterable<number>): Domain {
	const all = [...values];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	// Of no values at all, the lowest is above the highest.
	if (low >= high) return fromZero(all);
	const step = roundStep(low, high);
	return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

function roundStep(low: number, high: number): number {
	const [a = 0, b = 1] = linearTicks([low, high], COUNT);
	return b - a;
}

/** A logarithmic domain between powers of ten. */
export function decades(values: Iterable<number>): Domain {
	const all = [...values].filter((x) => x > 0);
	if (all.length === 0) return [1, 10];
	const low = 10 ** Math.floor(Math.log10(Math.min(...all)));
	const high = 10 ** Math.ceil(Math.log10(Math.max(...all)));
	return low === high ? [low, low * 10] : [low, high];
}

/** Where a unit with a ladder changes name: one minute, one hour, one day … */
function rungs(unit: string, [low, high]: Domain, locale: Locale): Tick[] {
	return (unitWords(unit, locale).ladder ?? [])
		.map(({ factor }) => 1 / factor)
		.filter((at) => at >= low && at <= high)
		.map((at) => ({ at, text: formatQuantity(at, unit, locale) }));
}

/** The axis of a quantity in some unit. */
export function axisOf(
	name: string,
	unit: string,
	domain: Domain,
	scale: 'linear' | 'log',
	locale: Locale,
	count = COUNT
): Axis {
	const found = scale === 'log' ? rungs(unit, domain, locale) : [];
	const climbing = found.length > 1 ? found : undefined;
	const ticks = (scale === 'log' ? logTicks : linearTicks)(domain, count).map((at) => ({
		at,
		text: formatBare(at, unit, locale)
	}));
	const { name: unitName } = unitWords(unit, locale);
	const said = name.toLowerCase() === unitName.toLowerCase();
	const named = !unitName || climbing || said ? name : name ? `${name} (${unitName})` : unitName;
	const zero = scale === 'log' || domain[0] <= domain[1] * NOTHING;
	const low = formatBare(domain[0], unit, locale);
	return {
		name: zero ? named : say(locale, 'axis.starts', { name: named, low }),
		scale,
		domain,
		ticks: climbing ?? ticks
	};
}

/** The axis of a parameter, output or column. */
export function axis(ask: Ask, key: string, domain: Domain, scale: string, count = COUNT): Axis {
	const unit = unitOf(ask, key) ?? '';
	const kind = scale === 'log' ? 'log' : 'linear';
	return axisOf(labelOf(ask, key), unit, domain, kind, ask.locale, count);
}

/** An axis of days. Its ticks speak for themselves, so it has no name. */
export function dayAxis(domain: Domain, locale: Locale): Axis {
	const days = dayTicks(domain, COUNT);
	const precision = days.every((day) => formatDate(day, 'en', 'month').startsWith('January'))
		? 'year'
		: 'shortMonth';
	const ticks = days.map((at) => ({ at, text: formatDate(at, locale.lang, precision) }));
	return { name: '', scale: 'linear', domain, ticks };
}
