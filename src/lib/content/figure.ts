/** `figures/*.yaml`: checked against chart kinds and models, in every language. */
import { kinds, tables, type Channel, type ChartKind } from '$lib/charts/channels';
import type { Expr } from '$lib/model/types';
import { channelAt, condition, isDistinct, named, type Asked } from './channel';
import { wordsAt, yamlFile, type Desk, type Words } from './desk';
import type { Place } from './file';
import { checkDrawing } from './drawing/check';
import { citedAt, find, isId, type Ledger } from './ledger';
import { datasetModel, noModel, type ModelEntry, type Parts } from './model';
import type { Report } from './report';
import { guessed, type Guessed } from './prediction';
import { fit, valueAt } from './shape/fit';
import { figureKeys, figureShape } from './shape/figure';
import { readTakeaway } from './takeaway';
import type { ChannelValue, Figure } from './types';
import { listed, suggestion, there } from './words';
import type { YamlDoc } from './yaml';

/** A figure before it is put into a language; the caveat waits for the numbers of sources. */
export interface FigureEntry {
	id: string;
	model: ModelEntry;
	title: Words;
	takeaway: readonly { when?: Expr; words: Words }[];
	caveat?: Words;
	question?: Words;
	sources: readonly string[];
	/** Absent if something in it is not sound. */
	fixed?: Pick<Figure, 'chart' | 'channels' | 'controls' | 'table'> & { guess?: Guessed };
}

/** A figure file, read but not yet held against its model. */
interface Raw {
	id: string;
	doc: YamlDoc;
	shape: ReturnType<typeof figureShape.parse>;
	chart: ChartKind | undefined;
	channels: readonly string[];
}

export function readFigureFiles(desk: Desk, ids: readonly string[]): Map<string, Raw | undefined> {
	return new Map(
		ids.map((id) => {
			const doc = yamlFile(desk, `figures/${id}.yaml`);
			const shape = doc && isId(id, doc, desk, []) && fit(figureShape, doc, desk.report);
			if (!doc || !shape) return [id, undefined];
			const chart = chartOf(shape.chart, doc, desk);
			const channels = Object.keys(shape).filter((key) => !figureKeys.includes(key));
			return [id, { id, doc, shape, chart, channels }];
		})
	);
}

function chartOf(chart: string, doc: YamlDoc, { report }: Desk): ChartKind | undefined {
	if (Object.hasOwn(kinds, chart)) return chart as ChartKind;
	const names = Object.keys(kinds);
	const cure = suggestion(chart, names, there(names));
	report('unknown-chart', doc.at(['chart']), `No chart kind is called \`${chart}\`.`, cure);
	return undefined;
}

/** Names that figures mention, by model or dataset: columns among them have to be sent along. */
export function drawnNames(raws: Iterable<Raw | undefined>): Map<string, Set<string>> {
	const drawn = new Map<string, Set<string>>();
	for (const raw of raws) {
		const id = raw?.shape.model ?? raw?.shape.data;
		if (!raw || id === undefined) continue;
		const mentioned = drawn.get(id) ?? new Set();
		drawn.set(id, mentioned);
		const parts = [...raw.channels, 'table', 'takeaway'].map((key) =>
			valueAt(raw.doc.value, [key])
		);
		// Any word of a condition may be a column, and a column alone may have a hyphen in its name;
		// what is none is left out later.
		const text = JSON.stringify(parts);
		for (const [name] of [...text.matchAll(/\w+/g), ...text.matchAll(/[\w-]+/g)]) {
			mentioned.add(name);
		}
	}
	return drawn;
}

export function readFigures(
	raws: ReadonlyMap<string, Raw | undefined>,
	models: Ledger<ModelEntry>,
	parts: Parts
): Ledger<FigureEntry> {
	const entries = new Map<string, FigureEntry | undefined>();
	const places = new Map<string, Place>();
	const ofData = new Map<string, ModelEntry>();
	for (const [id, raw] of raws) {
		places.set(id, { file: `figures/${id}.yaml`, line: 1, column: 1 });
		const model = raw && (modelOf(raw, models, ofData, parts) ?? noModel(id));
		entries.set(id, model && figure(raw, model, parts));
	}
	return { kind: 'figure', home: 'figures/', entries, places, whole: true };
}

function modelOf(
	{ doc, shape }: Raw,
	models: Ledger<ModelEntry>,
	ofData: Map<string, ModelEntry>,
	parts: Parts
): ModelEntry | undefined {
	const { report } = parts.desk;
	const { model, data } = shape;
	if ((model === undefined) === (data === undefined)) {
		const has = model === undefined ? 'neither' : 'both';
		const cause = `A figure has either a \`model\` or \`data\`, and this one has ${has}.`;
		const at = doc.atKey([model === undefined ? 'title' : 'data']);
		report('bad-shape', at, cause, 'Name a model, or a dataset alone.');
		return undefined;
	}
	if (model !== undefined) return find(models, model, doc.at(['model']), report);
	if (models.entries.has(data!)) {
		const cause = `\`${data}\` is a model as well as a dataset.`;
		report('duplicate-id', doc.at(['data']), cause, `Write \`model: ${data}\`, or rename one.`);
		return undefined;
	}
	const dataset = find(parts.datasets, data!, doc.at(['data']), report);
	if (dataset && !ofData.has(data!)) ofData.set(data!, datasetModel(dataset, parts));
	return ofData.get(data!);
}

