/** `models/*.yaml`: from files to compiled models, with the words and sources of their parts. */
import { dayOf } from '$lib/locale/date';
import { compile, type Compiled } from '$lib/model/compile';
import type { Draft, DraftColumn, DraftFormula, DraftParameter } from '$lib/model/draft';
import type { Problem } from '$lib/model/problem';
import type { Model } from '$lib/model/types';
import { originalOf, wordsAt, yamlFile, type Desk } from './desk';
import type { Dataset } from './dataset';
import type { Ledgers } from './entries';
import type { Place } from './file';
import { citedAt, find, isId, type Ledger } from './ledger';
import { fit, valueAt } from './shape/fit';
import { formulaShape, modelShape, parameterKind, parameterShapes } from './shape/model';
import type { Text } from './types';
import type { UnitBook } from './units';
import { suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

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
	sources: readonly string[];
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

/** A dataset on its own is a model with rows and nothing to set. */
export function datasetModel(dataset: Dataset, parts: Parts): ModelEntry {
	const draft = { id: dataset.id, parameters: {}, formulas: {} };
	const own: Own = { ...empty(), sources: [...dataset.sources] };
	return finished(dataset.id, own, draft, undefined, { ...parts, dataset });
}

/** What is collected from a file on the way. */
interface Own {
	title?: Text;
	keys: Map<string, 'parameter' | 'formula' | 'column'>;
	labels: Map<string, Text>;
	options: Map<string, Map<string, Text>>;
	landmarks: Map<string, LandmarkEntry[]>;
	sources: string[];
	whole: boolean;
}

const empty = (): Own => ({
	keys: new Map(),
	labels: new Map(),
	options: new Map(),
	landmarks: new Map(),
	sources: [],
	whole: true
});

function model(id: string, doc: YamlDoc, parts: Parts): ModelEntry | undefined {
	const { desk, datasets } = parts;
	const shape = fit(modelShape, doc, desk.report);
	if (!shape) return undefined;
	const own = { ...empty(), title: wordsAt(desk, doc, ['title']).text };
	const parameters = draftParameters(doc, own, parts);
	const formulas = draftFormulas(doc, own, parts);

	const rows = shape.rows;
	const dataset =
		rows === undefined ? undefined : find(datasets, rows, doc.at(['rows']), desk.report);
	own.whole = rows === undefined || dataset !== undefined;
	own.sources.push(...(dataset?.sources ?? []));
	const sound = parameters && formulas && (rows === undefined || dataset !== undefined);
	const where = shape.where === undefined ? {} : { where: shape.where };
	const draft = sound ? { id, parameters, formulas, ...where } : undefined;
	return finished(id, own, draft, doc, { ...parts, dataset });
}

function draftParameters(doc: YamlDoc, own: Own, parts: Parts) {
	const { desk, book } = parts;
	const drafts: Record<string, DraftParameter> = {};
	const raw = Object.entries(valueAt(doc.value, ['parameters']) ?? {});
	for (const [key, value] of raw) {
		const path = ['parameters', key];
		own.keys.set(key, 'parameter');
		const kind = parameterKind(value);
		const shape = fit(parameterShapes[kind], doc, desk.report, path);
		if (!shape) continue;
		own.labels.set(key, wordsAt(desk, doc, [...path, 'label']).text);
		own.sources.push(...sourcesOf(key, kind, path, doc, parts));
		for (const note of ['note', 'assumed']) {
			if (valueAt(doc.value, [...path, note]) !== undefined) wordsAt(desk, doc, [...path, note]);
		}
		if ('options' in shape) own.options.set(key, optionsAt(desk, doc, [...path, 'options']));
		if ('unit' in shape && shape.unit) book.needWords(shape.unit, doc.at([...path, 'unit']));
		if ('range' in shape) readLandmarks(key, shape, doc, own, parts);
		drafts[key] = draftOf(kind, shape);
	}
	return Object.keys(drafts).length === raw.length ? drafts : undefined;
}

/** A number that a reader may doubt needs a source, or the reason why it was chosen. */
function sourcesOf(key: string, kind: string, path: Path, doc: YamlDoc, parts: Parts): string[] {
	const assumed = valueAt(doc.value, [...path, 'assumed']) !== undefined;
	const cure = 'Add `source: …`, or `assumed: { en: … }` with the reason why it was chosen.';
	const none = { what: `The parameter \`${key}\``, cure };
	const needed = kind === 'number' && !assumed ? none : undefined;
	return citedAt(parts.desk, parts.sources, doc, path, needed);
}

/** The part of a parameter that its model computes with. */
function draftOf(kind: keyof typeof parameterShapes, shape: object): DraftParameter {
	const keys = ['unit', 'range', 'scale', 'step', 'default', 'plausible', 'was'];
	const kept = Object.entries(shape).filter(
		([key, value]) => keys.includes(key) && value !== undefined
	);
	const options = 'options' in shape ? { options: Object.keys(shape.options as object) } : {};
	return { kind, ...Object.fromEntries(kept), ...options } as unknown as DraftParameter;
}

type Ranged = {
	range: readonly (number | string)[];
	landmarks?: { at: number | string }[] | undefined;
};

function readLandmarks(
	key: string,
	{ range, landmarks }: Ranged,
	doc: YamlDoc,
	own: Own,
	parts: Parts
) {
	const { desk, sources } = parts;
	const dates = typeof range[0] === 'string';
	const assumed = valueAt(doc.value, ['parameters', key, 'assumed']) !== undefined;
	const [low, high] = range.map((end) => (typeof end === 'string' ? dayOf(end) : end));
	const marks: LandmarkEntry[] = [];
	for (const [i, landmark] of (landmarks ?? []).entries()) {
		const path = ['parameters', key, 'landmarks', i];
		const at = dates ? dayOf(String(landmark.at)) : Number(landmark.at);
		const none = { what: 'This landmark', cure: 'Name one: `source: HW-09`.' };
		const [source] = citedAt(desk, sources, doc, path, dates || assumed ? undefined : none);
		if (!(at >= low! && at <= high!)) {
			const cause = `\`${landmark.at}\` lies outside the range of \`${key}\`, ${range.join(' to ')}.`;
			desk.report(
				'bad-parameter',
				doc.at([...path, 'at']),
				cause,
				'Widen the range, or leave it out.'
			);
		}
		const label = wordsAt(desk, doc, [...path, 'label']).text;
		marks.push({ at, label, ...(source === undefined ? {} : { source }) });
		if (source !== undefined) own.sources.push(source);
	}
	if (marks.length > 0) own.landmarks.set(key, marks);
}

function draftFormulas(doc: YamlDoc, own: Own, { desk, book }: Parts) {
	const drafts: Record<string, DraftFormula> = {};
	const raw = Object.keys(valueAt(doc.value, ['formulas']) ?? {});
	for (const key of raw) {
		const path = ['formulas', key];
		if (!own.keys.has(key)) own.keys.set(key, 'formula');
		const shape = fit(formulaShape, doc, desk.report, path);
		if (!shape) continue;
		own.labels.set(key, wordsAt(desk, doc, [...path, 'label']).text);
		if (shape.note) wordsAt(desk, doc, [...path, 'note']);
		if (shape.options) own.options.set(key, optionsAt(desk, doc, [...path, 'options']));
		if (shape.unit) book.needWords(shape.unit, doc.at([...path, 'unit']));
		drafts[key] = { is: shape.is, ...(shape.unit === undefined ? {} : { unit: shape.unit }) };
	}
	return Object.keys(drafts).length === raw.length ? drafts : undefined;
}

function optionsAt(desk: Desk, doc: YamlDoc, path: Path): Map<string, Text> {
	const options = Object.keys(valueAt(doc.value, path) ?? {});
	return new Map(options.map((option) => [option, wordsAt(desk, doc, [...path, option]).text]));
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

/** Compiles once, or once a language if the dataset has text columns by language. */
function compiledByLanguage(draft: Omit<Draft, 'rows'>, doc: YamlDoc | undefined, whole: Whole) {
	const { desk, book, dataset, drawn } = whole;
	const names = [...(drawn.get(draft.id) ?? [])].filter((name) => dataset?.columns.has(name));
	const languages = dataset?.byLanguage ? desk.languages : [originalOf(desk)];
	const all = languages.map((lang) => {
		const rows = dataset ? { rows: draftRows(dataset, lang) } : {};
		return [lang, compile({ ...draft, ...rows }, book.units, { keep: names })] as const;
	});
	const [first] = all;
	for (const [lang, { problems }] of all) {
		const known = lang === originalOf(desk) ? [] : first![1].problems.map(({ cause }) => cause);
		for (const problem of problems.filter(({ cause }) => !known.includes(cause))) {
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
	desk.report(rule, place, cause, cure);
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
