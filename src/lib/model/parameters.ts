import { toDays } from './dates';
import type { DraftChoice, DraftDate, DraftNumber, DraftParameter } from './draft';
import { nearest } from './nearest';
import { placed, type Fault, type Problem } from './problem';
import type { Meaning } from './typed';
import { alike } from './tolerance';
import type { ChoiceParameter, DateParameter, NumberParameter, Parameter } from './types';
import type { Units } from './units';
import { isBlank } from './unittext';
import { list } from './wording';

export interface CheckedParameter {
	/** Absent if something is wrong with it. */
	parameter?: Parameter;
	/** What formulas see of it; known even if its numbers are not right. */
	meaning: Meaning;
	problems: Problem[];
}

/** Checks one parameter by itself. Problems are at paths below `['parameters', key]`. */
export function checkParameter(key: string, draft: DraftParameter, units: Units): CheckedParameter {
	const at = ['parameters', key];
	const faults: Fault[] = [];
	const complain = (cause: string, cure: string) =>
		faults.push({ rule: 'bad-parameter', cause: `\`${key}\` ${cause}.`, cure });
	const base = { key, ...(draft.was && { was: [...draft.was] }) };

	if (draft.kind === 'number') {
		const { unit, fault } = units.parse(draft.unit ?? '');
		checkNumber(draft, complain);
		const problems = [...placed(faults, at), ...placed(fault ? [fault] : [], [...at, 'unit'])];
		return {
			meaning: unit ? { kind: 'number', unit, each: false } : { kind: 'unknown', each: false },
			...(problems.length === 0 && { parameter: { ...base, ...numberParameter(draft) } }),
			problems
		};
	}
	if (draft.kind === 'choice') {
		checkChoice(draft, complain);
		return finish({ kind: 'text', options: draft.options, each: false }, choiceParameter(draft));
	}
	if (draft.kind === 'date')
		return finish({ kind: 'date', each: false }, checkDate(draft, complain));
	return finish({ kind: 'toggle', each: false }, { kind: 'toggle', default: draft.default });

	function finish(meaning: Meaning, own: Own<Parameter> | undefined): CheckedParameter {
		const sound = own && faults.length === 0;
		const parameter = sound && ({ ...base, ...own } as Parameter);
		return { meaning, ...(parameter && { parameter }), problems: placed(faults, at) };
	}
}

/** A parameter without its key. */
type Own<P> = P extends Parameter ? Omit<P, 'key' | 'was'> : never;

type Complain = (cause: string, cure: string) => void;

function checkNumber(draft: DraftNumber, complain: Complain) {
	const { range, plausible, step } = draft;
	const [low, high] = range;
	const numbers = [...range, draft.default, ...(plausible ?? []), step ?? 1];
	if (!numbers.every(Number.isFinite))
		return complain('has a bound, step or default that is no number', 'Write finite numbers.');
	if (!(low < high))
		return complain(
			`has the empty range [${range.join(', ')}]`,
			'Write the smaller end first, and a larger one second.'
		);
	if (draft.default < low || draft.default > high)
		complain(
			`starts at ${draft.default}, outside its range [${range.join(', ')}]`,
			'Move the default or widen the range.'
		);
	if (draft.scale === 'log' && low <= 0)
		complain(
			`has a logarithmic scale that begins at ${low}`,
			'Begin the range above zero, or make the scale linear.'
		);
	if (plausible && !(plausible[0] < plausible[1]))
		complain(
			`has the empty plausible range [${plausible.join(', ')}]`,
			'Write the smaller end first, or leave `plausible` out.'
		);
	else if (plausible && (plausible[0] < low || plausible[1] > high))
		complain(
			`is plausible in [${plausible.join(', ')}], beyond its range [${range.join(', ')}]`,
			'Widen the range or narrow `plausible`.'
		);
	if (step !== undefined) checkStep(draft, step, complain);
}

function checkStep(
	{ range: [low, high], default: start }: DraftNumber,
	step: number,
	complain: Complain
) {
	if (!(step > 0) || step > high - low)
		return complain(
			`has the step ${step} in a range of ${Number((high - low).toPrecision(12))}`,
			'Use a step above zero and below the width of the range.'
		);
	const places = { range: [low, high], default: [start] };
	for (const [place, values] of Object.entries(places)) {
		const off = values.find((value) => !alike(Math.round(value / step), value / step));
		if (off === undefined) continue;
		const near = Number((Math.round(off / step) * step).toPrecision(12));
		const what = place === 'range' ? 'ends its range' : 'starts';
		complain(
			`${what} at ${off}, which is no multiple of its step ${step}`,
			`Steps are counted from zero: use ${near}, or a finer step.`
		);
	}
}

function numberParameter(draft: DraftNumber): Own<NumberParameter> {
	const { unit = '', range, plausible, step } = draft;
	return {
		kind: 'number',
		unit: isBlank(unit) ? '' : unit.trim(),
		range: [range[0], range[1]],
		scale: draft.scale ?? 'linear',
		...(step !== undefined && { step }),
		default: draft.default,
		...(plausible && { plausible: [plausible[0], plausible[1]] as const })
	};
}

function checkChoice({ options, default: start }: DraftChoice, complain: Complain) {
	const twice = options.find((option, i) => options.indexOf(option) !== i);
	if (options.length < 2)
		return complain(
			options.length === 0 ? 'has no options' : `has "${options[0]}" as its only option`,
			'List two or more words.'
		);
	if (twice !== undefined)
		complain(`has the option "${twice}" twice`, 'Remove one, or give it another name.');
	if (options.includes(start)) return;
	const close = nearest(start, options);
	complain(
		`starts at "${start}", which is not one of its options`,
		close ? `Did you mean "${close}"?` : `It has ${list(options)}.`
	);
}

function choiceParameter(draft: DraftChoice): Own<ChoiceParameter> {
	return { kind: 'choice', options: [...draft.options], default: draft.default };
}

function checkDate(draft: DraftDate, complain: Complain): Own<DateParameter> | undefined {
	const texts = [...draft.range, draft.default];
	const days = texts.map(toDays);
	const wrong = texts.find((_, i) => days[i] === undefined);
	if (wrong !== undefined) {
		complain(`has "${wrong}", which is no day of the calendar`, 'Write 2024-06-02.');
		return undefined;
	}
	const [first, last, start] = days as [number, number, number];
	if (!(first < last))
		complain(`has the empty range ${draft.range.join(' to ')}`, 'Write the earlier day first.');
	else if (start < first || start > last)
		complain(
			`starts at ${draft.default}, outside its range ${draft.range.join(' to ')}`,
			'Move the default or widen the range.'
		);
	return { kind: 'date', range: [first, last], default: start };
}
