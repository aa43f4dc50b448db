/**
 * What the doctor looks at in the place where it stands, what may come of it, and what it advises.
 * Plain values: how it looks is the business of `teach/doctor`, the words are strings `doctor.*`.
 */

/** Every check, in the order of the page, with all that may come of it. */
export const checks = {
	scripts: ['yes', 'no'],
	frame: ['top', 'same', 'other', 'closed'],
	height: ['yes', 'part', 'no', 'top'],
	files: ['yes', 'no'],
	styles: ['yes', 'no'],
	downloads: ['yes', 'no', 'unknown'],
	windows: ['yes', 'no', 'unknown'],
	clipboard: ['yes', 'no', 'unknown'],
	width: ['narrow', 'phone', 'column', 'wide'],
	tall: ['low', 'enough'],
	lazy: ['yes', 'no'],
	modules: ['yes', 'no', 'unknown'],
	storage: ['yes', 'no'],
	type: ['yes', 'no'],
	motion: ['reduced', 'full'],
	colours: ['light', 'dark', 'forced'],
	pointer: ['fine', 'coarse']
} as const satisfies Record<string, readonly string[]>;

export type Check = keyof typeof checks;
export type Outcome<C extends Check = Check> = (typeof checks)[C][number];
export type Findings = Readonly<{ [C in Check]?: Outcome<C> }>;

/** Outcomes that are verdicts, with a word of their own; the others say what was found. */
export const verdicts = ['yes', 'part', 'no', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];
export const isVerdict = (outcome: string): outcome is Verdict =>
	(verdicts as readonly string[]).includes(outcome);

/**
 * Ways into a lesson. `paste`: this page first. `same`: frames just as this one. `part`: the same, but
 * chapters as links. `fixed`: a frame with a height of its own. `still`: a frame without its controls.
 */
export const ways = ['paste', 'same', 'part', 'fixed', 'still', 'link', 'file', 'package'] as const;
export type Way = (typeof ways)[number];

/** Below this, in pixels, figures are drawn but hardly read. */
const NARROW = 280;
/** Below this a phone's layout is meant, above the next one words stand beside figures. */
const PHONE = 480;
const WIDE = 1024;
/** Lower frames show less than a chart with its title. */
const LOW = 480;

export function widthOf(px: number): Outcome<'width'> {
	if (px < NARROW) return 'narrow';
	return px < PHONE ? 'phone' : px < WIDE ? 'column' : 'wide';
}

export const tallOf = (px: number): Outcome<'tall'> => (px < LOW ? 'low' : 'enough');

/** What to do here: the best first, then what else would work. */
export function advise({ scripts, frame, files, styles, height, width }: Findings): readonly Way[] {
	if (scripts === 'no') return ['link', 'still', 'file'];
	if (frame === 'top') return ['paste'];
	// What does not come cannot come alive.
	if (files === 'no' || styles === 'no') return ['file', 'link', 'still'];
	if (width === 'narrow') return ['link', 'file'];
	if (height === 'yes') return ['same', 'link'];
	if (height === 'part') return ['part', 'link', 'package'];
	return ['fixed', 'link', 'package'];
}
