import { sensitivity } from '$lib/model/sensitivity';
import type { Ask } from './ask';
import { allQuantities } from './takeaway';

/**
 * The results that a figure speaks of and that its assumptions move, by key: those for which "what
 * matters most" has an answer. Asked of the story's own settings, so that it does not come and go.
 */
export function moved({ figure, model }: Pick<Ask, 'figure' | 'model'>): string[] {
	// A tornado says it already.
	if (figure.chart === 'tornado') return [];
	const channels = Object.values(figure.channels).flat() as unknown[];
	const spoken = [figure.predict?.output, ...allQuantities(figure), ...channels];
	const outputs = model.outputs.filter(({ each, kind }) => !each && kind === 'number');
	return [...new Set(spoken)]
		.flatMap((key) => outputs.find((output) => output.key === key)?.key ?? [])
		.filter((key) => sensitivity(model, {}, key).some(({ swing }) => swing > 0));
}
