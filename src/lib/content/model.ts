/** `models/*.yaml`: from files to compiled models, with the words and sources of their parts. */
import { compile, type Compiled } from '$lib/model/compile';
import type { Draft, DraftColumn } from '$lib/model/draft';
import type { Problem } from '$lib/model/problem';
import type { Model } from '$lib/model/types';
import { originalOf, wordsAt, yamlFile, type Desk } from './desk';
import type { Dataset } from './dataset';
import type { Ledgers } from './entries';
import type { Place } from './file';
import { draftFormulas, draftParameters, noWords, type Own } from './draft';
import { find, isId, type Ledger } from './ledger';
import { repeated } from './report';
import { fit } from './shape/fit';
import { modelShape } from './shape/model';
import { remembering } from './memory';
import type { Text } from './types';
import type { UnitBook } from './units';
import { suggestion } from './words';
import type { YamlDoc } from './yaml';

/** A mark on a parameter, in every language. */
export interface LandmarkEntry {
	at: number;
	label: Text;
	source?: string;
}

/** A model: its file, what its names stand for, and, once compiled, what readers get. */
export interface ModelEntry {
	id: string;
	title?: Text;
	dataset?: Dataset;
	/** Everything that can be named, sound or not. */
	keys: ReadonlyMap<string, 'parameter' | 'formula' | 'column'>;
	/** Whether these are all; columns of a dataset that is not sound are not known. */
	whole: boolean;
	labels: ReadonlyMap<string, Text>;
	/** Words for the values of choices, texts and text columns, by key and value. */
	options: ReadonlyMap<string, ReadonlyMap<string, Text>>;
	landmarks: ReadonlyMap<string, readonly LandmarkEntry[]>;
	/** Why parameters were chosen as they are, where no source gives them. */
	assumed: ReadonlyMap<string, Text>;
	sources: readonly string[];
	/** Those of each parameter. */
	cited: ReadonlyMap<string, readonly string[]>;
	/** Absent if something in it is not sound. */
	compiled?: Compiled;
	/** In the original language; absent if it cannot be made. */
	model?: Model;
	/** By language, since text columns are. */
	editions: Readonly<Record<string, Model>>;
}

/** What models are made of besides their own files. */
export interface Parts {
	desk: Desk;
	book: UnitBook;
	sources: Ledgers['sources'];
	datasets: Ledger<Dataset>;
	/** Columns that figures draw, by model: they are sent along. */
	drawn: ReadonlyMap<string, ReadonlySet<string>>;
}

export function readModels(parts: Parts, ids: readonly string[]): Ledger<ModelEntry> {
	const { desk } = parts;
	const entries = new Map<string, ModelEntry | undefined>();
	const places = new Map<string, Place>();
	for (const id of ids) {
		const file = `models/${id}.yaml`;
		places.set(id, { file, line: 1, column: 1 });
		const doc = yamlFile(desk, file);
		const named = doc && isId(id, doc, desk, []);
		entries.set(id, named ? model(id, doc, parts) : undefined);
	}
	return { kind: 'model', home: 'models/', entries, places, whole: true };
}

/** Stands for a model that is not there, so that the rest of a figure is looked at all the same. */
export function noModel(id: string): ModelEntry {
	return { id, ...noWords(), whole: false, editions: {} };
}

/** A dataset on its own is a model with rows and nothing to set. */
export function datasetModel(dataset: Dataset, parts: Parts): ModelEntry {
	const draft = { id: dataset.id, parameters: {}, formulas: {} };
	const own: Own = { ...noWords(), sources: [...dataset.sources] };
	return finished(dataset.id, own, draft, undefined, { ...parts, dataset });
}

function model(id: string, doc: YamlDoc, parts: Parts): ModelEntry | undefined {
	const { desk, datasets } = parts;
	const shape = fit(modelShape, doc, desk.report);
	if (!shape) return undefined;
	const own = { ...noWords(), title: wordsAt(desk, doc, ['title']).text };
	const rows = shape.rows;
	const dataset =
		rows === undefined ? undefined : find(datasets, rows, doc.at(['rows']), desk.report);
	const parameters = draftParameters(doc, own, { ...parts, ...(dataset ? { dataset } : {}) });
	const formulas = draftFormulas(doc, own, parts);

	own.whole = rows === undefined || dataset !== undefined;
	own.sources.push(...(dataset?.sources ?? []));
	const sound = parameters && formulas && (rows === undefined || dataset !== undefined);
	const where = shape.where === undefined ? {} : { where: shape.where };
	const draft = sound ? { id, parameters, formulas, ...where } : undefined;
	return finished(id, own, draft, doc, { ...parts, dataset });
}

type Whole = Parts & { dataset: Dataset | undefined };

