/** What stands on one axis is drawn as a bare number, so all of it has to be in one unit. */
import { kinds, sharedAxes, type Channel } from '$lib/charts/channels';
import { isPlain, sameDimension } from '$lib/model/dimension';
import { isBlank } from '$lib/model/unittext';
import { fittingIn } from '../channel';
import { listed } from '../words';
import { namedIn, type Drawn, type Named } from './drawn';

export function checkUnits(drawn: Drawn) {
	for (const { namedFor, holds } of sharedAxes[drawn.chart] ?? []) {
		const [first] = namedIn(drawn, namedFor);
		if (!first) continue;
		const all = namedIn(drawn, holds);
		const taken = [first, ...all].map(({ name }) => name);
		for (const other of all) {
			const [own, wanted] = [other, first].map(({ name }) => unitOf(drawn, name));
			if (own === wanted) continue;
			const [is, should] = [other, first].map(({ name }) => inUnit(drawn, name));
			const cause = `\`${other.name}\` is ${is}, but shares an axis with \`${first.name}\`, which is ${should}.`;
			drawn.report('bad-unit', other.at, cause, cure(drawn, other, first, taken));
		}
	}
}

/** What can be converted is to be converted; else something else is to be drawn. */
function cure(drawn: Drawn, other: Named, first: Named, taken: readonly string[]): string {
	const { entry, model, chart } = drawn;
	const { name, channel } = other;
	const wanted = unitOf(drawn, first.name);
	if (wanted !== undefined && isConvertible(drawn, name, wanted)) {
		const unit = wanted || '1';
		return model.outputs.some(({ key }) => key === name)
			? `Declare the formula \`${name}\` with the unit \`${unit}\`: its numbers are converted.`
			: `Name a formula instead: \`{ is: ${name}, unit: '${unit}' }\`.`;
	}
	const { takes, required } = (kinds[chart] as Readonly<Record<string, Channel>>)[channel]!;
	const fitting = fittingIn(entry, takes).filter(
		(key) => unitOf(drawn, key) === wanted && !taken.includes(key)
	);
	if (fitting.length > 0) return `It could be ${listed(fitting.slice(0, 8), 'or')}.`;
	const otherwise = required ? 'draw it in a figure of its own' : 'leave it out';
	if (wanted === undefined) return `Leave \`${channel}\` out.`;
	return `Name a formula that is ${inUnit(drawn, first.name)}, or ${otherwise}.`;
}

/** A count is no share, although both are plain numbers: those are alike only at one scale. */
function isConvertible(drawn: Drawn, name: string, wanted: string): boolean {
	const { units } = drawn.entry.compiled!.scope;
	const from = units.parse(unitOf(drawn, name) ?? '').unit;
	const to = units.parse(wanted).unit;
	if (!from || !to || unitOf(drawn, name) === undefined) return false;
	return sameDimension(from, to) && (!isPlain(to) || from.scale === to.scale);
}

/** The unit that numbers are in, empty for plain ones; nothing if they are days. */
export function unitOf({ model, entry }: Drawn, name: string): string | undefined {
	const parameter = model.parameters.find(({ key }) => key === name);
	if (parameter && parameter.kind !== 'number') return undefined;
	const output = model.outputs.find(({ key }) => key === name);
	const unit = (parameter ?? output ?? entry.dataset?.columns.get(name))?.unit ?? '';
	return isBlank(unit) ? '' : unit.trim();
}

function inUnit(drawn: Drawn, name: string): string {
	const unit = unitOf(drawn, name);
	if (unit === undefined) return 'a date';
	return unit === '' ? 'a plain number' : `in \`${unit}\``;
}
