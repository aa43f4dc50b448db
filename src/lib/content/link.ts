/** What directives and citations in a sentence refer to. */
import type { TextDirective } from 'mdast-util-directive';
import { writeValue } from '$lib/settings/value';
import type { Place } from './file';
import { find } from './ledger';
import { assigned, type Attribute } from './markdown/attributes';
import { directiveOf, type DirectiveName } from './markdown/directives';
import type { ModelEntry } from './model';
import { numerals } from './prose/number';
import { settingOf } from './setting';
import { listed, suggestion } from './words';
import type { World } from './world';

/** A directive in a sentence, once it is known what it means. */
export type Link =
	| { kind: 'live'; model: ModelEntry; output: string; bare: boolean }
	| { kind: 'turn'; model: ModelEntry; parameter: string }
	/** Settings as an address has them: `power.per_chip=2.002`. */
	| { kind: 'show'; model: ModelEntry; settings: string }
	| { kind: 'fact' | 'claim' | 'term'; id: string; own: boolean }
	| { kind: 'n' };

/** Something that a chapter uses, and where. */
export interface Use {
	kind: 'source' | 'fact' | 'claim' | 'term' | 'figure' | 'live' | 'turn' | 'show' | 'n' | 'date';
	/** Of a number, its numeral; of a date, as much of it as is said, in ISO. */
	id: string;
	at: Place;
}

/** A directive being linked. */
export interface Linking {
	node: TextDirective;
	/** The text between the brackets, as written. */
	label: string;
	labelAt: Place;
	attributes: readonly Attribute[];
	at: Place;
	lang: string;
	world: World;
	use(kind: Use['kind'], id: string, at: Place): void;
}

/** What a directive in a sentence means; nothing, and a message, if it means nothing. */
export function linkOf(linking: Linking): Link | undefined {
	const { node, at, label, world } = linking;
	const { report } = world.desk;
	const entry = directiveOf(node.name)!;
	if (entry.bracket && label.trim() === '' && linking.attributes.length === 0) {
		report('bad-attribute', at, `\`:${node.name}\` names nothing.`, `Write \`${entry.example}\`.`);
		return undefined;
	}
	const taken = entry.braces.includes('settings') || entry.braces.includes('entry');
	for (const { key, at } of linking.attributes) {
		if (taken || (entry.braces as readonly string[]).includes(key)) continue;
		const cause = `\`${key}\` has no meaning in the braces of \`:${node.name}\`.`;
		report('bad-attribute', at, cause, `Write \`${entry.example}\`.`);
	}
	return linkers[node.name as keyof typeof linkers](linking);
}

type TextName = Exclude<
	DirectiveName,
	'figure' | 'scroll' | 'step' | 'predict' | 'since' | 'question' | 'note' | 'ask' | 'hint' | 'answer'
>;

const linkers: Record<TextName, (linking: Linking) => Link | undefined> = {
	live(linking) {
		const found = named(linking, 'output');
		if (!found) return undefined;
		const { model, key } = found;
		const output = model.model?.outputs.find((output) => output.key === key);
		const { labelAt, world, attributes, use } = linking;
		const bare = attributes.some(({ key }) => key === 'bare');
		if (output?.each) {
			const cause = `\`${key}\` has one value a row, not one in all.`;
			const cure = 'Use a formula that gives one value, such as a `sum` or a `pick`.';
			world.desk.report('bad-kind', labelAt, cause, cure);
		} else if (bare && output && output.kind !== 'number') {
			const cause = `\`${key}\` is no number, so it has no digits to show alone.`;
			world.desk.report('bad-attribute', labelAt, cause, 'Leave `{bare}` out.');
		}
		use('live', `${model.id}.${key}`, linking.at);
		return { kind: 'live', model, output: key, bare };
	},

	turn(linking) {
		const found = named(linking, 'parameter');
		if (!found) return undefined;
		const { model, key } = found;
		linking.use('turn', `${model.id}.${key}`, linking.at);
		return { kind: 'turn', model, parameter: key };
	},

	show(linking) {
		const { attributes, world, at, use } = linking;
		const { report } = world.desk;
		if (attributes.length === 0) {
			const cause = '`:show` sets nothing.';
			report('bad-attribute', at, cause, `Write \`${directiveOf('show')!.example}\`.`);
			return undefined;
		}
		const pairs: string[] = [];
		let first: ModelEntry | undefined;
		for (const attribute of assigned(attributes, report)) {
			const [id = '', key] = split(attribute.key);
			if (key === undefined) {
				const cause = `\`${attribute.key}\` does not say of which model.`;
				report(
					'bad-attribute',
					attribute.at,
					cause,
					'Write model and parameter: `power.chips=12000`.'
				);
				continue;
			}
			const model = find(world.models, id, attribute.at, report);
			const setting = model && settingOf({ ...attribute, key }, model, report);
			if (!setting) continue;
			first ??= model;
			const { parameter, value } = setting;
			pairs.push(`${id}.${parameter.key}=${encodeURIComponent(writeValue(parameter, value))}`);
		}
		if (!first || pairs.length < attributes.length) return undefined;
		use('show', pairs.join('&'), at);
		return { kind: 'show', model: first, settings: pairs.join('&') };
	},

	fact: (linking) => entryLink(linking, 'fact'),
	claim: (linking) => entryLink(linking, 'claim'),

	/** Without braces, the bracket may hold any form of the term. */
	term(linking) {
		const { label, lang, world, attributes } = linking;
		if (attributes.length > 0 || world.terms.entries.has(label)) return entryLink(linking, 'term');
		const same = (form: string) => form.toLowerCase() === label.toLowerCase();
		const found = [...world.terms.entries].find(([, term]) => term?.forms[lang]?.some(same));
		const unsure = [...world.terms.entries.values()].some((term) => !term || term.missing.includes(lang));
		if (!found) return unsure ? undefined : entryLink(linking, 'term');
		linking.use('term', found[0], linking.at);
		return { kind: 'term', id: found[0], own: true };
	},

	n({ label, lang, use, at }) {
		for (const number of numerals(label, lang)) use('n', number, at);
		return { kind: 'n' };
	}
};

