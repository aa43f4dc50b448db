import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { options } from '$lib/embed/options';
import { strings } from '$lib/locale/strings';
import { fromQuery } from '$lib/settings/address';
import Options from '$lib/teach/Options.svelte';
import {
	figureEntries,
	optionEntries,
	optionWords,
	valueWords,
	type OptionKey
} from '$lib/teach/reference';

const story = await loadStory();
const editions = Object.values(story.editions);
const keys = Object.keys(options) as OptionKey[];
const valuesOf = (key: OptionKey) => [...new Set(Object.values(options[key].of).flat())];
const query = (example: string) => example.slice(example.indexOf('?'));

describe('the table of options', () => {
	test('has words for every option and for every value, and for nothing else', () => {
		const wanted = keys.flatMap((key) => [
			optionWords(key),
			...valuesOf(key).map((value) => valueWords(key, value))
		]);
		const have = Object.keys(strings).filter((key) => /^embed\.(option|value)\./.test(key));
		expect(have.sort()).toEqual(wanted.sort());
	});
});

describe.each(editions.map((edition) => [edition.lang, edition] as const))(
	'in %s',
	(_, edition) => {
		const { chapters, figures, models, locale } = edition;
		const ids = chapters.flatMap(({ uses }) => uses.figures);
		const entries = optionEntries(edition);
		const settable = figureEntries(edition, ids);

		test('no figure is asked for, none is listed', () => {
			expect(figureEntries(edition, [])).toEqual([]);
			expect(figureEntries(edition, ['none'])).toEqual([]);
		});

		test('every option has a default, except where it takes names or a text', () => {
			for (const { key, values, of } of entries) {
				const defaults = values.flatMap((value) => value.default);
				expect([...defaults].sort(), key).toEqual(
					options[key].kind === 'word' ? [...of].sort() : []
				);
			}
		});

		test('an example says what it is an example of', () => {
			for (const { key, example } of entries) {
				const pairs = new URLSearchParams(query(example));
				expect(pairs.get('v'), key).toBe('1');
				expect(pairs.get(key), key).toMatch(/\S/);
			}
			const { example } = entries.find(({ key }) => key === 'ask')!;
			const asked = new URLSearchParams(query(example)).get('ask')!;
			expect(asked).toBe(locale.strings['embed.example.ask']!.replace(/\s/g, ' '));
		});

		test('every figure is listed, with every parameter of its model', () => {
			expect(settable.map(({ id }) => id)).toEqual(ids);
			for (const { id, model, parameters } of settable) {
				const names = models[model]!.parameters.map(({ key }) => `${model}.${key}`);
				expect(parameters.map(({ name }) => name).sort(), id).toEqual(names.sort());
				const controls = parameters.filter(({ control }) => control);
				expect(controls, id).toHaveLength(figures[id]!.controls.length);
			}
		});

		test('what an address of a figure sets, its model takes, and it is another value', () => {
			for (const { id, example, parameters } of settable) {
				const { chosen, refused } = fromQuery(models, query(example));
				expect(refused, id).toEqual([]);
				const [set] = Object.entries(chosen).flatMap(([model, own]) =>
					Object.keys(own).map((key) => `${model}.${key}`)
				);
				const start = parameters.find(({ name }) => name === set)?.start.value;
				expect(set, id).toBeDefined();
				expect(new URLSearchParams(query(example)).get(set!), id).not.toBe(start);
			}
		});

		test('the value at which something starts is one that it takes', () => {
			for (const { name, start } of settable.flatMap(({ parameters }) => parameters)) {
				expect(fromQuery(models, `?${name}=${encodeURIComponent(start.value)}`).refused).toEqual(
					[]
				);
			}
		});

		test('the page shows every option, value, figure and name', () => {
			const { body } = render(Options, { props: { edition } });
			for (const key of keys) {
				expect(body).toContain(`id="option-${key}"`);
				for (const value of valuesOf(key)) expect(body).toContain(`>${value}</code>`);
			}
			for (const { id, parameters } of settable) {
				expect(body).toContain(`settable-${id}`);
				for (const { name } of parameters) expect(body).toContain(`<b>${name}</b>`);
			}
			// A word that is missing shows its key.
			expect(body).not.toMatch(/embed\.(option|value|default|only)/);
		});
	}
);