function figure(raw: Raw, model: ModelEntry, parts: Parts): FigureEntry {
	const { id, doc, shape, chart } = raw;
	const { desk } = parts;
	const ask = (...path: (string | number)[]): Asked => ({ doc, path, model, report: desk.report });
	const channels = chart && channelsOf(raw, chart, ask, model, parts);
	if (channels) checkDrawing({ chart, channels, doc, entry: model, report: desk.report });
	const controls = controlsOf(shape.controls ?? [], ask);
	const takeaway = readTakeaway(desk, model, doc, (path) =>
		condition(valueAt(doc.value, path), ask(...path))
	);
	const question = shape.predict && wordsAt(desk, doc, ['predict', 'question']);
	const guess =
		shape.predict && chart && channels
			? guessed(shape.predict, { chart, channels, ...ask('predict') })
			: undefined;
	const table = chart && tableOf(shape.table, chart, ask, doc);
	const own = citedAt(desk, parts.sources, doc, []);
	const whole = chart && channels && (!shape.predict || guess !== undefined);
	return {
		id,
		model,
		title: wordsAt(desk, doc, ['title']),
		takeaway,
		...(shape.caveat ? { caveat: wordsAt(desk, doc, ['caveat'], { markdown: true }) } : {}),
		...(question ? { question } : {}),
		sources: [...new Set([...own, ...model.sources])],
		...(whole && {
			fixed: { chart, channels, controls, ...(table && { table }), ...(guess && { guess }) }
		})
	};
}

type Ask = (...path: (string | number)[]) => Asked;

function channelsOf(
	{ doc, channels: given }: Raw,
	chart: ChartKind,
	ask: Ask,
	model: ModelEntry,
	{ desk }: Parts
): Record<string, ChannelValue> | undefined {
	const table: Readonly<Record<string, Channel>> = kinds[chart];
	const values: Record<string, ChannelValue> = {};
	let sound = true;
	for (const name of given) {
		if (Object.hasOwn(table, name)) continue;
		sound = false;
		const cause = `A figure of the kind \`${chart}\` has no channel \`${name}\`.`;
		const names = [...Object.keys(table), ...figureKeys];
		const cure = suggestion(name, names, `Its channels are ${listed(Object.keys(table), 'and')}.`);
		desk.report('bad-channel', doc.atKey([name]), cause, cure);
	}
	for (const [name, channel] of Object.entries(table)) {
		if (given.includes(name)) {
			const value = channelAt(channel, ask(name));
			if (value === undefined) sound = false;
			else values[name] = value;
			for (const column of [value].flat())
				needLanguages(column, doc.at([name]), model, desk.report);
		} else if (channel.required) {
			sound = false;
			const cause = `The channel \`${name}\` is missing: ${channel.is}.`;
			desk.report('bad-channel', doc.atKey(['chart']), cause, `Add \`${name}: …\` to the figure.`);
		}
	}
	return sound ? values : undefined;
}

/** A column that readers see has a title and, if its texts are by language, all languages. */
function needLanguages(name: unknown, place: Place, { dataset }: ModelEntry, report: Report) {
	const column = typeof name === 'string' ? dataset?.columns.get(name) : undefined;
	if (!column) return;
	if (!column.title) {
		const cause = `The column \`${name}\` has no title for readers.`;
		report('missing-translation', column.place, cause, 'Add `"title": { "en": … }` to its field.');
	}
	for (const lang of column.missing) {
		const cause = `The column \`${name}\` has no texts in \`${lang}\`.`;
		const cure = `Add a column \`${name}_${lang}\` to \`${dataset!.file}\`.`;
		report('missing-translation', place, cause, cure);
	}
}

/** Parameters that a reader can set. */
function controlsOf(controls: readonly string[], ask: Ask): string[] {
	// Without controls a figure stands still, which harms nobody.
	if (controls.length > 0 && !isDistinct(controls, 'bad-shape', ask('controls'))) return [];
	return controls.filter((name, i) => {
		const { model, doc, report } = ask();
		const is = model.keys.get(name);
		if (is === 'parameter' || (!is && !model.whole)) return true;
		const parameters = [...model.keys].flatMap(([key, is]) => (is === 'parameter' ? [key] : []));
		const cause = is
			? `\`${name}\` is a ${is}; only parameters have controls.`
			: `The model \`${model.id}\` has no parameter \`${name}\`.`;
		const none = parameters.length ? there(parameters) : 'It has none.';
		report('unknown-id', doc.at(['controls', i]), cause, suggestion(name, parameters, none));
		return false;
	});
}

type Table = { over?: string | undefined; columns?: string[] | undefined } | undefined;

/** What an author chooses of the table; each chart kind says what can be chosen of its own. */
function tableOf(table: Table, chart: ChartKind, ask: Ask, doc: YamlDoc): Figure['table'] {
	if (!table) return undefined;
	const { model, report } = ask();
	const offers = tables[chart];
	for (const key of ['over', 'columns'] as const) {
		if (table[key] === undefined || offers?.[key]) continue;
		const cause = `The table of a figure of the kind \`${chart}\` has no choice of \`${key}\`.`;
		report('bad-shape', doc.atKey(['table', key]), cause, `Leave \`${key}\` out.`);
	}
	const at = (...path: (string | number)[]) => doc.at(['table', ...path]);
	const over =
		offers?.over && table.over !== undefined
			? named(table.over, 'parameter', ask('table', 'over'), at('over'))
			: undefined;
	const columns = (offers && table.columns) ?? [];
	if (table.columns) isDistinct(table.columns, 'bad-shape', ask('table', 'columns'));
	for (const [i, name] of columns.entries()) {
		const found = named(name, offers!.columns, ask('table', 'columns'), at('columns', i));
		if (found !== undefined) needLanguages(name, at('columns', i), model, report);
	}
	return { ...(over ? { over } : {}), ...(table.columns ? { columns: table.columns } : {}) };
}
