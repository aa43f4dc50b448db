import type { UnitWords } from '$lib/locale/types';
import { factor, sameDimension } from '$lib/model/dimension';
import { createUnits, type UnitDefinition, type Units } from '$lib/model/units';
import { isBlank } from '$lib/model/unittext';
import { originalOf, yamlFile, type Desk } from './desk';
import type { Place, Written } from './file';
import { isLanguage, stranger } from './languages';
import { remembering } from './memory';
import { plainProse } from './markdown/prose';
import { checkTypography } from './prose/check';
import { typeset } from './prose/typography';
import { repeated, untranslated } from './report';
import { fit } from './shape/fit';
import { entries } from './shape/kinds';
import { unitKeys, unitShape, type UnitEntry } from './shape/unit';
import { listed } from './words';
import type { YamlDoc } from './yaml';

/** The units of the story: what they measure, and how they are written. */
export interface UnitBook {
	units: Units;
	/** The same for the same units. */
	key: string;
	/** By language and unit. */
	words: Readonly<Record<string, Readonly<Record<string, UnitWords>>>>;
	/** Words that follow a number in a text, by language: "chips", "MW". */
	counted: Readonly<Record<string, ReadonlySet<string>>>;
	/** Reports a unit that is not known; says whether it is. */
	isKnown(unit: string, written: Written | undefined, place: Place): boolean;
	/** Whether a unit is made of one whose definition is not sound: what uses it cannot be checked. */
	isBroken(unit: string): boolean;
	/** Reports languages in which a unit that readers meet has no words. */
	needWords(unit: string, place: Place): void;
	/** False if the file cannot be read: then nothing that depends on units is checked. */
	whole: boolean;
}

const home = 'units.yaml';

const recall = remembering<Units>();

export function readUnits(desk: Desk): UnitBook {
	const doc = yamlFile(desk, home);
	const all = doc && doc.value !== null ? fit(entries, doc, desk.report) : {};
	const book = new Map<string, UnitEntry>();
	const definitions: Record<string, UnitDefinition> = {};
	const broken = new Set<string>();
	for (const [unit, raw] of Object.entries(all ?? {})) {
		const others = strangers(desk, doc!, unit, raw);
		const entry = fit(unitShape(desk.languages, others), doc!, desk.report, [unit]);
		const definition = definitionIn(raw);
		if (definition) definitions[unit] = definition;
		if (entry) book.set(unit, entry);
		if (entry) checkSigns(desk, doc!, unit, entry);
		else broken.add(unit);
	}
	const key = JSON.stringify(definitions);
	const units = recall(key, () => createUnits(definitions));
	const blank = all !== undefined && Object.keys(all).length === 0;
	const context: Context = { desk, doc, book, units, broken, blank, lacking: false };
	if (doc) reportUnits(context, definitions);
	return {
		units,
		key,
		isBroken: (unit) => isBroken(context, unit),
		words: byLanguage(desk, (lang) => wordsIn(lang, context)),
		counted: byLanguage(desk, (lang) => countedIn(lang, context)),
		isKnown: (unit, written, place) => isKnown(context, unit, written, place),
		needWords: needer(context),
		get whole() {
			const read = all !== undefined && (doc !== undefined || !desk.files.has(home));
			return read && !context.lacking;
		}
	};
}

interface Context {
	desk: Desk;
	doc: YamlDoc | undefined;
	book: ReadonlyMap<string, UnitEntry>;
	units: Units;
	/** Units whose entries are not sound. */
	broken: Set<string>;
	/** Whether there are no entries at all, and whether any was asked for. */
	blank: boolean;
	lacking: boolean;
}

/** Languages in an entry that are none of the story, and no slips. */
function strangers(desk: Desk, doc: YamlDoc, unit: string, raw: unknown): string[] {
	return Object.entries(raw ?? {}).flatMap(([key, words]) => {
		const known = unitKeys.includes(key) || desk.languages.includes(key);
		if (known || typeof words !== 'object' || !(desk.unread?.has(key) || isLanguage(key))) return [];
		stranger(desk, { key, at: doc.atKey([unit, key]), missing: [] });
		return [key];
	});
}

