import type * as z from 'zod';
import { nearest } from '$lib/model/nearest';
import { repeated, type Report } from '../report';
import { described, listed, shortened, suggestion } from '../words';
import type { Path, YamlDoc } from '../yaml';

/**
 * The part of a document at a path, if it has the shape of a schema; else every way in which it has
 * not is reported at its place, in the author's words.
 */
export function fit<T>(
	schema: z.ZodType<T>,
	doc: YamlDoc,
	report: Report,
	path: Path = []
): T | undefined {
	const value = valueAt(doc.value, path);
	const result = schema.safeParse(value, { error: withKeys });
	if (result.success) return result.data;
	for (const issue of result.error.issues.slice(0, most)) tell(issue, { doc, report, path });
	return undefined;
}

/** More than this about one entry helps nobody. */
const most = 12;

/** Says what a schema wants in the author's words, and how to write it. */
export function wanted(what: string, cure: string) {
	return { error: () => `${what}\n${cure}` };
}

/** An issue about unknown keys does not name the known ones; the schema behind it does. */
const withKeys: z.core.$ZodErrorMap = (issue) => {
	if (issue.code !== 'unrecognized_keys') return undefined;
	const { def } = (issue.inst as z.ZodObject)._zod;
	return Object.keys(def.shape).join('\n');
};

interface Context {
	doc: YamlDoc;
	report: Report;
	path: Path;
}

function tell(issue: z.core.$ZodIssue, { doc, report, path }: Context) {
	const here = [...path, ...issue.path.map((step) => step as string | number)];
	if (issue.code === 'unrecognized_keys') {
		const known = issue.message.split('\n');
		for (const key of issue.keys.slice(0, most)) {
			const cure = suggestion(key, known, `The keys are ${listed(known, 'and')}.`);
			const place = doc.atKey([...here, key]);
			const cause = `There is no key \`${key}\` here.`;
			report('bad-shape', place, cause, cure, repeated(cause, cure));
		}
		return;
	}
	const value = valueAt(doc.value, here);
	const [what, cure] = want(issue, value);
	const last = here.at(-1);
	const slip = slipIn(doc, here, value);
	if (slip) report('bad-shape', slip.at, slip.cause, slip.cure);
	else if (value === undefined && typeof last === 'string') {
		const place = doc.atKey(here.slice(0, -1));
		report(
			'bad-shape',
			place,
			`\`${here.at(-1)}\` is missing.`,
			`Add \`${here.at(-1)}:\` with ${what}.`
		);
	} else if (value === null && typeof here.at(-1) === 'string') {
		// In `{ en: one, two }` the comma makes a key of `two`, which has no value.
		const cause = `\`${here.at(-1)}\` has no value.`;
		const comma = /[,{][ \t]*$/.test(before(doc, here));
		const quote = 'A comma between braces ends a value: put a text that has one between quotes.';
		report('bad-shape', doc.atKey(here), cause, comma ? quote : cure);
	} else {
		report('bad-shape', doc.at(here), `Expected ${what}, found ${described(value)}.`, cure);
	}
}

/** What was meant by something else than what is wanted at a path. */
function slipIn(doc: YamlDoc, path: Path, value: unknown) {
	const last = path.at(-1);
	if (typeof last !== 'string') return undefined;
	if (value === undefined) {
		// A key that is mistyped is not missing besides.
		const beside = Object.keys(valueAt(doc.value, path.slice(0, -1)) ?? {});
		const close = nearest(last, beside);
		if (close === undefined) return undefined;
		const cause = `There is no key \`${close}\` here.`;
		return { at: doc.atKey([...path.slice(0, -1), close]), cause, cure: `Did you mean \`${last}\`?` };
	}
	const [, key, text] = (value === null && /^([\w-]+):(\S[^]*)$/.exec(last)) || [];
	if (key !== undefined) {
		const cause = `The colon of \`${key}\` has no space behind it.`;
		return { at: doc.atKey(path), cause, cure: `Write \`${key}: ${shortened(text!)}\`.` };
	}
	if (last === 'source' && Array.isArray(value)) {
		const cause = 'Several sources stand where one is wanted.';
		return { at: doc.at(path), cause, cure: `Write \`sources: [${value.join(', ')}]\`.` };
	}
	if (last === 'sources' && typeof value === 'string') {
		const cause = 'One source stands where a list is wanted.';
		return { at: doc.at(path), cause, cure: `Write \`source: ${value}\`, or \`sources: [${value}]\`.` };
	}
	return undefined;
}

/** What stands before a key on its line. */
function before({ file, atKey }: YamlDoc, path: Path): string {
	const { line, column } = atKey(path);
	return file.text.split('\n')[line - 1]!.slice(0, column - 1);
}

/** What was wanted, as a noun, and how to write it. */
function want(issue: z.core.$ZodIssue, value: unknown): [what: string, cure: string] {
	const [what, cure] = issue.message.split('\n');
	if (what !== undefined && cure !== undefined) return [what, cure];
	if (issue.code === 'invalid_type') return types[issue.expected] ?? types.unknown!;
	if (issue.code === 'invalid_value') {
		const values = issue.values.map(String);
		const close = nearest(String(value), values);
		return [listed(values, 'or'), close ? `Did you mean \`${close}\`?` : 'Write one of these.'];
	}
	if (issue.code === 'too_small' || issue.code === 'too_big') {
		const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
		const bound = bounds[issue.code][issue.inclusive === false ? 'beyond' : 'up to'];
		if (issue.origin === 'array') return [`${bound} ${limit} in the list`, 'Mend the list.'];
		if (issue.origin === 'string') return ['a text', 'Write at least one character.'];
		return [`${bound} ${limit}`, 'Mend the number.'];
	}
	return types.unknown!;
}

const bounds = {
	too_small: { 'up to': 'at least', beyond: 'more than' },
	too_big: { 'up to': 'at most', beyond: 'less than' }
};

const types: Record<string, [what: string, cure: string]> = {
	number: ['a number', 'Write digits and a decimal point, without unit or spaces: `12000`.'],
	string: ['a text', 'Write a text, between quotes if it looks like a number.'],
	boolean: ['`true` or `false`', 'Write `true` or `false`, without quotes.'],
	object: ['a map of keys', 'Write `key: value` below it, one a line.'],
	record: ['a map of keys', 'Write `key: value` below it, one a line.'],
	array: ['a list', 'Write `[one, two]`, or a dash before each line.'],
	tuple: ['a list of two', 'Write `[low, high]`.'],
	unknown: ['something else', 'Compare it with an entry that works.']
};

/** What stands at a path of plain values. */
export function valueAt(value: unknown, path: Path): unknown {
	let here = value;
	for (const step of path) {
		if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
		here = (here as Record<string | number, unknown>)[step];
	}
	return here;
}
