import type { Axis } from '$lib/charts/types';
import type { Ask } from '../ask';
import { axisOf } from '../axis';
import { unitOf } from '../ask';

/** The series that a reader is asked to draw. */
export function seriesAsked({ figure }: Ask): string {
	return figure.predict?.draw ?? '';
}

/**
 * The axis of values of a board: that of the chart, or the part of it that the author gives. It says
 * its unit alone, since the question says what is drawn.
 */
export function handAxis(ask: Ask, { domain, scale }: Axis): Axis {
	const unit = unitOf(ask, seriesAsked(ask)) ?? '';
	return axisOf('', unit, ask.figure.predict?.range ?? domain, scale, ask.locale);
}