/** Without any entries, the first that is asked for stands for all: they have one cause. */
function lacks(context: Context, unit: string, { file, line }: Place): boolean {
	if (!context.blank) return false;
	context.lacking = true;
	const { files, report } = context.desk;
	const there = files.has(home);
	const cause = there ? 'There is no unit in this file.' : `There is no file \`${home}\`.`;
	const cure = there ? 'write it here.' : 'bring it back, or write it anew.';
	const at = { file: home, line: 1, column: 1 };
	const asks = `\`${unit}\` is asked for (${file}:${line}):`;
	report(there ? 'bad-unit' : 'missing-file', at, cause, `${asks} ${cure}`);
	return true;
}

/** Signs and spaces in the words of a unit. */
function checkSigns(desk: Desk, doc: YamlDoc, unit: string, { words }: UnitEntry) {
	for (const [lang, forms] of Object.entries(words)) {
		for (const form of Object.keys(forms ?? {})) {
			const text = doc.written([unit, lang, form]);
			if (text) checkTypography(plainProse(text), { lang, names: [] }, desk.report);
		}
	}
}

/** What an entry says about measuring; one that only has words is of a unit already known. */
function definitionIn(entry: unknown): UnitDefinition | undefined {
	if (typeof entry !== 'object' || entry === null) return undefined;
	const { base, count, is } = entry as Record<string, unknown>;
	if (base !== true && count !== true && is === undefined) return undefined;
	return {
		...(base === true ? { base } : {}),
		...(count === true ? { count } : {}),
		...(is === undefined ? {} : { is: String(is) })
	};
}

