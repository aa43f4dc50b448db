/** The formulas of a model as readers see them: typeset, each after its name, and what goes in. */
import type { Element, ElementContent } from 'hast';
import type { Locale } from '$lib/locale/types';
import { formatNumber } from '$lib/locale/number';
import { unitWords } from '$lib/locale/quantity';
import type { Node } from '$lib/model/node';
import { typeset } from '$lib/model/typeset';
import type { Parameter } from '$lib/model/types';
import { element, stringify } from './markdown/render';
import type { ModelEntry } from './model';
import { word, type ContentString } from './strings';
import { dateWords, parameterWords } from './value';

/** What the formulas of a figure need to be shown in one language. */
export interface Shown {
	locale: Locale;
	/** Parameters that the figure lets readers set: these are in view, with their sources. */
	controls: readonly string[];
	/** A source by its number. */
	cite(id: string): ElementContent;
}

/** HTML of all formulas of a model, and of the inputs that a figure does not show; '' if none. */
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
		return [`<li>${head} ${mathOf(formula, entry, shown.locale)}</li>`];
	});
	if (formulas.length === 0) return '';
	const hidden = compiled.model.parameters.filter(({ key }) => !shown.controls.includes(key));
	return `<ul class="formulas">${formulas.join('')}</ul>${inputs(hidden, entry, shown)}`;
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
		display: 'inline'
	});
}

/** What goes in and cannot be set here: each with its value and who says so. */
function inputs(parameters: readonly Parameter[], entry: ModelEntry, shown: Shown): string {
	if (parameters.length === 0) return '';
	const { locale } = shown;
	const items = parameters.map((parameter): Element => {
		const value = parameterWords(parameter, parameter.default, entry, locale);
		const said: ElementContent[] = [
			element('span', {}, labelIn(entry, parameter.key, locale.lang)),
			{ type: 'text', value: ' ' },
			element('b', {}, value)
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
