/** Whether any assumption moves the result of a tornado. */
import { sensitivity } from '$lib/model/sensitivity';
import { namedIn, type Drawn } from './drawn';

export function checkSwings(drawn: Drawn) {
	const { chart, model, report } = drawn;
	const [x] = chart === 'tornado' ? namedIn(drawn, ['x']) : [];
	if (!x) return;
	const swings = sensitivity(model, {}, x.name);
	if (swings.some(({ swing }) => swing > 0)) return;
	const cause =
		swings.length === 0
			? `No parameter of the model \`${model.id}\` has a plausible range, so no bar would be drawn.`
			: `No parameter with a plausible range moves \`${x.name}\` from where it starts, so no bar would have a length.`;
	const cure = `Add \`plausible: [low, high]\` to a parameter that \`${x.name}\` depends on.`;
	report('bad-channel', x.at, cause, cure);
}
