import { ticks } from 'd3';
import { dayOf } from '$lib/locale/date';

/** Round numbers inside a linear domain, about `count` of them. */
export function linearTicks([low, high]: readonly [number, number], count: number): number[] {
	return ticks(low, high, count);
}

/** Powers of ten inside a logarithmic domain, thinned to at most `count`; 1-2-5 if few are there. */
export function logTicks([low, high]: readonly [number, number], count: number): number[] {
	const first = Math.floor(Math.log10(low));
	const last = Math.ceil(Math.log10(high));
	const inside = (x: number) => x >= low * (1 - 1e-9) && x <= high * (1 + 1e-9);
	const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
	const powers = decades.map((e) => Number(`1e${e}`)).filter(inside);
	if (powers.length < 3) {
		return decades.flatMap((e) => [1, 2, 5].map((m) => Number(`${m}e${e}`))).filter(inside);
	}
	const every = Math.ceil(powers.length / count);
	// Counted from the top, because the largest values are what a log axis is there for.
	return powers.filter((_, i) => (powers.length - 1 - i) % every === 0);
}

/** First days of years inside a domain of days; of half-years or quarters if years are few. */
export function dayTicks([low, high]: readonly [number, number], count: number): number[] {
	const from = new Date(low * 86_400_000).getUTCFullYear();
	const to = new Date(high * 86_400_000).getUTCFullYear();
	const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	const of = (months: readonly string[]) =>
		years
			.flatMap((year) => months.map((month) => dayOf(`${year}-${month}-01`)))
			.filter((day) => day >= low && day <= high);
	const choices = [['01', '04', '07', '10'], ['01', '07'], ['01']].map(of);
	const found = choices.find((days) => days.length <= count) ?? choices.at(-1) ?? [];
	const every = Math.ceil(found.length / count);
	return found.filter((_, i) => i % every === 0);
}
