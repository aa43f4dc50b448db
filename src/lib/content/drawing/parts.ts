/** A bar that is put together from parts says that they make the score: so they have to. */
import type { Run } from '$lib/model/program';
import { at, trials } from '$lib/model/trial';
import type { Value } from '$lib/model/types';
import { lineOf, namedIn, shownIn, type Drawn, type Named } from './drawn';
import { unitOf } from './units';

/** Sums and scores this near to one another are the same, reckoned in another order. */
const ALIKE = 1e-6;

export function checkParts(drawn: Drawn) {
	const { chart } = drawn;
	const [score] = chart === 'ranking' ? namedIn(drawn, ['score']) : [];
	const parts = namedIn(drawn, ['parts']);
	const weights = namedIn(drawn, ['weights']);
	if (!score) return;
	if (weights.length > 0 && weights.length !== parts.length) refuseCount(drawn, parts, weights);
	// Parts in another unit are a mistake of their own.
	const alike = parts.every(({ name }) => unitOf(drawn, name) === unitOf(drawn, score.name));
	if (parts.length > 0 && alike) checkSums(drawn, score, parts);
}

function refuseCount({ report }: Drawn, parts: readonly Named[], weights: readonly Named[]) {
	const cause = `\`weights\` names ${weights.length}, but \`parts\` ${parts.length}.`;
	report('bad-channel', weights[0]!.at, cause, 'Name one weight for each part, in their order.');
}

/** Tries every part wherever a reader can go. Where one is not known there is no sum to check. */
function checkSums(drawn: Drawn, score: Named, parts: readonly Named[]) {
	const { model, report } = drawn;
	for (const { settings, run } of trials(model)) {
		const columns = parts.map(({ name }) => valuesIn(run, name));
		for (const row of shownRows(drawn, run)) {
			const lengths = columns.map((column) => column[row] ?? null);
			const where = () => whereIs(drawn, row, settings);
			const below = lengths.findIndex((length) => typeof length === 'number' && length < 0);
			if (below >= 0) {
				const cause = `\`${parts[below]!.name}\` goes below zero ${where()}, where a bar has no piece for it.`;
				report('bad-channel', parts[below]!.at, cause, 'Name parts that are never negative.');
				return;
			}
			const whole = valuesIn(run, score.name)[row];
			if (typeof whole !== 'number' || !lengths.every((length) => typeof length === 'number')) {
				continue;
			}
			const sum = lengths.reduce((total, length) => total + length, 0);
			if (Math.abs(sum - whole) <= ALIKE * Math.max(1, Math.abs(whole))) continue;
			const cause = `The parts of \`${score.name}\` come to ${digits(sum)}, but it is ${digits(whole)} ${where()}.`;
			report('bad-channel', parts[0]!.at, cause, 'Name all the parts it is the sum of.');
			return;
		}
	}
}

const valuesIn = (run: Run, name: string) => run.of(name) as readonly Value[];
const digits = (value: number) => String(Number(value.toPrecision(4)));

function shownRows(drawn: Drawn, run: Run): number[] {
	const shown = run.of(shownIn(drawn));
	const rows = Array.from({ length: drawn.model.rows?.length ?? 0 }, (_, row) => row);
	return rows.filter((row) => (Array.isArray(shown) ? shown[row] : shown) === true);
}

function whereIs(drawn: Drawn, row: number, settings: Parameters<typeof at>[0]): string {
	const [[lang = ''] = []] = Object.entries(drawn.entry.editions);
	const line = `in ${lineOf(drawn, drawn.model.rows!, row, lang)}`;
	return Object.keys(settings).length === 0
		? line
		: `${line} ${at(settings, drawn.model.parameters)}`;
}
