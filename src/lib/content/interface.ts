/** `<lang>/interface.yaml`: a language's own name, and the words that code shows. */
import { nearest } from '$lib/model/nearest';
import { yamlFile, type Desk } from './desk';
import type { Written } from './file';
import { badTypography, typeset } from './prose/typography';
import { fit } from './shape/fit';
import { interfaceShape } from './shape/story';
import { listed, suggestion } from './words';
import type { YamlDoc } from './yaml';

export interface Interface {
	name: string;
	dir: 'ltr' | 'rtl';
	layoutWords: readonly string[];
	/** By key; the original's where this language has none. */
	strings: Readonly<Record<string, string>>;
}

/** `wanted` says what the code asks for, by key, and what each is for. */
export function readInterfaces(
	desk: Desk,
	wanted: Readonly<Record<string, string>>
): Map<string, Interface> {
	const docs = desk.languages.map((lang) => {
		const doc = yamlFile(desk, `${lang}/interface.yaml`);
		return { lang, doc, shape: doc && fit(interfaceShape, doc, desk.report) };
	});
	const original = docs[0];
	const interfaces = new Map<string, Interface>();
	for (const { lang, doc, shape } of docs) {
		if (!doc || !shape) continue;
		checkKeys(desk, doc, shape.strings, wanted);
		for (const [key, text] of Object.entries(shape.strings)) {
			const written = doc.written(['strings', key])!;
			const other = original?.shape?.strings[key];
			checkPlaces(desk, written, { key, text, original: other, wanted: wanted[key] });
			for (const { start, cause, cure } of badTypography(text, lang)) {
				desk.report('typography', written.at(start), cause, cure);
			}
		}
		const all = { ...original?.shape?.strings, ...shape.strings };
		const strings = Object.entries(all).map(([key, text]) => [key, typeset(text, lang)]);
		interfaces.set(lang, {
			name: shape.name,
			dir: shape.dir,
			layoutWords: shape.layout_words ?? [],
			strings: Object.fromEntries(strings)
		});
	}
	return interfaces;
}

function checkKeys(
	{ report }: Desk,
	doc: YamlDoc,
	strings: Readonly<Record<string, string>>,
	wanted: Readonly<Record<string, string>>
) {
	const missing = new Set(Object.keys(wanted).filter((key) => !strings[key]?.trim()));
	for (const key of Object.keys(strings)) {
		if (Object.hasOwn(wanted, key)) continue;
		const close = nearest(key, missing);
		if (close !== undefined) missing.delete(close);
		const cure =
			close === undefined ? 'Remove it: nothing asks for it.' : `Did you mean \`${close}\`?`;
		report('bad-shape', doc.atKey(['strings', key]), `There is no word \`${key}\`.`, cure);
	}
	const lacking = (count: number) => ({
		cause: `${count} words are missing, \`${[...missing][0]}\` the first of them.`,
		cure: 'Add them to `strings`, as the interface of another language has them.'
	});
	for (const key of missing) {
		const cause = `The word \`${key}\` is missing: ${wanted[key]}.`;
		report(
			'missing-translation',
			doc.atKey(['strings']),
			cause,
			`Add \`${key}: …\` to \`strings\`.`,
			{ of: 'words', most: 5, all: lacking }
		);
	}
}

const placesIn = (text: string) => [...text.matchAll(/\{[\w.|-]+\}/g)].map(([place]) => place);

interface Word {
	key: string;
	text: string;
	original: string | undefined;
	/** What the word is for; the places that code fills stand in it. */
	wanted: string | undefined;
}

/** A place that code does not fill would be shown as it is; one that is left out says less. */
function checkPlaces({ report }: Desk, written: Written, { key, text, original, wanted }: Word) {
	if (wanted === undefined) return;
	const known = placesIn(wanted);
	for (const place of placesIn(text)) {
		if (known.includes(place)) continue;
		const cause = `Nothing fills \`${place}\` in the word \`${key}\`.`;
		const cure = suggestion(
			place,
			known,
			known.length ? `It has ${listed(known, 'and')}.` : 'Leave it out.'
		);
		report('bad-shape', written.at(text.indexOf(place)), cause, cure);
	}
	for (const place of original === undefined ? [] : placesIn(original)) {
		if (placesIn(text).includes(place) || !known.includes(place)) continue;
		const cause = `\`${place}\` stands in the original of the word \`${key}\`, but not here.`;
		report('bad-shape', written.at(0), cause, 'Put it where it belongs in this language.');
	}
}
