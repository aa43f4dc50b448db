import type { ShareData } from '$lib/charts/types';
import { channel, channels, labelOf, wordsFor } from '$lib/figures/ask';
import { readQuantity } from '$lib/locale/read';
import { differs, misread } from './ink';
import { all, number, words } from './markup';
import { roundingOf } from './reading';
import { columnIn, type Check } from './view';

export const share: Check<ShareData> = (view) => {
	const { ask, ink, telling } = view;
	const keys = channels(ask, 'parts');
	const whole = Number(columnIn(view, channel(ask, 'whole'))[0]);
	const values = keys.map((key) => Math.max(0, Number(columnIn(view, key)[0])));
	const sum = values.reduce((a, b) => a + b, 0);
	const axis = {
		name: '',
		scale: 'linear' as const,
		domain: [0, Math.max(whole, sum)] as const,
		ticks: []
	};
	const rects = all(ink, 'rect');
	const listed = all(ink, 'dl').flatMap((one) => all(one, 'div'));
	const spots = telling.runs[0]?.spots ?? [];
	return [
		...differs(
			'parts',
			[rects, listed, spots].map(({ length }) => length),
			new Array(3).fill(keys.length)
		),
		...misread(
			'the whole',
			axis,
			all(ink, 'line').map((one) => number(one, 'x1'))[0] ?? NaN,
			whole
		),
		...differs('the whole in words', all(ink, 'span', 'sum').map(words), [
			`${labelOf(ask, channel(ask, 'whole'))} ${wordsFor(ask, channel(ask, 'whole'))}`
		]),
		...keys.flatMap((key, i) => {
			const [rect, value] = [rects[i], values[i]!];
			const before = values.slice(0, i).reduce((a, b) => a + b, 0);
			const [dt, dd] = ['dt', 'dd'].map((tag) => (listed[i] ? all(listed[i], tag)[0] : undefined));
			const text = dd?.children.find((child) => typeof child === 'string') ?? '';
			const of = dd ? all(dd, 'span').map(words).join() : '';
			const part = readQuantity(of, '%', ask.locale) ?? NaN;
			const wanted = whole > 0 ? (100 * value) / whole : 0;
			return [
				...misread(`start of ${key}`, axis, rect ? number(rect, 'x') : NaN, before),
				...misread(`length of ${key}`, axis, rect ? number(rect, 'width') : NaN, value),
				...differs(`value told of ${key}`, spots[i]?.value, value),
				...differs(
					`words of ${key}`,
					[dt && words(dt), text],
					[labelOf(ask, key), wordsFor(ask, key)]
				),
				...differs(
					`whether ${key} is told alike`,
					spots[i]?.says.startsWith(wordsFor(ask, key)),
					true
				),
				...(Math.abs(part - wanted) <= roundingOf(wanted, '%', ask.locale)
					? []
					: [`share of ${key}: ${of} instead of ${wanted}`])
			];
		})
	];
};
