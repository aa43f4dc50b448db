import type { Verdict } from '$lib/content/types';

/** In the order in which they are shown: an order of display, and no scale. */
export const verdicts = [
	'confirmed',
	'imprecise',
	'contradicted',
	'unverifiable'
] as const satisfies readonly Verdict[];
