import type { ChartKind } from '$lib/charts/channels';

/** Columns of blogs and course pages are mostly this wide or somewhat wider. */
export const WIDTH = 640;

/**
 * How high a figure is at that width, by its kind of chart: the highest in the story, in the language
 * with the longer words, rounded up. The built site is held to it (tests/site/oembed.e2e.ts).
 */
const heights: Readonly<Record<ChartKind, number>> = {
	bars: 1300,
	board: 1350,
	'dots-to-scale': 1150,
	intervals: 1200,
	ranking: 1350,
	share: 1150,
	steps: 1200,
	sweep: 1200,
	ties: 1700,
	timeline: 1500,
	tornado: 1200
};

/** A chapter is many times as high as a screen: it scrolls, unless its host lets it grow. */
const CHAPTER = 800;

/** The size of the frame of a figure with a kind of chart, or else of a chapter, in pixels. */
export function sizeOf(chart: ChartKind | undefined): { width: number; height: number } {
	return { width: WIDTH, height: chart === undefined ? CHAPTER : heights[chart] };
}
