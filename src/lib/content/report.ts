import type { Place } from './file';
import { isFixed, rules, type Rule, type Severity } from './rules';
import type { Message } from './types';

/** Says what is wrong, where, and what to do about it, in a full sentence each. */
export type Report = (rule: Rule, place: Place, cause: string, cure: string) => void;

/** The same, noting whether anything was reported without which no story can be made. */
export function watched(report: Report): { report: Report; sound: () => boolean } {
	let sound = true;
	return {
		report(rule, place, cause, cure) {
			if (isFixed(rule)) sound = false;
			report(rule, place, cause, cure);
		},
		sound: () => sound
	};
}

interface Finding {
	rule: Rule;
	place: Place;
	cause: string;
	cure: string;
}

/** Collects what the checks find; severities are known only once `story.yaml` is read. */
export interface Findings {
	report: Report;
	/** Whether something was found without which no story can be made. */
	fatal(): boolean;
	messages(severities: ReadonlyMap<string, Severity>): Message[];
}

export function collect(): Findings {
	const found = new Map<string, Finding>();

	function report(rule: Rule, place: Place, cause: string, cure: string) {
		const key = [rule, place.file, place.line, place.column, cause].join('\0');
		if (!found.has(key)) found.set(key, { rule, place, cause, cure });
	}

	function messages(severities: ReadonlyMap<string, Severity>): Message[] {
		const list: Message[] = [];
		for (const { rule, place, cause, cure } of found.values()) {
			const severity = (!isFixed(rule) && severities.get(rule)) || rules[rule].severity;
			if (severity !== 'off') list.push({ ...place, rule, severity, cause, cure });
		}
		return list.sort(inOrder);
	}

	return { report, messages, fatal: () => [...found.values()].some(({ rule }) => isFixed(rule)) };
}

/** Files by name, then from top to bottom. */
function inOrder(a: Message, b: Message): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
