/** The formulas of a model as readers see them: typeset, each after its name, and what goes in. */
import type { Element, ElementContent } from 'hast';
import type { Locale } from '$lib/locale/types';
import { formatNumber } from '$lib/locale/number';
import { unitWords } from '$lib/locale/quantity';
import type { Node } from '$lib/model/node';
import { typeset } from '$lib/model/typeset';
import type { Parameter, Value } from '$lib/model/types';
import { element, stringify } from './markdown/render';
import type { ModelEntry } from './model';
import { word, type ContentString } from './strings';
import { dateWords, parameterWords } from './value';

/** What the formulas of a figure need to be shown in one language. */
export interface Shown {
	locale: Locale;
	/** A source by its number. */
	cite(id: string): ElementContent;
}

/**
 * HTML of all formulas of a model and of what goes into them, each with its range and its sources;
 * '' if there are none. What has a value carries its key: a living page writes what it is now.
 */
export function formulasHtml(entry: ModelEntry, shown: Shown): string {
	const { compiled } = entry;
	if (!compiled?.model) return '';
	const { lang } = shown.locale;
	const formulas = compiled.model.outputs.flatMap(({ key, unit }): string[] => {
		const formula = compiled.formulas[key];
		if (!formula) return [];
		const named = inUnit(labelIn(entry, key, lang), unit, shown.locale);
		const head = stringify(element('span', {}, `${named} =`));
		// MathML is made as text, and its words are escaped there.
		return [`<li data-key="${key}">${head} ${mathOf(formula, entry, shown.locale)}</li>`];
	});
	if (formulas.length === 0) return '';
	return `<ul class="formulas">${formulas.join('')}</ul>${inputs(compiled.model.parameters, entry, shown)}`;
}

const labelIn = ({ labels }: ModelEntry, key: string, lang: string) =>
	labels.get(key)?.[lang] ?? key;

function inUnit(name: string, unit: string | undefined, locale: Locale): string {
	const words = unit ? unitWords(unit, locale).name : '';
	return words && words.toLowerCase() !== name.toLowerCase() ? `${name} (${words})` : name;
}

/** A formula in the words of a language: names, functions, and the values of choices and texts. */
function mathOf(formula: Node, entry: ModelEntry, locale: Locale): string {
	const { lang, strings } = locale;
	const start = 'formula.';
	const words = Object.fromEntries(
		Object.entries(strings)
			.filter(([key]) => key.startsWith(start))
			.map(([key, text]) => [key.slice(start.length), text])
	);
	const option = (value: string) =>
		[...entry.options.values()].flatMap((labels) => labels.get(value)?.[lang] ?? [])[0] ?? value;
	return typeset(formula, (key) => labelIn(entry, key, lang), {
		decimal: formatNumber(0.5, lang).includes(',') ? ',' : '.',
		words,
		quoted: option,
		day: (iso) => dateWords(iso, lang),
		keyed: true,
		display: 'inline'
	});
}

/** What goes in: each with its value, what it can be set to, and who says so. */
function inputs(parameters: readonly Parameter[], entry: ModelEntry, shown: Shown): string {
	if (parameters.length === 0) return '';
	const { locale } = shown;
	const items = parameters.map((parameter): Element => {
		const value = parameterWords(parameter, parameter.default, entry, locale);
		const said: ElementContent[] = [
			element('span', {}, labelIn(entry, parameter.key, locale.lang)),
			{ type: 'text', value: ' ' },
			element('b', { dataKey: parameter.key }, value),
			{ type: 'text', value: ` ${rangeWords(parameter, entry, locale)}` }
		];
		const sources = entry.cited.get(parameter.key) ?? [];
		const cites = sources.flatMap((id, i): ElementContent[] =>
			i === 0 ? [shown.cite(id)] : [{ type: 'text', value: ', ' }, shown.cite(id)]
		);
		if (cites.length > 0) said.push({ type: 'text', value: ' ' }, element('sup', { className: ['cite'] }, cites));
		return element('li', {}, said);
	});
	const title: ContentString = 'formulas.inputs';
	return stringify(element('p', {}, word(locale, title))) + stringify(element('ul', {}, items));
}

/** What a parameter can be set to, in brackets; of a toggle there is nothing to say. */
function rangeWords(parameter: Parameter, entry: ModelEntry, locale: Locale): string {
	const words = (value: Value) => parameterWords(parameter, value, entry, locale);
	if (parameter.kind === 'toggle') return '';
	if (parameter.kind === 'choice') return `(${parameter.options.map(words).join('; ')})`;
	const [low, high] = parameter.range.map(words) as [string, string];
	return `(${word(locale, 'formulas.range', { low, high })})`;
}
