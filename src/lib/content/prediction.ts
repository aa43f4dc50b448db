/** What a reader is asked before a figure: whether it can be guessed on its line, or drawn. */
import { drawnByHand, type ChartKind } from '$lib/charts/channels';
import { evaluate, evaluateExpr } from '$lib/model/evaluate';
import { sweep } from '$lib/model/sweep';
import { at as atSettings } from '$lib/model/trial';
import type { Expr, Model, Settings, Value } from '$lib/model/types';
import type * as z from 'zod';
import { named, type Asked } from './channel';
import type { FigureEntry } from './figure';
import type { Place } from './file';
import type { Report } from './report';
import type { predictShape } from './shape/figure';
import type { ChannelValue, DrawingAsked, NumberAsked } from './types';
import { listed, suggestion } from './words';

/** A guess that can be asked for, still without its question, and where it stands. */
export interface Guessed {
	asked: Omit<NumberAsked, 'question'> | Omit<DrawingAsked, 'question'>;
	/** Of what is asked. */
	at: Place;
	/** Of the ends of its line. */
	rangeAt: Place;
}

interface Asking extends Asked {
	chart: ChartKind;
	channels: Readonly<Record<string, ChannelValue>>;
}

type Shape = z.infer<typeof predictShape>;

/** What a figure asks, or nothing and a message. */
export function guessed(shape: Shape, asking: Asking): Guessed | undefined {
	const { doc, report } = asking;
	const { output, draw } = shape;
	if ((output === undefined) === (draw === undefined)) {
		const has = output === undefined ? 'neither' : 'both';
		const cause = `A guess is either at an \`output\` or at a series to \`draw\`, and this one has ${has}.`;
		const at = doc.atKey(output === undefined ? ['predict'] : ['predict', 'draw']);
		report('bad-guess', at, cause, 'Name one of the two.');
		return undefined;
	}
	const asked = output === undefined ? drawing(shape, draw!, asking) : number(shape, output, asking);
	const at = doc.at(['predict', output === undefined ? 'draw' : 'output']);
	return asked && { asked, at, rangeAt: doc.at(['predict', 'range']) };
}

function number(
	{ range, scale = 'linear', step }: Shape,
	output: string,
	asking: Asking
): Guessed['asked'] | undefined {
	const { doc, path, report } = asking;
	const at = doc.at([...path, 'output']);
	const found = named(output, 'output', { ...asking, path: [...path, 'output'] }, at);
	if (!range) {
		const cause = '`range` is missing: a guess is made on a line that has two ends.';
		report('bad-guess', doc.atKey(path), cause, 'Add `range: [low, high]`, with the answer well inside.');
		return undefined;
	}
	const [low, high] = range;
	if (scale === 'log' && low <= 0) {
		const cause = `\`scale: log\` needs values above zero, but \`range\` begins at ${low}.`;
		const cure = 'Begin it above zero, or leave `scale: log` out.';
		report('bad-guess', doc.at([...path, 'range', 0]), cause, cure);
		return undefined;
	}
	if (step !== undefined && (scale === 'log' || step > high - low)) {
		const cause =
			scale === 'log'
				? '`step` is for a linear scale, and this one is logarithmic.'
				: `\`step\` is ${step}, but the line is only ${high - low} long.`;
		report('bad-guess', doc.at([...path, 'step']), cause, 'Leave `step` out, or mend it.');
		return undefined;
	}
	if (found === undefined) return undefined;
	return { output: found, range, scale, ...(step === undefined ? {} : { step }) };
}

function drawing(
	{ range, ...shape }: Shape,
	draw: string,
	asking: Asking
): Guessed['asked'] | undefined {
	const { chart, channels, doc, path, report } = asking;
	for (const key of ['scale', 'step'] as const) {
		if (shape[key] === undefined) continue;
		const cause = `\`${key}\` is for a guess at a number; a drawing stands on the axis of its figure.`;
		report('bad-guess', doc.atKey([...path, key]), cause, `Leave \`${key}\` out.`);
		return undefined;
	}
	const at = doc.at([...path, 'draw']);
	const own = drawnByHand[chart];
	if (!own) {
		const cause = `A figure of the kind \`${chart}\` has nothing that a hand can draw.`;
		const kinds = listed(Object.keys(drawnByHand), 'and');
		report('bad-guess', at, cause, `Ask for an \`output\`: only ${kinds} are drawn by hand.`);
		return undefined;
	}
	const names = own.flatMap((channel) => [channels[channel] ?? []].flat() as string[]);
	if (!names.includes(draw)) {
		const where = listed(own, 'or');
		const cause = `\`${draw}\` is not in ${where}, and only that is drawn by hand.`;
		const cure = names.length ? `It could be ${listed(names, 'or')}.` : `Name it in ${where} first.`;
		report('bad-guess', at, cause, suggestion(draw, names, cure));
		return undefined;
	}
	return { draw, ...(range ? { range } : {}) };
}

/** A board with fewer places shows no course; with more, a finger on a phone cannot tell them apart. */
const PLACES = [3, 8] as const;

/** The answer, where the figure starts, against the line or the board that it is guessed on. */
export function checkAnswer(
	{ fixed, model: { model: original } }: FigureEntry,
	model: Model,
	settings: Settings,
	report: Report
) {
	const guess = fixed?.guess;
	if (!guess || !original) return;
	const { asked, at, rangeAt } = guess;
	const answers =
		asked.output === undefined
			? drawnAt(fixed.chart, fixed.channels, asked.draw, model, settings)
			: [evaluate(model, settings)[asked.output] as Value];
	const [few, many] = PLACES;
	// A curve has as many places as its axis has round numbers.
	const counted = asked.draw !== undefined && fixed.chart !== 'sweep';
	if (counted && (answers.length < few || answers.length > many)) {
		const cause = `\`${asked.draw}\` has ${answers.length} places to draw, and a board has ${few} to ${many}.`;
		report('bad-guess', at, cause, 'Ask for an `output` instead, or change the rows with `show`.');
	}
	const outside = answers.find(
		(value) =>
			typeof value === 'number' && asked.range && (value < asked.range[0] || value > asked.range[1])
	);
	if (outside === undefined) return;
	const name = asked.output ?? asked.draw;
	const is = Number(Number(outside).toPrecision(6));
	const cause = `\`range\` goes from ${asked.range!.join(' to ')}, but \`${name}\` is ${is} ${atSettings(settings, model.parameters)}.`;
	report('bad-guess', rangeAt, cause, 'Widen it, so that the answer lies well inside.');
}

/** The values that a hand draws. */
function drawnAt(
	chart: ChartKind,
	channels: Readonly<Record<string, ChannelValue>>,
	draw: string,
	model: Model,
	settings: Settings
): Value[] {
	if (chart === 'sweep') {
		const range = channels.x_range as readonly [number, number] | undefined;
		const { results } = sweep(model, String(channels.x), settings, range ? { range } : {});
		return results[draw] ?? [];
	}
	const results = evaluate(model, settings);
	const column = (key: unknown) =>
		(results[String(key)] ?? model.rows?.columns[String(key)] ?? []) as readonly Value[];
	const shown = evaluateExpr(model, (channels.show as Expr | undefined) ?? true, settings);
	const days = chart === 'steps' ? column(channels.x) : undefined;
	const placed = column(draw).flatMap((value, row) => {
		const isShown = (Array.isArray(shown) ? shown[row] : shown) === true;
		const day = days ? (days[row] ?? null) : row;
		return isShown && value !== null && day !== null ? [[day, value] as const] : [];
	});
	// Of several entries on one day the last counts.
	return [...new Map(placed).values()];
}
