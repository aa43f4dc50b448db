import type { DotsData } from '$lib/charts/types';
import { acrossAt, downAt } from '$lib/charts/dots';
import { sizeOf } from '$lib/charts/outline';
import { channel, numberOf, wordsFor, write } from '$lib/figures/ask';
import { differs } from './ink';
import { all, styled, words, type Element } from './markup';
import { type Check } from './view';

/** How many dots of the grid stand inside an outline that is a flight of stairs. */
function dotsIn(path: string): number {
	const stairs = [...path.matchAll(/H(-?[\d.]+)V(-?[\d.]+)/g)].map(
		([, x, y]) => [Number(x), Number(y)] as const
	);
	let [row, count] = [0, 0];
	for (const [right, foot] of stairs) {
		let columns = 0;
		while (acrossAt(columns) + 0.5 < right) columns++;
		while (downAt(row) + 0.5 < foot) {
			row++;
			count += columns;
		}
	}
	return count;
}

/** Every dot that the picture shows: one by one as dashes of round dots, or as a pattern in an outline. */
function dotsDrawn(field: Element): number {
	const pattern = all(field, 'pattern')[0];
	const dashes = all(pattern ?? field, 'path', 'dots').map(({ attributes }) =>
		[...(attributes.d ?? '').matchAll(/h([\d.]+)/g)].reduce(
			(sum, [, length]) => sum + Math.round(Number(length) + 0.2),
			0
		)
	);
	const own = dashes.reduce((sum, count) => sum + count, 0);
	if (!pattern) return own;
	const filled = all(field, 'path').find(({ attributes }) => attributes.fill?.startsWith('url('));
	// A pattern is one group of racks, and drawn only where the outline is.
	return own === 512 ? dotsIn(filled?.attributes.d ?? '') : NaN;
}

export const dots: Check<DotsData> = (view) => {
	const { ask, ink, table, telling } = view;
	const key = channel(ask, 'count');
	const count = Math.round(numberOf(ask, key)!);
	const [field, outlines] = all(ink, 'svg');
	const width = Number((field?.attributes.viewBox ?? '').split(' ')[2]);
	const spots = telling.runs.flatMap((run) => run.spots);
	const told = spots.map(({ name, value }) => [name, value]);
	const brackets = all(ink, 'div', 'line').map((one) => {
		const says = all(one, 'span')[0]!;
		const text = all(says, 'b').map(words).join();
		return {
			text,
			name: words(says).slice(0, -text.length).trim(),
			share: styled(all(one, 'i')[0]!, 'transform')
		};
	});
	const surrounded = all(outlines!, 'path')
		.filter(({ classes }) => !classes.includes('halo'))
		.map(({ attributes }) => dotsIn(attributes.d ?? ''));
	const sizes = brackets.map(({ name, text }) => {
		return table.rows.find(
			([own, size]) => own === name && write(ask, key, size ?? null) === text
		)?.[1];
	});
	// All the dots together need no line around them.
	const other = telling.runs[1]?.name;
	const around = sizes.filter((size, i) => size !== count || brackets[i]?.name === other);
	return [
		...differs('dots', dotsDrawn(field!), count),
		...differs('dots in the table', table.rows.at(-1)?.[1], count),
		...differs(
			'dots told',
			spots.some(({ value, says }) => value === count && says === wordsFor(ask, key)),
			true
		),
		...table.rows.slice(0, -1).flatMap((row) =>
			differs(
				`whether ${row[0]} is told`,
				told.some((one) => one[0] === row[0] && one[1] === row[1]),
				true
			)
		),
		...spots.flatMap(({ name, value, says }) => [
			...differs(
				`whether ${name} is in the table`,
				table.rows.some((row) => row[0] === name && row[1] === value),
				true
			),
			...differs(`words of ${name}`, says, write(ask, key, value ?? null))
		]),
		...differs('outlines', surrounded, around),
		...brackets.flatMap(({ name, share }, i) => {
			const wide = sizeOf(Number(sizes[i])).width / width;
			return Math.abs(share - wide) < 1e-4
				? []
				: [`bracket of ${name}: ${share} instead of ${wide}`];
		})
	];
};
