import type { Expr } from '$lib/model/types';
import { wordsAt, type Desk, type Words } from './desk';
import type { Written } from './file';
import type { ModelEntry } from './model';
import { watched, type Report } from './report';
import { valueAt } from './shape/fit';
import { described, listed, suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

const place = /\{([^{}]*)\}/g;

/**
 * The sentence of a figure: words by language, or a list of cases of which the first holds whose
 * condition does. `{key}` in it is a quantity of the model.
 */
export function readTakeaway(
	desk: Desk,
	model: ModelEntry,
	doc: YamlDoc,
	compile: (path: Path) => Expr | undefined
): { when?: Expr; words: Words }[] {
	const raw = valueAt(doc.value, ['takeaway']);
	if (Array.isArray(raw) && raw.length === 0) {
		const cause = '`takeaway` is an empty list, so the figure would say nothing.';
		desk.report('bad-shape', doc.at(['takeaway']), cause, 'Write a case: `- { en: …, fr: … }`.');
		return [];
	}
	const cases = Array.isArray(raw) ? raw.map((_, i) => ['takeaway', i]) : [['takeaway']];
	return cases.flatMap((path, i) => {
		const value = valueAt(doc.value, path);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			const cause =
				value === undefined
					? '`takeaway` is missing.'
					: `Expected words by language, found ${described(value)}.`;
			const at = value === undefined ? doc.atKey([]) : doc.at(path);
			desk.report('bad-shape', at, cause, 'Write `{ en: …, fr: … }`, or a list of cases.');
			return [];
		}
		const conditional = 'when' in value;
		const last = i === cases.length - 1;
		if (Array.isArray(raw) && conditional === last) {
			const cause = last
				? 'The last case has a condition, so that there may be no takeaway at all.'
				: 'Only the last case can do without `when`; those after it would never be shown.';
			const cure = last ? 'Leave `when` out of it.' : 'Add `when`, or move it to the end.';
			desk.report(
				'bad-shape',
				conditional ? doc.atKey([...path, 'when']) : doc.at(path),
				cause,
				cure
			);
		}
		const when = conditional ? compile([...path, 'when']) : undefined;
		// The words of a case stand beside its condition.
		const words = wordsAt(desk, doc, path, { beside: ['when'] });
		checkPlaces(desk, model, words);
		return [{ ...(when === undefined ? {} : { when }), words }];
	});
}

/** Every place names one value of the model; every language has the same. */
function checkPlaces(desk: Desk, model: ModelEntry, { written }: Words) {
	const { report, sound } = watched(desk.report);
	for (const text of new Set(Object.values(written))) {
		checkBraces(report, text);
		for (const name of namesIn(text)) checkName(report, model, text, name);
	}
	const [original, ...others] = desk.languages;
	const wanted = namesIn(written[original!]!).map(({ name }) => name);
	// What is mistyped in one language is missing from the others.
	for (const lang of sound() ? others : []) {
		const text = written[lang]!;
		const own = namesIn(text);
		const extra = own.find(({ name }) => !wanted.includes(name));
		const missing = wanted.find((name) => !own.some((other) => other.name === name));
		if (!extra && missing === undefined) continue;
		const cause = extra
			? `\`{${extra.name}}\` stands in \`${lang}\` but not in \`${original}\`.`
			: `\`{${missing}}\` stands in \`${original}\` but not in \`${lang}\`.`;
		report('different-facts', text.at(extra?.index ?? 0), cause, 'Let both say the same values.');
	}
}

interface Name {
	name: string;
	form: string | undefined;
	index: number;
}

/** The quantities in a takeaway. */
export function namesIn({ text }: Written): Name[] {
	return [...text.matchAll(place)].map(({ 1: inside = '', index }) => {
		const [name = '', ...form] = inside.split('|');
		return { name, form: form.length ? form.join('|') : undefined, index };
	});
}

function checkBraces(report: Report, text: Written) {
	const rest = text.text.replace(place, (found) => ' '.repeat(found.length));
	const stray = rest.search(/[{}]/);
	if (stray < 0) return;
	report(
		'bad-shape',
		text.at(stray),
		'This brace has no other half.',
		'Write a quantity as `{key}`.'
	);
}

function checkName(report: Report, entry: ModelEntry, text: Written, { name, form, index }: Name) {
	const { model, keys, id } = entry;
	const output = model?.outputs.find(({ key }) => key === name);
	const parameter = model?.parameters.find(({ key }) => key === name);
	const is = keys.get(name);
	if (is === undefined && !entry.whole) return;
	if (is === undefined || is === 'column') {
		const scalars = [...keys].flatMap(([key, is]) => (is === 'column' ? [] : [key]));
		const cause = is
			? `\`${name}\` is a column, which has one value a row, not one in all.`
			: `The model \`${id}\` has nothing called \`${name}\`.`;
		const cure = suggestion(name, scalars, `It has ${listed(scalars.slice(0, 12), 'and')}.`);
		report('unknown-id', text.at(index), cause, cure);
	} else if (output?.each) {
		const cause = `\`${name}\` has one value a row, not one in all.`;
		report(
			'bad-kind',
			text.at(index),
			cause,
			'Use a formula that gives one value, such as a `sum`.'
		);
	} else if (form !== undefined && form !== 'bare') {
		const cause = `\`|${form}\` has no meaning here.`;
		report(
			'bad-shape',
			text.at(index),
			cause,
			`Write \`{${name}}\`, or \`{${name}|bare}\` for digits alone.`
		);
	} else if (form && model && (output ?? parameter)?.kind !== 'number') {
		const cause = `\`${name}\` is no number, so it has no digits to show alone.`;
		report('bad-kind', text.at(index), cause, `Write \`{${name}}\`.`);
	}
}
