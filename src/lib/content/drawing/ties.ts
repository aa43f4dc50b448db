/** Whether everyone who is tied has a place, and every tie a line and a time. */
import { evaluateExpr } from '$lib/model/evaluate';
import type { Model, Value } from '$lib/model/types';
import type { Seats } from '../types';
import { listed, suggestion } from '../words';
import { everShown, lineOf, namedIn, type Drawn, type Named } from './drawn';

/** So many sorts of line can be told from one another without their colour. */
const SORTS = 4;

export function checkTies(drawn: Drawn) {
	if (drawn.chart !== 'ties') return;
	for (const [lang, model] of Object.entries(drawn.entry.editions)) {
		if (!model.rows) return;
		const sound = checkPlaces(drawn, model, lang) && checkSorts(drawn, model);
		// What is wrong in one language is, most often, wrong in all.
		if (!sound || !checkTimes(drawn, model, lang)) return;
	}
}

/** What a channel holds in the rows that are ever drawn. */
function cells(drawn: Drawn, model: Model, channel: string): [named: Named, values: Value[]] | [] {
	const [named] = namedIn(drawn, [channel]);
	if (!named) return [];
	const shown = everShown(drawn, model);
	const values = evaluateExpr(model, named.name) as readonly Value[];
	return [named, values.map((value, row) => (shown[row] ? value : null))];
}

function checkPlaces(drawn: Drawn, model: Model, lang: string): boolean {
	const { report, doc, channels } = drawn;
	const rows = (channels.places ?? []) as readonly Seats[];
	const seated = rows.flat().filter((name) => name !== null);
	const tied = new Set<Value>();
	for (const channel of ['from', 'to']) {
		const [named, values = []] = cells(drawn, model, channel);
		for (const value of values) tied.add(value);
		const row = values.findIndex((value) => value !== null && !seated.includes(String(value)));
		if (!named || row < 0) continue;
		const who = String(values[row]);
		const cause = `\`${who}\` has no place, but \`${named.name}\` names it in ${lineOf(drawn, model.rows!, row, lang)}.`;
		report('bad-channel', doc.at(['places']), cause, 'Give it a place in `places`.');
		return false;
	}
	const idle = seated.find((name) => !tied.has(name));
	if (idle === undefined) return true;
	const known = [...tied].filter((name): name is string => typeof name === 'string');
	const cause = `\`${idle}\` has a place, but no tie that is drawn.`;
	report('bad-channel', doc.at(['places']), cause, suggestion(idle, known, 'Leave it out.'));
	return false;
}

function checkSorts(drawn: Drawn, model: Model): boolean {
	const [named, values = []] = cells(drawn, model, 'sort');
	const words = [...new Set(values.filter((value) => typeof value === 'string'))];
	if (!named || words.length <= SORTS) return true;
	const cause = `\`${named.name}\` holds ${words.length} words (${listed(words, 'and')}), and only ${SORTS} sorts of line can be told apart.`;
	drawn.report('bad-channel', named.at, cause, 'Call some of them the same.');
	return false;
}

/** A tie to oneself has no line, and one that ends before it begins is never drawn. */
function checkTimes(drawn: Drawn, model: Model, lang: string): boolean {
	const of = (channel: string) => cells(drawn, model, channel)[1] ?? [];
	const [from, to] = [of('from'), of('to')];
	const [start, announced, end] = [of('start'), of('announced'), of('end')];
	const [last] = namedIn(drawn, ['end']);
	const line = (row: number) => lineOf(drawn, model.rows!, row, lang);
	const self = from.findIndex((value, row) => value !== null && value === to[row]);
	if (self >= 0) {
		const cause = `\`${String(from[self])}\` is tied to itself in ${line(self)}.`;
		drawn.report('bad-channel', namedIn(drawn, ['to'])[0]!.at, cause, 'Name two of them.');
		return false;
	}
	const row = end.findIndex((day, i) => {
		const began = announced[i] ?? start[i];
		return typeof day === 'number' && typeof began === 'number' && day <= began;
	});
	if (!last || row < 0) return true;
	const cause = `\`${last.name}\` is not after the day on which the tie begins in ${line(row)}.`;
	drawn.report('bad-channel', last.at, cause, 'Mend the days, or leave the end empty.');
	return false;
}
