/** The parameters and formulas of a model as its author wrote them: words apart, arithmetic apart. */
import { dayOf } from '$lib/locale/date';
import type { DraftFormula, DraftParameter } from '$lib/model/draft';
import type { Dataset } from './dataset';
import { wordsAt, type Desk } from './desk';
import { citedAt } from './ledger';
import type { LandmarkEntry, Parts } from './model';
import { rowOptions } from './options';
import { fit, valueAt } from './shape/fit';
import { formulaShape, parameterKind, parameterShapes } from './shape/model';
import type { Text } from './types';
import type { Path, YamlDoc } from './yaml';

/** What a model’s file says besides what the model computes with. */
export interface Own {
	title?: Text;
	keys: Map<string, 'parameter' | 'formula' | 'column'>;
	labels: Map<string, Text>;
	options: Map<string, Map<string, Text>>;
	landmarks: Map<string, LandmarkEntry[]>;
	/** Why parameters were chosen as they are, where no source gives them. */
	assumed: Map<string, Text>;
	sources: string[];
	/** Those of each parameter. */
	cited: Map<string, readonly string[]>;
	whole: boolean;
}

/** Nothing yet. */
export const noWords = (): Own => ({
	keys: new Map(),
	labels: new Map(),
	options: new Map(),
	landmarks: new Map(),
	assumed: new Map(),
	sources: [],
	cited: new Map(),
	whole: true
});

/** The parameters of a model, without their words; nothing if one of them is not sound. */
export function draftParameters(doc: YamlDoc, own: Own, parts: Parts & { dataset?: Dataset }) {
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
		const cited = sourcesOf(key, kind, path, doc, parts);
		own.sources.push(...cited);
		own.cited.set(key, cited);
		if (valueAt(doc.value, [...path, 'assumed']) !== undefined) {
			own.assumed.set(key, wordsAt(desk, doc, [...path, 'assumed']).text);
		}
		if ('options' in shape) {
			const rows = rowOptions(shape.rows, doc, path, parts);
			if (!rows) continue;
			own.options.set(key, new Map([...optionsAt(desk, doc, [...path, 'options']), ...rows]));
		}
		if ('unit' in shape && shape.unit) book.needWords(shape.unit, doc.at([...path, 'unit']));
		if ('range' in shape) readLandmarks(key, shape, doc, own, parts);
		drafts[key] = draftOf(kind, shape, own.options.get(key));
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
function draftOf(
	kind: keyof typeof parameterShapes,
	shape: object,
	labels: ReadonlyMap<string, Text> | undefined
): DraftParameter {
	const keys = ['unit', 'range', 'scale', 'step', 'default', 'plausible', 'was'];
	const kept = Object.entries(shape).filter(
		([key, value]) => keys.includes(key) && value !== undefined
	);
	const options = 'options' in shape ? { options: [...(labels?.keys() ?? [])] } : {};
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
		if (marks.some((mark) => mark.at === at)) {
			const cause = `A second landmark of \`${key}\` stands at \`${landmark.at}\`.`;
			const cure = 'Say both in one label, or move one.';
			desk.report('bad-parameter', doc.at([...path, 'at']), cause, cure);
		}
		const label = wordsAt(desk, doc, [...path, 'label']).text;
		marks.push({ at, label, ...(source === undefined ? {} : { source }) });
		if (source !== undefined) own.sources.push(source);
	}
	if (marks.length > 0) own.landmarks.set(key, marks);
}

/** The formulas of a model, without their words; nothing if one of them is not sound. */
export function draftFormulas(doc: YamlDoc, own: Own, { desk, book }: Parts) {
	const drafts: Record<string, DraftFormula> = {};
	const raw = Object.keys(valueAt(doc.value, ['formulas']) ?? {});
	for (const key of raw) {
		const path = ['formulas', key];
		if (!own.keys.has(key)) own.keys.set(key, 'formula');
		const shape = fit(formulaShape, doc, desk.report, path);
		if (!shape) continue;
		own.labels.set(key, wordsAt(desk, doc, [...path, 'label']).text);
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
