import type { ChartKind } from '$lib/charts/channels';
import type { Kind } from './kind';

/** Every chart kind, fetched when a figure of that kind comes near. */
export const kinds: Record<ChartKind, () => Promise<{ default: unknown }>> = {
	'dots-to-scale': () => import('./kinds/dots-to-scale'),
	sweep: () => import('./kinds/sweep'),
	bars: () => import('./kinds/bars'),
	share: () => import('./kinds/share'),
	intervals: () => import('./kinds/intervals'),
	steps: () => import('./kinds/steps'),
	tornado: () => import('./kinds/tornado'),
	board: () => import('./kinds/board'),
	timeline: () => import('./kinds/timeline')
};

/** The kind of a figure's chart. Each makes and draws its own data, so outside it need no type. */
export async function loadKind(chart: ChartKind): Promise<Kind> {
	return (await kinds[chart]()).default as Kind;
}
