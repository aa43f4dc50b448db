import type { Place } from './file';
import { isFixed, rules, type Rule, type Severity } from './rules';
import type { Message } from './types';
import { listed } from './words';

/** Says what is wrong, where, and what to do about it, in a full sentence each. */
export type Report = (rule: Rule, place: Place, cause: string, cure: string, kin?: Kin) => void;

/** Messages in one file that have one reason: of more than `most` the first speaks for all. */
export interface Kin {
	/** Tells them from others. */
	of: string;
	most: number;
	/** What the first says then; if absent, what it says anyway. */
	all?(count: number): { cause: string; cure: string };
}

/** Kin of which one is enough. */
export const once = (of: string): Kin => ({ of, most: 1 });

/** Kin that say the same of several places. */
export function repeated(cause: string, cure: string): Kin {
	const all = (count: number) => ({
		cause: cause.replace(/\.?$/, `, ${count} times in this file.`),
		cure
	});
	return { of: cause, most: 2, all };
}

/** Enough of a kind to be looked at one by one. */
const few = 5;

/** Texts that are missing: while a language is begun, most of a file is. */
export function untranslated(languages: readonly string[], what = 'texts'): Kin {
	const names = listed(languages, 'and');
	const all = (count: number) => ({
		cause: `${count} ${what} of this file have no words in ${names}; this is the first.`,
		cure: `Write \`${languages[0]}: …\` there; until then, \`rules: { missing-translation: warning }\` in \`story.yaml\` shows the original.`
	});
	return { of: `${what} ${names}`, most: few, all };
}

/** The same, noting whether anything was reported without which no story can be made. */
export function watched(report: Report): { report: Report; sound: () => boolean } {
	let sound = true;
	return {
		report(rule, ...rest) {
			if (isFixed(rule)) sound = false;
			report(rule, ...rest);
		},
		sound: () => sound
	};
}

interface Finding {
	rule: Rule;
	place: Place;
	cause: string;
	cure: string;
	kin: Kin | undefined;
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

	function report(rule: Rule, place: Place, cause: string, cure: string, kin?: Kin) {
		const key = [rule, place.file, place.line, place.column, cause].join('\0');
		if (!found.has(key)) found.set(key, { rule, place, cause, cure, kin });
	}

	function messages(severities: ReadonlyMap<string, Severity>): Message[] {
		return folded([...found.values()].sort(inOrder)).flatMap(({ rule, place, cause, cure }) => {
			const severity = (!isFixed(rule) && severities.get(rule)) || rules[rule].severity;
			return severity === 'off' ? [] : [{ ...place, rule, severity, cause, cure }];
		});
	}

	return { report, messages, fatal: () => [...found.values()].some(({ rule }) => isFixed(rule)) };
}

/** One of many of a kind says how many there are; the others say nothing. */
function folded(findings: readonly Finding[]): Finding[] {
	const key = ({ rule, place, kin }: Finding) => [rule, place.file, kin?.of].join('\0');
	const counts = new Map<string, number>();
	for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
	const told = new Set<string>();
	return findings.flatMap((finding) => {
		const { kin } = finding;
		const count = counts.get(key(finding))!;
		if (!kin || count <= kin.most) return [finding];
		if (told.has(key(finding))) return [];
		told.add(key(finding));
		return [{ ...finding, ...kin.all?.(count) }];
	});
}

/** What the whole story rests on comes first; then files by name, each from top to bottom. */
function inOrder({ rule, place: a }: Finding, { rule: other, place: b }: Finding): number {
	if (a.file !== b.file) {
		const base = [a, b].find(({ file }) => file === 'story.yaml') ?? (a.file < b.file ? a : b);
		return base === a ? -1 : 1;
	}
	return a.line - b.line || a.column - b.column || (rule < other ? -1 : 1);
}