const ledgers = { fact: 'facts', claim: 'claims', term: 'terms' } as const;

/** `:fact[raise]`, or `:fact[own words]{raise}`. */
function entryLink(linking: Linking, kind: keyof typeof ledgers): Link | undefined {
	const { attributes, label, labelAt, world, at, use } = linking;
	const { report } = world.desk;
	const [braced, second] = attributes;
	if (second || braced?.value !== undefined) {
		const cause = `The braces of \`:${kind}\` hold one id and nothing else.`;
		const cure = `Write \`${directiveOf(kind)!.example}\`.`;
		report('bad-attribute', (second ?? braced!).at, cause, cure);
		return undefined;
	}
	const id = braced?.key ?? label;
	const ledger = world[ledgers[kind]];
	const [some] = ledger.entries.keys();
	if (!braced && kind !== 'term' && ledger.whole && some && !/^[\w-]+$/.test(id)) {
		const cause = `\`:${kind}[${label}]\` does not say which ${kind} it is.`;
		report('bad-attribute', labelAt, cause, `Put its id behind it, as in \`:${kind}[${label}]{${some}}\`.`);
		return undefined;
	}
	if (!find<unknown>(ledger, id, braced?.at ?? labelAt, report)) return undefined;
	use(kind, id, at);
	return { kind, id, own: braced !== undefined && label.trim() !== '' };
}

/** The model and the parameter or output that a bracket names: `power.fed`. */
function named({ node, label, labelAt, world }: Linking, wanted: 'parameter' | 'output') {
	const { report } = world.desk;
	const [id = '', key] = split(label.trim());
	if (key === undefined) {
		const cause = `\`${label}\` does not name a model and its ${wanted}.`;
		report('bad-attribute', labelAt, cause, `Write \`${directiveOf(node.name)!.example}\`.`);
		return undefined;
	}
	const model = find(world.models, id, labelAt, report);
	if (!model) return undefined;
	const is = model.keys.get(key);
	const fits = wanted === 'parameter' ? 'parameter' : 'formula';
	if (is === fits) return { model, key };
	const others = [...model.keys].flatMap(([key, is]) => (is === fits ? [key] : []));
	const swap = { parameter: 'turn', formula: 'live', column: undefined }[is ?? 'column'];
	const cause = is
		? `\`${key}\` is a ${is} of the model \`${id}\`.`
		: `The model \`${id}\` has no ${fits} \`${key}\`.`;
	const cure = swap
		? `Write \`:${swap}[${id}.${key}]\`.`
		: suggestion(
				key,
				others,
				others.length ? `It has ${listed(others.slice(0, 12), 'and')}.` : 'It has none.'
			);
	report('unknown-id', labelAt, cause, cure);
	return undefined;
}

/** Ids of models hold no dots; neither do keys. */
function split(name: string): [id: string, key?: string] {
	const dot = name.indexOf('.');
	return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** The ids of a citation, `@HW-09; @HW-10`, each with its place. */
export function citedIds(
	value: string,
	at: (index: number) => Place,
	{ desk, sources }: World
): string[] {
	const ids: string[] = [];
	let index = 1;
	for (const part of value.split(';')) {
		const id = /^\s*@(\S+)\s*$/.exec(part)?.[1];
		const place = at(index + part.length - part.trimStart().length);
		if (id === undefined) {
			const cause = `\`${part.trim()}\` is no id of a source.`;
			desk.report(
				'bad-attribute',
				place,
				cause,
				'Write `[@HW-09]`, or `[@HW-09; @HW-10]` for two.'
			);
		} else if (find<unknown>(sources, id, place, desk.report)) ids.push(id);
		index += part.length + 1;
	}
	return ids;
}