/** Adds what comes from the dataset, and compiles if everything is sound. */
function finished(
	id: string,
	own: Own,
	draft: Omit<Draft, 'rows'> | undefined,
	doc: YamlDoc | undefined,
	whole: Whole
): ModelEntry {
	const { dataset, book, desk } = whole;
	for (const [name, column] of dataset?.columns ?? []) {
		if (own.keys.has(name)) continue;
		own.keys.set(name, 'column');
		if (column.title) own.labels.set(name, column.title);
		if (column.labels.size > 0) own.options.set(name, new Map(column.labels));
		if (column.unit) book.needWords(column.unit, column.place);
	}
	const entry = {
		id,
		...own,
		...(dataset ? { dataset } : {}),
		sources: [...new Set(own.sources)],
		editions: {}
	};
	if (!draft || !book.whole || unitsOf(draft).some(book.isBroken)) return entry;
	const made = compiledByLanguage(draft, doc, whole);
	if (!made) return entry;
	reportWords(made.compiled, own, doc, desk);
	return { ...entry, ...made };
}

const recall = remembering<Compiled>();

/** Compiles once, or once a language if the dataset has text columns by language. */
function compiledByLanguage(draft: Omit<Draft, 'rows'>, doc: YamlDoc | undefined, whole: Whole) {
	const { desk, book, dataset, drawn } = whole;
	const names = [...(drawn.get(draft.id) ?? [])].filter((name) => dataset?.columns.has(name));
	const languages = dataset?.byLanguage ? desk.languages : [originalOf(desk)];
	const all = languages.map((lang) => {
		const rows = dataset ? { rows: draftRows(dataset, lang) } : {};
		const whole = { ...draft, ...rows };
		const key = JSON.stringify([book.key, whole, names]);
		const compiled = recall(key, () => compile(whole, book.units, { keep: names }));
		return [lang, compiled] as const;
	});
	const [first] = all;
	for (const [lang, { problems }] of all) {
		const known = lang === originalOf(desk) ? [] : first![1].problems.map(({ cause }) => cause);
		// If rows are chosen wrongly, what is said of the rest is about the wrong rows.
		const where = problems.filter(({ path }) => path[0] === 'where');
		const told = where.length > 0 ? where : problems;
		for (const problem of told.filter(({ cause }) => !known.includes(cause))) {
			reportProblem(problem, doc, whole);
		}
	}
	const models = new Map(all.flatMap(([lang, { model }]) => (model ? [[lang, model]] : [])));
	const model = models.get(originalOf(desk));
	if (models.size < all.length || !model) return undefined;
	const editions = desk.languages.map((lang) => [lang, models.get(lang) ?? model]);
	return { compiled: first![1], model, editions: Object.fromEntries(editions) };
}

function unitsOf({ parameters, formulas }: Omit<Draft, 'rows'>): string[] {
	const all = [...Object.values(parameters), ...Object.values(formulas)];
	return all.flatMap((part) => ('unit' in part && part.unit !== undefined ? [part.unit] : []));
}

function draftRows({ id, length, columns }: Dataset, lang: string) {
	const drafts = [...columns.values()].map(
		({ name, kind, unit, values }): [string, DraftColumn] => [
			name,
			{ kind, ...(unit ? { unit } : {}), values: values[lang]! }
		]
	);
	return { dataset: id, length, columns: Object.fromEntries(drafts) };
}

/** Turns a path into a draft, and a place inside a formula, into a place in a file. */
function reportProblem(
	{ rule, path, offset, cause, cure }: Problem,
	doc: YamlDoc | undefined,
	whole: Whole
) {
	const { desk, dataset } = whole;
	const column = path[1] === 'columns' && dataset?.columns.get(String(path[2]));
	const place = column
		? column.place
		: ((offset === undefined ? undefined : doc?.written(path)?.at(offset)) ??
			(path.length <= 2 ? doc?.atKey(path) : doc?.at(path)) ?? {
				file: dataset?.file ?? '',
				line: 1,
				column: 1
			});
	desk.report(rule, place, cause, cure, repeated(cause, cure));
}

/** The words that a text formula can give, against those that it has labels for. */
function reportWords({ scope }: Compiled, own: Own, doc: YamlDoc | undefined, { report }: Desk) {
	for (const [key, labels] of own.options) {
		if (own.keys.get(key) !== 'formula') continue;
		const words = scope.names.get(key)?.options;
		const path = ['formulas', key, 'options'];
		for (const word of labels.keys()) {
			if (!words || words.includes(word)) continue;
			const cause = `\`${key}\` never gives the word \`${word}\`.`;
			report(
				'bad-shape',
				doc!.atKey([...path, word]),
				cause,
				suggestion(word, words, 'Leave it out.')
			);
		}
		for (const word of words ?? []) {
			if (labels.has(word)) continue;
			const cause = `\`${key}\` can give \`${word}\`, which has no label.`;
			report('missing-translation', doc!.atKey(path), cause, `Add \`${word}: { en: … }\` here.`);
		}
	}
}
