/** The part of an axis that is drawn, against where its parameter can go. */
import { namedIn, rangeIn, type Drawn } from './drawn';

/** Beyond the range of the parameter nothing is known, so the axis would promise what never comes. */
export function checkRanges(drawn: Drawn) {
	const { chart, model, doc, report } = drawn;
	if (chart === 'dots-to-scale') return checkCount(drawn);
	const range = rangeIn(drawn, 'x_range');
	const [x] = chart === 'sweep' ? namedIn(drawn, ['x']) : [];
	const parameter = model.parameters.find(({ key }) => key === x?.name);
	if (parameter?.kind === 'date') {
		for (const channel of ['x_range', 'x_scale']) {
			if (drawn.channels[channel] === undefined) continue;
			const cause = `\`${channel}\` is for numbers, but \`${parameter.key}\` on \`x\` is a date.`;
			report('bad-channel', doc.at([channel]), cause, `Leave \`${channel}\` out.`);
		}
	} else if (range && parameter?.kind === 'number') {
		const [low, high] = parameter.range;
		const out = range.findIndex((end) => end < low || end > high);
		if (out < 0) return;
		const cause = `\`x_range\` goes from ${range.join(' to ')}, but \`${parameter.key}\` only from ${low} to ${high}.`;
		const within = [Math.max(low, range[0]), Math.min(high, range[1])];
		const cure =
			within[0]! < within[1]!
				? `Write \`[${within.join(', ')}]\`, or widen the range of \`${parameter.key}\`.`
				: `Stay between ${low} and ${high}, or widen the range of \`${parameter.key}\`.`;
		report('bad-channel', doc.at(['x_range', out]), cause, cure);
	}
}

/** A dot stands for one thing, so that there is always one. */
function checkCount(drawn: Drawn) {
	const [count] = namedIn(drawn, ['count']);
	const parameter = drawn.model.parameters.find(({ key }) => key === count?.name);
	if (!count || parameter?.kind !== 'number' || parameter.range[0] >= 1) return;
	const cause = `\`${count.name}\` goes down to ${parameter.range[0]}, and less than one dot cannot be drawn.`;
	const cure = `Begin the range of \`${count.name}\` at 1.`;
	drawn.report('bad-channel', count.at, cause, cure);
}
