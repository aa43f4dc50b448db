import fc from 'fast-check';
import { options, parts, type EmbedOptions, type Shown } from '$lib/embed/options';
import type { Value } from '$lib/model/types';
import { settablesOf, type Catalog, type Entry } from '$lib/teach/lesson/catalog';
import type { Lesson } from '$lib/teach/lesson/lesson';
import { models, power } from '../../settings/models';

const entry = (id: string, shown: Shown, chapter: string, own: readonly string[]): Entry => ({
	...{ id, shown, chapter, figures: [id], models: own },
	titles: { en: `${id} & <“co”>`, fr: id },
	asks: { en: [], fr: [] }
});

/** Two chapters and two figures, in two languages, with one parameter of each kind. */
export const catalog: Catalog = {
	titles: { en: 'A Story', fr: 'Une histoire' },
	entries: [
		entry('scale-up', 'chapter', 'scale-up', ['power', 'deal']),
		entry('power', 'figure', 'scale-up', ['power']),
		entry('funding', 'chapter', 'funding', ['deal']),
		entry('deal', 'figure', 'funding', ['deal'])
	],
	models: { ...models, deal: { parameters: power.parameters } },
	controls: { power: [{ name: 'power.chips', label: 'Chips' }], deal: [] },
	words: { power: { labels: { chips: 'Chips' }, options: {} } }
};

/** A question as teachers write them, and as nobody does. */
const ask = fc
	.oneof(
		fc.string({ maxLength: 60, unit: 'grapheme' }),
		fc.constant('Why “&amp;” <b>? 1+1=2 (no).')
	)
	.map((text) => text.replace(/\s+/g, ' ').trim());

const values: Readonly<Record<string, fc.Arbitrary<Value>>> = {
	chips: fc.double({ min: 1000, max: 1e6, noNaN: true }),
	chip: fc.constantFrom('h100', 'b200'),
	all: fc.boolean(),
	day: fc.integer({ min: 19844, max: 20758 })
};

function chosenOf(one: Entry): fc.Arbitrary<Lesson['chosen']> {
	const settings = fc.record(values, { requiredKeys: [] });
	return fc
		.record(Object.fromEntries(one.models.map((id) => [id, settings])), { requiredKeys: [] })
		.map((all) =>
			// A model of which nothing is set is not there.
			Object.fromEntries(Object.entries(all).filter(([, own]) => Object.keys(own ?? {}).length > 0))
		) as fc.Arbitrary<Lesson['chosen']>;
}

function optionsOf(one: Entry): fc.Arbitrary<EmbedOptions> {
	const names = Object.entries(settablesOf(one, catalog)).flatMap(([id, { parameters }]) => [
		id,
		...parameters.map(({ key }) => `${id}.${key}`)
	]);
	const word = (key: 'theme' | 'fit' | 'tab' | 'prose' | 'predict') => {
		const of: Partial<Record<Shown, readonly string[]>> = options[key].of;
		return fc.constantFrom(...(of[one.shown] ?? ['chart']));
	};
	return fc.record({
		...{ theme: word('theme'), fit: word('fit'), tab: word('tab') },
		...{ prose: word('prose'), predict: word('predict'), ask },
		lock: fc.uniqueArray(fc.constantFrom(...names)),
		hide: fc.uniqueArray(fc.constantFrom(...names, ...parts))
	}) as fc.Arbitrary<EmbedOptions>;
}

/** Any lesson that the builder can make. */
export const lessons: fc.Arbitrary<Lesson> = fc.constantFrom(...catalog.entries).chain((one) =>
	fc.record({
		lang: fc.constantFrom('en', 'fr'),
		id: fc.constant(one.id),
		options: optionsOf(one),
		chosen: chosenOf(one)
	})
);
