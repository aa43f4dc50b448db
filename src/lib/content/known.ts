/** Whether the story's own sentences have values to say, at the settings that it puts its models in. */
import { evaluate, evaluateExpr } from '$lib/model/evaluate';
import { at as atSettings } from '$lib/model/trial';
import type { Model, Settings } from '$lib/model/types';
import type { ChapterDraft } from './chapter';
import type { Chapters } from './chapters';
import type { FigureEntry } from './figure';
import type { Place } from './file';
import { checkAnswer } from './prediction';
import { watched, type Report } from './report';
import { namesIn } from './takeaway';
import type { World } from './world';

/** A quantity that a sentence says, and the settings at which it does. */
interface Said {
	name: string;
	/** How it is written. */
	by: string;
	at: Place;
	settings: Settings;
}

/** Where figures start, by model. */
type Starts = Readonly<Record<string, Settings>>;

/**
 * Checks the original, and the other languages only if it has nothing unknown: all say the same.
 * Elsewhere a reader may well come to settings at which something is not known.
 */
export function checkKnown(
	chapters: Chapters,
	startsIn: (lang: string) => Starts,
	world: World
) {
	const { report, sound } = watched(world.desk.report);
	for (const [lang, own] of chapters) {
		const starts = startsIn(lang);
		checkFigures(own, starts, lang, world, report);
		checkLive(own, starts, lang, world, report);
		if (!sound()) return;
	}
}

function checkFigures(
	chapters: readonly ChapterDraft[],
	starts: Starts,
	lang: string,
	{ figures }: World,
	report: Report
) {
	const blocks = chapters.flatMap(({ passages }) => passages.flatMap(({ blocks }) => blocks));
	for (const [id, figure] of figures.entries) {
		const model = figure?.model.editions[lang];
		if (!figure || !model) continue;
		const start = starts[model.id] ?? {};
		const steps = blocks.flatMap((block) =>
			block.kind === 'scroll' && block.id === id ? block.steps : []
		);
		const states = [start, ...steps.map(({ settings }) => ({ ...start, ...settings }))];
		const said = states.flatMap((settings) => saidBy(figure, model, settings, lang));
		checkAll([...guessed(figure, start, lang), ...said], model, report);
		checkAnswer(figure, model, start, report);
	}
}

function checkLive(
	chapters: readonly ChapterDraft[],
	starts: Starts,
	lang: string,
	{ models }: World,
	report: Report
) {
	for (const { id, kind, at } of chapters.flatMap(({ sheet }) => sheet.uses)) {
		const [of = '', name = ''] = kind === 'live' ? id.split('.') : [];
		const model = models.entries.get(of)?.editions[lang];
		const said = { name, by: `:live[${id}]`, at, settings: starts[of] ?? {} };
		if (model) checkAll([said], model, report);
	}
}

/** What the takeaway says at some settings. */
function saidBy({ takeaway }: FigureEntry, model: Model, settings: Settings, lang: string): Said[] {
	const holds = takeaway.find(({ when }) => {
		return when === undefined || evaluateExpr(model, when, settings) === true;
	});
	const text = holds?.words.written[lang];
	return (text ? namesIn(text) : []).map(({ name, index }) => {
		return { name, by: `{${name}}`, at: text!.at(index), settings };
	});
}

/** What answers the guess. */
function guessed({ fixed, question }: FigureEntry, settings: Settings, lang: string): Said[] {
	const name = fixed?.guess?.asked.output;
	const text = question?.written[lang];
	return name && text ? [{ name, by: 'The answer', at: text.at(0), settings }] : [];
}

/** Says each unknown quantity of a text once, at the first settings at which it is not known. */
function checkAll(all: readonly Said[], model: Model, report: Report) {
	const told = new Set<string>();
	for (const { name, by, at, settings } of all) {
		const unknown = evaluate(model, settings)[name] === null;
		const place = `${at.line}:${at.column}`;
		if (!unknown || told.has(place)) continue;
		told.add(place);
		const quoted = by.startsWith('The') ? by : `\`${by}\``;
		const cause = `${quoted} would be “–”: \`${name}\` is not known ${atSettings(settings, model.parameters)}.`;
		const cure = `Fill the empty cell that \`${name}\` reads, or say it only where it is known.`;
		report('not-finite', at, cause, cure);
	}
}
