/**
 * What chart kinds draw: data with their texts made and their scales named, but not yet placed.
 * The figures room makes these from a model; a chart only maps them to ink.
 */

/** Who says so decides how it is drawn: the four marks that a reader learns once. */
export type Mark = 'claimed' | 'evidence' | 'yours' | 'unknown';

/** A place on an axis and what stands there. */
export interface Tick {
	at: number;
	text: string;
}

/** One axis: its scale, what part of it is drawn, and its name, said once. */
export interface Axis {
	name: string;
	scale: 'linear' | 'log';
	domain: readonly [low: number, high: number];
	ticks: readonly Tick[];
}

export type Point = readonly [x: number, y: number];

/** A line of a chart, with its name beside it. */
export interface Line {
	key: string;
	name: string;
	mark: Mark;
	points: readonly Point[];
}

/** A mark that can be reached by pointer, touch or key: where it stands, and what it says. */
export interface Spot {
	/** Unique in the chart. */
	key: string;
	/** Its place, as values of the axes; in a chart of rows `y` is the key of the row. */
	x: number;
	y: number | string;
	/** Where it stands or what it is called, and what it says there, in words. */
	name: string;
	says: string;
	/** Both, complete in itself: "100,000 chips: 143 MW". */
	text: string;
	/** How high it sounds; nothing where nothing is known. */
	value?: number;
	/** All that is known of it, name by name, for who opens it. */
	more?: readonly (readonly [name: string, text: string])[];
	/** Ids of the sources of this very mark, if it has its own. */
	sources?: readonly string[];
	/** What brings the figure here: a value for each parameter. */
	set?: Readonly<Record<string, number | boolean | string | null>>;
}

/** Marks that belong together, in the order in which they are walked. */
export interface Run {
	key: string;
	name: string;
	/** The panel that they stand in, where there are several. */
	panel?: string;
	spots: readonly Spot[];
}

/** What a chart shows, mark by mark: for keys, touch, ears and descriptions alike. */
export interface Telling {
	/** A `course` runs along an axis; `rows` stand on one another; `parts` make a whole; a `web` spreads. */
	as: 'course' | 'rows' | 'parts' | 'web';
	/** Whether values stand on a logarithmic axis. */
	log?: boolean;
	/** What runs along the axis, if it has a name. */
	axis?: string;
	runs: readonly Run[];
	/** What the marks are held against. */
	levels?: readonly { name: string; text: string; value: number }[];
	/** Where a run passes a level, in words. */
	crossings?: readonly { run: string; level: string; at: string }[];
}

/** The mark that a reader has reached, as a chart is told of it. */
export interface Reached {
	as: Telling['as'];
	runs: readonly Run[];
	/** The key of the spot, if one is reached. */
	at: string | undefined;
	/** Reaches another spot by pointer; `undefined` leaves. */
	reach: (key: string | undefined) => void;
	/** Opens what the spot says. */
	open: () => void;
}

/** A value for each value of a parameter, and where the reader stands. */
export interface SweepData {
	x: Axis;
	y: Axis;
	lines: readonly Line[];
	/** Levels across, to hold the lines against. */
	levels: readonly { key: string; name: string; at: number; mark: Mark }[];
	/** The x where something happens, and its words. */
	reach?: Tick;
	/** The reader's x, and the words for each line there; absent in a chart to draw in. */
	now?: { x: Tick; lines: readonly (Tick & { key: string })[] };
	/** How far each line goes over what is plausible: for each x, its lowest and highest. */
	bands: readonly {
		key: string;
		points: readonly (readonly [x: number, low: number, high: number])[];
	}[];
	/** The view that the reader keeps to compare. */
	kept?: Pick<SweepData, 'lines' | 'levels'> & { x: number };
}

/** One bar or row: its name, its value and what is plausible around it. */
export interface Row {
	key: string;
	name: string;
	/** `undefined`: not known, said in words. */
	value?: number;
	text: string;
	range?: readonly [low: number, high: number];
	/** Its value in the view that the reader keeps to compare. */
	kept?: number;
	mark: Mark;
	strong: boolean;
}

/** Rows under one axis. */
export interface Panel {
	key: string;
	axis: Axis;
	rows: readonly Row[];
}

/** Bars, in one panel or several. */
export interface BarsData {
	panels: readonly Panel[];
}

/** Values with their intervals, and a value to hold them against. */
export interface IntervalsData {
	axis: Axis;
	rows: readonly Row[];
	reference?: { name: string; at: number; text: string; range?: readonly [number, number] };
}

/** Parts of a whole; together they may be more than it. */
export interface ShareData {
	whole: { name: string; value: number; text: string };
	parts: readonly { key: string; name: string; value: number; text: string; share: string }[];
	/** Round places to draw by; only in a chart to draw in. */
	ticks?: readonly Tick[];
	/** The end of what is drawn: the whole, or more when the parts are more. */
	end: number;
	/** The parts in the view that the reader keeps to compare, and their whole. */
	kept?: { whole: number; parts: readonly { key: string; value: number }[] };
}