function reportUnits(
	{ desk, doc, book, units, broken }: Context,
	definitions: Record<string, unknown>
) {
	for (const { path, cause, cure } of units.problems) {
		broken.add(String(path[0]));
		desk.report('bad-unit', doc!.at(path), cause, cure);
	}
	for (const [unit, { ladder, difference }] of book) {
		const { unit: whole, fault } = units.parse(unit);
		if (fault && !Object.hasOwn(definitions, unit)) {
			broken.add(unit);
			const cure = /^[^/*^]+$/.test(unit)
				? `Say what it is: \`base: true\` for a new sort of quantity, or \`is: '0.01'\`.`
				: fault.cure;
			desk.report('bad-unit', doc!.atKey([unit]), fault.cause, cure);
		}
		for (const [i, rung] of broken.has(unit) ? [] : (ladder ?? []).entries()) {
			const { unit: step, fault } = units.parse(rung);
			const place = doc!.at([unit, 'ladder', i]);
			if (fault) {
				broken.add(unit);
				desk.report('bad-unit', place, fault.cause, fault.cure);
			} else if (whole && !sameDimension(whole, step)) {
				broken.add(unit);
				const cause = `\`${rung}\` does not measure the same as \`${unit}\`.`;
				desk.report('bad-unit', place, cause, 'Keep to one kind of quantity in a ladder.');
			}
		}
		if (difference !== undefined && whole && !broken.has(unit)) {
			const { unit: between, fault } = units.parse(difference);
			const same = between && sameDimension(whole, between) && factor(whole, between) === 1;
			if (!same) {
				broken.add(unit);
				const cause = fault?.cause ?? `One \`${difference}\` is not as much as one \`${unit}\`.`;
				const cure = fault?.cure ?? 'Name a unit of the same size, as points are of percentages.';
				desk.report('bad-unit', doc!.at([unit, 'difference']), cause, cure);
			}
		}
	}
}

function wordsIn(lang: string, { desk, book, units }: Context): Record<string, UnitWords> {
	const blank: UnitWords = { forms: { other: '{n}' }, name: '' };
	const words: Record<string, UnitWords> = { '': blank, '1': blank };
	for (const [unit, entry] of book) {
		const own = entry.words[lang] ?? entry.words[originalOf(desk)];
		if (own === undefined) continue;
		const { name, ...forms } = own;
		const ladder = (entry.ladder ?? []).flatMap((rung) => {
			const [from, to] = [units.parse(unit).unit, units.parse(rung).unit];
			return from && to && sameDimension(from, to)
				? [{ unit: rung, factor: factor(from, to) }]
				: [];
		});
		words[unit] = {
			forms: typesetAll(forms, lang) as UnitWords['forms'],
			name: typeset(name, lang),
			...(entry.digits === undefined ? {} : { digits: entry.digits }),
			...(entry.decimals === undefined ? {} : { decimals: entry.decimals }),
			...(ladder.length ? { ladder } : {}),
			...(entry.difference === undefined ? {} : { difference: entry.difference })
		};
	}
	return words;
}

function typesetAll(forms: Readonly<Record<string, string | undefined>>, lang: string) {
	const defined = Object.entries(forms).flatMap(([form, text]) =>
		// A number and what it counts stay on one line.
		text === undefined ? [] : [[form, typeset(text, lang).replace('{n} ', '{n}\u00A0')]]
	);
	return Object.fromEntries(defined) as Record<string, string>;
}

/** What stands right behind the number, and the units’ own names. */
function countedIn(lang: string, { book }: Context): ReadonlySet<string> {
	const counted = new Set<string>();
	for (const [unit, entry] of book) {
		const forms = Object.values(entry.words[lang] ?? {}) as string[];
		for (const form of [`{n}${unit}`, ...forms]) {
			const word = /\{n\}\s*([\p{L}°%‰]{2,})/u.exec(form)?.[1];
			if (word) counted.add(word);
		}
	}
	return counted;
}

function isBroken({ broken, lacking }: Context, unit: string): boolean {
	if (lacking) return true;
	return broken.has(unit) || (unit.match(/[^\s*/^()]+/g) ?? []).some((name) => broken.has(name));
}

function isKnown(context: Context, unit: string, written: Written | undefined, place: Place) {
	const { desk, units } = context;
	if (isBroken(context, unit)) return false;
	const { fault } = units.parse(unit);
	if (!fault) return true;
	if (lacks(context, unit, place)) return false;
	const { cause, cure } = fault;
	const at = written?.at(fault.offset ?? 0) ?? place;
	desk.report('bad-unit', at, cause, cure, repeated(cause, cure));
	return false;
}

/** Reports each unit and language once, at the unit’s entry, or where it is first used. */
function needer(context: Context) {
	const { desk, doc, book, units } = context;
	const asked = new Set<string>();
	return function need(unit: string, place: Place) {
		if (isBlank(unit) || asked.has(unit) || isBroken(context, unit)) return;
		if (lacks(context, unit, place) || units.parse(unit).fault) return;
		asked.add(unit);
		const entry = book.get(unit);
		const missing = desk.languages.filter((lang) => entry?.words[lang] === undefined);
		if (missing.length > 0) {
			const [lang] = missing;
			const cause = `The unit \`${unit}\` has no words in ${listed(missing, 'and')}.`;
			const cure = `Add them to \`${home}\`: \`${unit}: { ${lang}: { other: '{n} …', name: … } }\`.`;
			const kin = untranslated(missing, 'units');
			desk.report('missing-translation', entry ? doc!.atKey([unit]) : place, cause, cure, kin);
		}
		if (!entry) return;
		for (const other of [...(entry.ladder ?? []), entry.difference ?? '']) {
			need(other, doc!.atKey([unit]));
		}
	};
}

function byLanguage<T>({ languages }: Desk, make: (lang: string) => T): Record<string, T> {
	return Object.fromEntries(languages.map((lang) => [lang, make(lang)]));
}
