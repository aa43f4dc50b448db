/** Whether what fills the channels of a figure can be drawn together, and says what is true. */
import { oneOf } from '$lib/charts/channels';
import { everShown, namedIn, type Drawn } from './drawn';
import { checkLogs } from './log';
import { checkParts } from './parts';
import { checkRanges } from './range';
import { checkStates } from './states';
import { checkSwings } from './swings';
import { checkTies } from './ties';
import { checkUnits } from './units';

const checks: readonly ((drawn: Drawn) => void)[] = [
	checkLists,
	checkShown,
	checkUnits,
	checkRanges,
	checkLogs,
	checkStates,
	checkSwings,
	checkParts,
	checkTies
];

/** Nothing is said of a model that is not sound: its own mistakes come first. */
export function checkDrawing(figure: Omit<Drawn, 'model'>) {
	const { model } = figure.entry;
	if (model) for (const check of checks) check({ ...figure, model });
}

/** Channels of which one is needed, and which draw different things. */
function checkLists(drawn: Drawn) {
	const { chart, doc, report } = drawn;
	const wanted = oneOf[chart] ?? [];
	const all = namedIn(drawn, wanted);
	const names = wanted.map((channel) => `\`${channel}\``);
	if (wanted.length > 0 && all.length === 0) {
		const cause = `The figure has neither ${names.join(' nor ')}, so nothing would be drawn.`;
		report('bad-channel', doc.atKey(['chart']), cause, `Add ${names.join(' or ')} to the figure.`);
	}
	for (const [i, { name, channel, at }] of all.entries()) {
		const other = all.slice(0, i).find((earlier) => earlier.name === name);
		if (!other) continue;
		const cause = `\`${name}\` stands in \`${channel}\` and in \`${other.channel}\`.`;
		report('bad-channel', at, cause, 'Keep one of the two.');
	}
}

/** A condition that never holds leaves an empty picture, wherever a reader goes. */
function checkShown(drawn: Drawn) {
	const { channels, model, doc, report } = drawn;
	if (channels.show === undefined || everShown(drawn, model).includes(true)) return;
	const cause = `\`show\` keeps none of the ${model.rows?.length ?? 0} rows, whatever a reader sets.`;
	report('bad-channel', doc.at(['show']), cause, 'Loosen it, or mend its words and numbers.');
}
