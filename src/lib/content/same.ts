/** Whether two languages of a chapter say the same things with the same evidence. */
import type { DraftPassage } from './block';
import { placedIn, type ChapterDraft } from './chapter';
import type { Settings } from '$lib/model/types';
import type { Place } from './file';
import type { Use } from './link';
import type { Report } from './report';

/** What has to be the same, and what it is called; a term may need explaining in one language only. */
const compared: Partial<Record<Use['kind'], (id: string) => string>> = {
	source: (id) => `the source \`${id}\``,
	fact: (id) => `the fact \`${id}\``,
	claim: (id) => `the claim \`${id}\``,
	figure: (id) => `the figure \`${id}\``,
	live: (id) => `\`:live[${id}]\``,
	turn: (id) => `\`:turn[${id}]\``,
	show: (id) => `a link that sets \`${id.replaceAll('&', ' ')}\``,
	n: (id) => `the number \`${id}\``,
	date: (id) => `the date \`${id.replace(/^-/, '')}\``
};

/** What stands for itself: where one is missing and another too many, one was meant. */
const plain: readonly Use['kind'][] = ['n', 'date'];

/** A chapter, or the questions about it. */
type Compared = Pick<ChapterDraft, 'file' | 'blocks' | 'sheet' | 'passages'>;

export function checkSame(
	original: Compared,
	translation: Compared,
	report: Report,
	what = 'chapter'
) {
	const [theirs, own] = [original.sheet.uses, translation.sheet.uses];
	const lacking = differences(theirs, own, report);
	for (const { kind, id, at } of lacking.here) {
		const cause = `The original uses ${compared[kind]!(id)} (${at.file}:${at.line}), and this ${what} does not.`;
		report(
			'different-facts',
			besides(at, original, translation),
			cause,
			'Add it here, or remove it there.'
		);
	}
	for (const { kind, id, at } of lacking.there) {
		const cause = `This ${what} uses ${compared[kind]!(id)}, and the original (${original.file.name}) does not.`;
		report('different-facts', at, cause, 'Remove it here, or add it there.');
	}
	const wanted = new Map(placedIn(original.passages).map((placed) => [placed.id, placed]));
	for (const { id, settings, at } of placedIn(translation.passages)) {
		const other = wanted.get(id);
		if (!other || same(settings, other.settings)) continue;
		const cause = `The figure \`${id}\` starts at other settings in the original (${other.at.file}:${other.at.line}).`;
		report('different-facts', at, cause, 'Start both at the same.');
	}
	const [steps, others] = [translation, original].map(({ passages }) => stepsOf(passages));
	for (const [i, step] of steps!.entries()) {
		const other = others![i];
		if (!other || same(step.settings, other.settings)) continue;
		const cause = `This step sets its figure otherwise than the original (${other.at.file}:${other.at.line}).`;
		report('different-facts', step.at, cause, 'Set both alike.');
	}
}

/** Whether a text of a figure uses the same in a language as in the original. */
export function checkSameText(
	original: readonly Use[],
	translation: readonly Use[],
	at: Place,
	report: Report
) {
	const lacking = differences(original, translation, report);
	for (const { kind, id, at: there } of lacking.here) {
		const cause = `The original uses ${compared[kind]!(id)} (${there.file}:${there.line}), and this text does not.`;
		report('different-facts', at, cause, 'Add it here, or remove it there.');
	}
	for (const { kind, id, at } of lacking.there) {
		const cause = `This text uses ${compared[kind]!(id)}, and the original does not.`;
		report('different-facts', at, cause, 'Remove it here, or add it there.');
	}
}

/** What each text lacks; numbers and dates of which one stands for the other are told at once. */
function differences(original: readonly Use[], translation: readonly Use[], report: Report) {
	const here = missing(original, translation);
	const there = missing(translation, original);
	const paired = new Set<Use>();
	for (const kind of plain) {
		const own = there.filter((use) => use.kind === kind);
		for (const [i, use] of here.filter((use) => use.kind === kind).entries()) {
			const other = own[i];
			if (!other) break;
			paired.add(use).add(other);
			const { file, line } = use.at;
			const cause = `Here stands ${compared[kind]!(other.id)}, and in the original ${compared[kind]!(use.id)} (${file}:${line}).`;
			report('different-facts', other.at, cause, 'Let both say the same.');
		}
	}
	const alone = (uses: readonly Use[]) => uses.filter((use) => !paired.has(use));
	return { here: alone(here), there: alone(there) };
}

/** The first use of everything that the second list lacks. */
function missing(uses: readonly Use[], others: readonly Use[]): Use[] {
	const known = new Set(others.flatMap(({ kind, id }) => [`${kind} ${id}`, `${kind} ${anyYear(id)}`]));
	return uses.filter(({ kind, id }) => {
		const key = `${kind} ${id}`;
		const lacking = kind in compared && !known.has(key) && !(kind === 'date' && known.has(loose(id)));
		known.add(key);
		return lacking;
	});
}

/** A date with its year is the same as one without; two with years are not. */
const anyYear = (id: string) => id.replace(/^\d{4}-/, 'any-');
const loose = (id: string) => `date ${id.startsWith('-') ? `any${id}` : id.replace(/^\d+/, '')}`;

function stepsOf(passages: readonly DraftPassage[]) {
	const blocks = passages.flatMap(({ blocks }) => blocks);
	return blocks.flatMap((block) => (block.kind === 'scroll' ? block.steps : []));
}

/** The block of the translation that stands where something stands in the original. */
function besides({ line }: Place, original: Compared, translation: Compared): Place {
	const i = original.blocks.findLastIndex(({ at }) => at.line <= line);
	return translation.blocks[i]?.at ?? translation.file.at(0);
}

export function same(a: Settings, b: Settings): boolean {
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