/** What was said and what was found, over time. */
export interface StepsData {
	x: Axis;
	y: Axis;
	/** What was said `once` is points without a line between them. */
	lines: readonly (Line & { once: boolean })[];
	/** The reader's day, and what had happened by then. */
	/** The day of the view that the reader keeps to compare. */
	kept?: number;
	now?: { x: Tick; words?: string; lines: readonly (Tick & { key: string; mark: Mark })[] };
}

/** How far each assumption moves a result. */
export interface TornadoData {
	axis: Axis;
	/** The result as it stands; absent in a chart to draw in. */
	base?: Tick;
	/** The result in the view that the reader keeps to compare. */
	kept?: number;
	rows: readonly {
		key: string;
		name: string;
		/** The ends of its bar, and what it would have to be set to for each, in words and as it is. */
		left: { at: number; text: string; setting: string; set: number };
		right: { at: number; text: string; setting: string; set: number };
	}[];
	against?: Tick & { name: string };
}

/** Questions, and what had become of them on a day. */
export interface BoardData {
	x: Axis;
	/** The reader's day; absent in a chart to draw in, which has no lines either. */
	now?: Tick;
	/** The day of the view that the reader keeps to compare. */
	kept?: number;
	rows: readonly {
		key: string;
		name: string;
		/** State on the reader's day. */
		state: string;
		stateText: string;
		answer: string;
		/** Since when, and what it became; absent while open. */
		since?: { at: number; state: string; text: string };
	}[];
	counts: readonly { state: string; text: string }[];
}

/** What happened when, and the day up to which the reader looks. */
export interface TimelineData {
	/** The day of the view that the reader keeps to compare. */
	kept?: number;
	x: Axis;
	/** The reader's day; absent in a chart to draw in. */
	now?: Tick;
	rows: readonly {
		key: string;
		name: string;
		at: number;
		/** The date in words; empty in a chart to draw in, which has no dots either. */
		when: string;
		/** After the reader's day. */
		later: boolean;
	}[];
}

/** Rows in the order of a score that is made of parts; what is not known of it is said. */
export interface RankingData {
	axis: Axis;
	/** What the score is made of, in order, and what each counts for; absent if it is not weighed. */
	parts: readonly { key: string; name: string; weight?: { text: string; off: boolean } }[];
	/** In the order of the file, so that a row that moves stays the same row. */
	rows: readonly {
		key: string;
		name: string;
		/** Its row from the top, from zero. */
		at: number;
		/** Its rank in words; empty without a score. */
		rank: string;
		value?: number;
		/** Its score in the view that the reader keeps to compare. */
		kept?: number;
		/** The score in words, or that it has none. */
		text: string;
		/** What is not known of it, in words. */
		lacks?: string;
		/** Lengths of the parts that are known, by their place in the list of parts. */
		known: readonly { key: string; from: number; to: number; even: boolean }[];
		/** Where the score lies if what is not known lies where it can. */
		range?: readonly [low: number, high: number];
		strong: boolean;
	}[];
}

/** Who is tied to whom on a day, and how. Places are in percent of the picture. */
export interface TiesData {
	nodes: readonly {
		key: string;
		name: string;
		x: number;
		y: number;
		/** Whether any tie stands, and whether most of them are its own, whatever the day. */
		tied: boolean;
		hub: boolean;
	}[];
	/** What stands on the day; where a tie runs does not depend on the day. */
	links: readonly {
		key: string;
		from: string;
		to: string;
		/** Sort of the tie, as a place in the list of sorts. */
		sort: number;
		mark: Mark;
		label: string;
		/** How far it bows out to the left of its way, as a share of that way. */
		bow: number;
		/** Where its words stand, as a share of the way. */
		at: number;
	}[];
	/** Ties that stand only in the view that the reader keeps to compare. */
	kept: readonly { key: string; from: string; to: string; bow: number }[];
	sorts: readonly { key: string; at: number; text: string; off: boolean }[];
	/** The last that began. */
	words: string;
}

/** A number of dots that has a name: a part of the machine, or another one. */
export interface DotGroup {
	key: string;
	size: number;
	name: string;
	/** Its size in words. */
	text: string;
	/** Only said, so that its outline is dashed. */
	claimed: boolean;
}

/** One dot a thing: how many, and what they are held against. */
export interface DotsData {
	count: number;
	text: string;
	/** Smallest first. */
	groups: readonly DotGroup[];
	/** What the reader compares with, whatever is in view. */
	other?: DotGroup;
	/** Lengths of the ruler, in dots, shortest first, each with its words. */
	ruler: readonly { length: number; text: string }[];
	/** Nothing is drawn in the field: it is to draw in. */
	empty?: boolean;
}
