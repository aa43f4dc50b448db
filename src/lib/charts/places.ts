import { getLayerCakeContext } from 'layercake';
import { scaleLinear, scaleLog } from 'd3';
import type { Axis } from './types';

const scales = { linear: scaleLinear<number, number>, log: scaleLog<number, number> };

/** LayerCake's props for the axes of a chart: their scales and what part of them is drawn. */
export function axes(x: Axis, y?: Axis) {
	return {
		x: '0',
		xScale: scales[x.scale](),
		xDomain: [...x.domain],
		...(y ? { y: '1', yScale: scales[y.scale](), yDomain: [...y.domain] } : {})
	};
}

interface Scales {
	x: (value: number) => number;
	y: (value: number) => number;
}

/**
 * Where values stand in the plot, in percent from its top left, by the scales of the chart around.
 * For parts: call while a component is set up.
 */
export function places() {
	const k = getLayerCakeContext<Scales>();
	return {
		x: (value: number): number => k.xScale(value),
		y: (value: number): number => k.yScale(value)
	};
}

interface BandScales {
	x: (value: number) => number;
	y: { (key: string): number | undefined; step(): number };
}

/** The same for charts of rows: `y` is where a row's band begins, `step()` how high bands are. */
export function bands() {
	const k = getLayerCakeContext<BandScales>();
	return {
		x: (value: number): number => k.xScale(value),
		y: (key: string): number => k.yScale(key) ?? 0,
		step: (): number => k.yScale.step()
	};
}
