/** Nothing can stand at zero or below on a logarithmic axis. */
import { logAxes, type LogAxis } from '$lib/charts/channels';
import { start, type Run } from '$lib/model/program';
import { at, firstFailing, trials } from '$lib/model/trial';
import type { Settings, Value } from '$lib/model/types';
import { lineOf, namedIn, rangeIn, shownIn, type Drawn, type Named } from './drawn';

export function checkLogs(drawn: Drawn) {
	for (const axis of logAxes[drawn.chart] ?? []) {
		if (drawn.channels[axis.asked] !== 'log') continue;
		const range = axis.range === undefined ? undefined : rangeIn(drawn, axis.range);
		if (range && range[0] <= 0) refuseRange(drawn, axis, range[0]);
		if (!(range && axis.cut)) checkValues(drawn, axis);
	}
}

function refuseRange({ doc, report }: Drawn, { asked, range }: LogAxis, low: number) {
	const cause = `\`${asked}: log\` needs values above zero, but \`${range}\` begins at ${low}.`;
	const place = doc.at([range!, 0]);
	report('bad-channel', place, cause, `Begin it above zero, or leave \`${asked}: log\` out.`);
}

/** Tries what is drawn wherever a reader can go, as formulas are. */
function checkValues(drawn: Drawn, { asked, draws, range, cut }: LogAxis) {
	const { model, report, doc } = drawn;
	const all = trials(model);
	for (const named of namedIn(drawn, draws)) {
		if (isDate(drawn, named)) continue;
		const point = firstFailing(all, model, (run) => lowIn(drawn, run, named) !== undefined);
		if (!point) continue;
		const low = lowIn(drawn, start(model, point), named)!;
		const is = `\`${named.name}\` ${whereIs(drawn, named, low, point)}`;
		const cause = `\`${asked}: log\` needs values above zero, but ${is}.`;
		const narrow = cut
			? `Begin \`${range}\` above zero`
			: low.row === undefined
				? 'Narrow a range'
				: 'Leave such rows out with `show`';
		report('bad-channel', doc.at([asked]), cause, `${narrow}, or write \`${asked}: linear\`.`);
	}
}

interface Low {
	value: number;
	/** Of what has one value a row: the row of the model. */
	row?: number;
}

/** A value at zero or below, among those that would be drawn. */
function lowIn(drawn: Drawn, run: Run, { name }: Named): Low | undefined {
	const values = run.raw(name);
	const isLow = (value: Value): value is number => typeof value === 'number' && value <= 0;
	if (!Array.isArray(values)) return isLow(values as Value) ? { value: Number(values) } : undefined;
	const shown = run.raw(shownIn(drawn));
	const isShown = (row: number) => (Array.isArray(shown) ? shown[row] : shown) === true;
	const row = (values as Value[]).findIndex((value, i) => isLow(value) && isShown(i));
	return row < 0 ? undefined : { value: Number(values[row]), row };
}

/** What a value is, in which line, and at which settings if that matters. */
function whereIs(drawn: Drawn, { name }: Named, { value, row }: Low, point: Settings): string {
	const { model, entry } = drawn;
	const is = String(Number(value.toPrecision(6)));
	if (model.parameters.some(({ key }) => key === name)) return `goes down to ${is}`;
	const [[lang = ''] = []] = Object.entries(entry.editions);
	const line = row === undefined ? '' : ` in ${lineOf(drawn, model.rows!, row, lang)}`;
	const isCell = model.outputs.every(({ key }) => key !== name);
	if (isCell && Object.keys(point).length === 0) return `is ${is}${line}`;
	return `is ${is}${line} ${at(point, model.parameters)}`;
}

function isDate({ model }: Drawn, { name }: Named): boolean {
	return model.parameters.some(({ key, kind }) => key === name && kind === 'date');
}
