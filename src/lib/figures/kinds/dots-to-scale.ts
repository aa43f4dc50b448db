import { acrossAt, PER_RACK } from '$lib/charts/dots';
import DotsToScale from '$lib/charts/DotsToScale.svelte';
import type { DotGroup, DotsData, Run, Spot, Telling } from '$lib/charts/types';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import { evaluateExpr } from '$lib/model/evaluate';
import type { Expr, Value } from '$lib/model/types';
import { channel, labelOf, numberOf, wordsFor, write, type Ask } from '../ask';
import type { Beside, Kind } from '../kind';
import { spot } from '../spot';
import { tableOf, type Table } from '../table';

/** The landmarks of the parameter are the groups that a reader may know already. */
function groupsOf(ask: Ask): DotGroup[] {
	const key = channel(ask, 'count');
	const marks = ask.words.landmarks[key] ?? [];
	return marks
		.map(({ at, label }) => ({
			...{ key: String(at), size: Math.round(at), name: label, text: write(ask, key, at) },
			claimed: false
		}))
		.sort((a, b) => a.size - b.size);
}

/** What the reader compares with; nothing if that is less than one dot, or not known. */
function otherOf(ask: Ask): DotGroup | undefined {
	const size = Math.round(numberOf(ask, channel(ask, 'compare')) ?? 0);
	if (size < 1) return undefined;
	const name = channel(ask, 'compare_name') || channel(ask, 'compare');
	const claimed = ask.figure.channels.compare_claimed as Expr | undefined;
	return {
		...{ key: 'other', size },
		name: ask.model.parameters.some(({ key, kind }) => key === name && kind === 'choice')
			? wordsFor(ask, name)
			: labelOf(ask, name),
		text: write(ask, channel(ask, 'count'), size),
		claimed: claimed !== undefined && evaluateExpr(ask.model, claimed, ask.settings) === true
	};
}

/** Dots, then racks, each length twice the one before. */
const DOTS = [1, 2, 4];
const RACKS = [1, 2, 4, 8, 16, 32, 64];

function rulerOf(ask: Ask): DotsData['ruler'] {
	const key = channel(ask, 'count');
	const inRow = (dots: number) => {
		const count = write(ask, key, dots);
		return { length: dots, text: dots === 1 ? count : say(ask.locale, 'dots.row', { count }) };
	};
	const racksInRow = (racks: number) => {
		const count = write(ask, key, racks * PER_RACK);
		const length = acrossAt(racks * 8 - 1) + 1;
		if (racks === 1) return { length, text: say(ask.locale, 'dots.rack', { count }) };
		const values = { racks: formatNumber(racks, ask.locale.lang), count };
		return { length, text: say(ask.locale, 'dots.racks', values) };
	};
	return [...DOTS.map(inRow), ...RACKS.map(racksInRow)];
}

/** The view that the reader keeps to compare, as a group among the others. */
function keptOf(ask: Ask, kept: Ask | undefined): DotGroup[] {
	const key = channel(ask, 'count');
	const size = kept && numberOf(kept, key);
	if (!size || size === numberOf(ask, key)) return [];
	const name = say(ask.locale, 'dots.kept');
	return [{ key: 'kept', size: Math.round(size), name, text: wordsFor(kept, key), claimed: false }];
}

function data(ask: Ask, { kept }: Beside = {}): DotsData {
	const key = channel(ask, 'count');
	const count = Math.max(1, Math.round(numberOf(ask, key) ?? 1));
	const other = otherOf(ask);
	return {
		...{
			count,
			text: wordsFor(ask, key),
			groups: [...groupsOf(ask), ...keptOf(ask, kept)],
			ruler: rulerOf(ask)
		},
		...(other ? { other } : {})
	};
}

/** What the outlines stand for, and the number of dots now. */
function table(ask: Ask): Table {
	const key = channel(ask, 'count');
	const { columns } = tableOf(ask, [key], []);
	const { groups, other, count } = data(ask);
	const named = [...groups, ...(other ? [other] : [])];
	const rows: Value[][] = named.map(({ size, name }) => [name, size]);
	return {
		columns: [
			{ key: '', title: write(ask, '', ask.locale.strings['dots.group'] ?? '') },
			...columns
		],
		rows: [...rows, [labelOf(ask, key), count]]
	};
}

/** Every group that has a name, smallest first, with all the dots among them and what they say. */
function tell(ask: Ask, { count, text, groups, other }: DotsData): Telling {
	const key = channel(ask, 'count');
	const marks = ask.words.landmarks[key] ?? [];
	const spotOf = ({ key, size, name, text }: Omit<DotGroup, 'claimed'>): Spot =>
		spot(ask, { key, x: size, y: 0, value: size, name, says: text });
	const known = groups.map((group): Spot => {
		const source = marks.find(({ at }) => String(at) === group.key)?.source;
		return {
			...spotOf(group),
			set: { [key]: group.size },
			...(source ? { sources: [source] } : {})
		};
	});
	const now = spotOf({ key: 'now', size: count, name: labelOf(ask, key), text });
	const all = [...(groups.some(({ size }) => size === count) ? [] : [now]), ...known];
	const runs: Run[] = [
		{ key, name: labelOf(ask, key), spots: all.sort((a, b) => a.x - b.x) },
		...(other
			? [{ key: other.key, name: labelOf(ask, channel(ask, 'compare')), spots: [spotOf(other)] }]
			: [])
	];
	return { as: 'rows', log: true, runs };
}

export default { Chart: DotsToScale, data, table, tell } satisfies Kind<DotsData>;
