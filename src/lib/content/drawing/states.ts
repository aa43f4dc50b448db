/** What rows may say: a chart kind knows some words only, and what has ended needs a date. */
import { kinds, type Channel } from '$lib/charts/channels';
import { evaluateExpr } from '$lib/model/evaluate';
import type { Model, Value } from '$lib/model/types';
import { listed, suggestion } from '../words';
import { everShown, lineOf, namedIn, type Drawn, type Named } from './drawn';

export function checkStates(drawn: Drawn) {
	const table: Readonly<Record<string, Channel>> = kinds[drawn.chart];
	for (const [channel, { words }] of Object.entries(table)) {
		const [named] = words ? namedIn(drawn, [channel]) : [];
		if (named && words && areKnown(drawn, named, words)) checkSince(drawn, named);
	}
}

/** Rows of every language, since a text column can be by language. */
function editionsOf({ entry }: Drawn): [lang: string, model: Model][] {
	return Object.entries(entry.editions).filter(([, { rows }]) => rows !== undefined);
}

/** What the rows hold that are drawn at some settings; nothing for the others. */
function valuesOf(drawn: Drawn, model: Model, name: string): readonly Value[] {
	const shown = everShown(drawn, model);
	const values = evaluateExpr(model, name) as readonly Value[];
	return values.map((value, row) => (shown[row] ? value : null));
}

function areKnown(drawn: Drawn, { channel, name, at }: Named, words: readonly string[]): boolean {
	for (const [lang, model] of editionsOf(drawn)) {
		const values = valuesOf(drawn, model, name);
		const row = values.findIndex((value) => value !== null && !words.includes(String(value)));
		if (row < 0) continue;
		const said = String(values[row]);
		const line = lineOf(drawn, model.rows!, row, lang);
		const cause = `\`${channel}\` knows the words ${listed(words, 'and')}, but \`${name}\` says \`${said}\` in ${line}.`;
		drawn.report('bad-channel', at, cause, suggestion(said, words, 'Write one of these.'));
		return false;
	}
	return true;
}

/** A row without a date would be drawn as if it were still open. */
function checkSince(drawn: Drawn, state: Named) {
	const [date] = namedIn(drawn, ['date']);
	const [first] = editionsOf(drawn);
	if (!date || !first) return;
	const [lang, model] = first;
	const dates = evaluateExpr(model, date.name) as readonly Value[];
	const row = valuesOf(drawn, model, state.name).findIndex((said, i) => {
		return said !== null && said !== 'open' && dates[i] === null;
	});
	if (row < 0) return;
	const line = lineOf(drawn, model.rows!, row, lang);
	const cause = `\`${state.name}\` says that a question is no longer open, but \`${date.name}\` has no date in ${line}.`;
	drawn.report('bad-channel', date.at, cause, 'Write since when, or call it `open`.');
}
