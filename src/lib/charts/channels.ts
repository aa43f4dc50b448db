/**
 * What each chart kind asks of a figure. The content check reads this table to tell an author what
 * is missing; the figures room reads it to know what a channel holds. Data only: no drawing here.
 */

/** What may stand in a channel. */
export type Takes =
	/** A parameter of the model that is a number or a day. */
	| 'parameter'
	/** A parameter of the model that is a number. */
	| 'number'
	/** A parameter of the model that is a day. */
	| 'day'
	/** A parameter of the model that is a choice. */
	| 'choice'
	/** A parameter or a formula that gives one number. */
	| 'quantity'
	/** A formula that gives one number. */
	| 'output'
	/** A number a row: a column of the dataset or a formula over it. */
	| 'row'
	/** A column of texts or dates, or a formula that gives one a row. */
	| 'column'
	/** A column of texts, or a formula that gives one text a row. */
	| 'text'
	/** A column of dates, or a formula that gives one date a row. */
	| 'date'
	/** Anything that has one value a row. */
	| 'cell'
	/** A condition in the formula language, one answer a row. */
	| 'condition'
	/** Two numbers, low and high. */
	| 'range'
	/** Rows of words, as they stand in the picture. */
	| 'places'
	/** One of the words listed. */
	| readonly string[];

/** One channel of a chart kind. */
export interface Channel {
	takes: Takes;
	/** Several may be given, as a list. */
	many?: true;
	required?: true;
	/** The only words that its rows may hold. */
	words?: readonly string[];
	/** For authors: what the channel is for. */
	is: string;
}

const scale = ['linear', 'log'] as const;

/** What can have become of a question, in the order in which a board counts. */
export const states = ['answered', 'partly', 'open'] as const;

/** Every chart kind, by name. A new kind is a line here, one in `figures/kinds.ts` and its file. */
export const kinds = {
	'dots-to-scale': {
		count: { takes: 'number', required: true, is: 'how many dots are drawn' },
		compare: {
			takes: 'quantity',
			is: 'another number of dots to hold them against, as an outline'
		},
		compare_name: { takes: 'choice', is: 'the choice that names it, if it has no name of its own' },
		compare_claimed: { takes: 'condition', is: 'whether it is only claimed, and so drawn dashed' }
	},
	sweep: {
		x: { takes: 'parameter', required: true, is: 'the parameter that runs along the axis' },
		y: { takes: 'output', many: true, required: true, is: 'what is drawn for each value of x' },
		against: { takes: 'quantity', many: true, is: 'a level to hold y against, as a line across' },
		claimed: { takes: 'quantity', many: true, is: 'a level that was only claimed: a dashed line' },
		reach: { takes: 'quantity', is: 'a value of x to mark, where y meets the first level' },
		x_scale: { takes: scale, is: 'linear or log, if not as the parameter itself' },
		y_scale: { takes: scale, is: 'linear, or log where values span powers of ten' },
		x_range: { takes: 'range', is: 'the part of x that is drawn, if not all of its range' },
		y_range: { takes: 'range', is: 'the part of y that is drawn, if not what the data need' }
	},
	bars: {
		label: { takes: 'column', required: true, is: 'what each bar is called' },
		x: { takes: 'row', many: true, required: true, is: 'length of the bar; several make panels' },
		low: { takes: 'row', is: 'lower end of what is plausible, in the first panel' },
		high: { takes: 'row', is: 'upper end of what is plausible, in the first panel' },
		show: { takes: 'condition', is: 'which rows are drawn' },
		highlight: { takes: 'condition', is: 'which bars stand out' },
		claimed: { takes: 'condition', is: 'which bars are only claimed, and so drawn hollow' },
		scale: { takes: scale, is: 'linear, or log where values span powers of ten' },
		order: { takes: ['row', 'value'], is: 'as in the file, or longest first' }
	},
	share: {
		parts: { takes: 'output', many: true, required: true, is: 'the parts, in order' },
		whole: { takes: 'quantity', required: true, is: 'what they are parts of' }
	},
	intervals: {
		label: { takes: 'column', required: true, is: 'what each row is called' },
		x: { takes: 'row', required: true, is: 'the value measured or announced' },
		low: { takes: 'row', required: true, is: 'lower end of its interval' },
		high: { takes: 'row', required: true, is: 'upper end of its interval' },
		show: { takes: 'condition', is: 'which rows are drawn' },
		highlight: { takes: 'condition', is: 'which rows stand out' },
		claimed: { takes: 'condition', is: 'which values are only claimed, and so drawn hollow' },
		reference: { takes: 'quantity', is: 'a value to hold every row against' },
		reference_low: { takes: 'quantity', is: 'lower end of its interval' },
		reference_high: { takes: 'quantity', is: 'upper end of its interval' },
		x_range: { takes: 'range', is: 'the part of the axis that is drawn' },
		order: { takes: ['row', 'value'], is: 'as in the file, or largest first' }
	},
	steps: {
		x: { takes: 'date', required: true, is: 'the date of each row' },
		label: { takes: 'column', is: 'what happened then' },
		claimed: { takes: 'row', many: true, is: 'what was said: dashed and hollow' },
		said: {
			takes: 'row',
			many: true,
			is: 'what was said once and never held: hollow dots, no line'
		},
		evidence: { takes: 'row', many: true, is: 'what was measured or documented: solid' },
		show: { takes: 'condition', is: 'which rows are drawn' },
		at: { takes: 'day', is: 'the day that the reader chooses' },
		scale: { takes: scale, is: 'linear, or log where values span powers of ten' }
	},
	tornado: {
		x: { takes: 'output', required: true, is: 'the result that assumptions move' },
		against: { takes: 'quantity', is: 'a value to hold it against' }
	},
	board: {
		label: { takes: 'column', required: true, is: 'the question' },
		state: { takes: 'text', required: true, words: states, is: 'open, partly or answered' },
		answer: { takes: 'text', is: 'the answer, in a few words' },
		note: { takes: 'column', is: 'what is known' },
		date: { takes: 'date', required: true, is: 'since when' },
		at: { takes: 'day', required: true, is: 'the day that the reader chooses' }
	},
	timeline: {
		label: { takes: 'text', required: true, is: 'what happened, in words' },
		date: { takes: 'date', required: true, is: 'when' },
		when: { takes: 'text', is: 'the date in words, where the day itself is not known' },
		note: { takes: 'text', is: 'what more is known of it' },
		show: { takes: 'condition', is: 'which rows are drawn' },
		at: { takes: 'day', required: true, is: 'the day that the reader chooses' }
	},
	ranking: {
		label: { takes: 'column', required: true, is: 'what each row is called' },
		score: { takes: 'row', required: true, is: 'what rows are ordered by, the largest first' },
		parts: { takes: 'row', many: true, is: 'what the score is the sum of, piece by piece' },
		weights: {
			takes: 'number',
			many: true,
			is: 'what each of the parts counts for, in their order'
		},
		low: { takes: 'row', is: 'the least that the score can be where a part is not known' },
		high: { takes: 'row', is: 'the most that it can be' },
		show: { takes: 'condition', is: 'which rows are drawn' },
		highlight: { takes: 'condition', is: 'which rows stand out' },
		x_range: { takes: 'range', is: 'the part of the axis that is drawn, if not what the data need' }
	},
	ties: {
		from: { takes: 'text', required: true, is: 'who owns, pays, gives' },
		to: { takes: 'text', required: true, is: 'who is owned, is paid, is given' },
		sort: { takes: 'text', required: true, is: 'how they are tied, in one of four words at most' },
		label: { takes: 'text', required: true, is: 'what stands on the tie, in two or three words' },
		start: {
			takes: 'date',
			required: true,
			is: 'since when it is on record; empty: before all days'
		},
		announced: { takes: 'date', is: 'since when it was only announced' },
		end: { takes: 'date', is: 'when it ended' },
		show: { takes: 'condition', is: 'which ties are drawn' },
		at: { takes: 'day', required: true, is: 'the day that the reader chooses' },
		places: {
			takes: 'places',
			required: true,
			is: 'who stands where: rows of names from top to bottom, `~` for a free place'
		}
	}
} as const satisfies Record<string, Record<string, Channel>>;

export type ChartKind = keyof typeof kinds;

/** Channels on one axis: numbers are drawn as they are, so all of them have to be in one unit. */
export interface SharedAxis {
	/** The first thing in these channels is what the axis is named for. */
	namedFor: readonly string[];
	holds: readonly string[];
}

export const sharedAxes: Partial<Record<ChartKind, readonly SharedAxis[]>> = {
	'dots-to-scale': [{ namedFor: ['count'], holds: ['compare'] }],
	sweep: [
		{ namedFor: ['y'], holds: ['y', 'against', 'claimed'] },
		{ namedFor: ['x'], holds: ['reach'] }
	],
	// Panels have axes of their own.
	bars: [{ namedFor: ['x'], holds: ['low', 'high'] }],
	share: [{ namedFor: ['whole'], holds: ['parts'] }],
	intervals: [
		{ namedFor: ['x'], holds: ['low', 'high', 'reference', 'reference_low', 'reference_high'] }
	],
	steps: [{ namedFor: ['claimed', 'said', 'evidence'], holds: ['claimed', 'said', 'evidence'] }],
	tornado: [{ namedFor: ['x'], holds: ['against'] }],
	ranking: [{ namedFor: ['score'], holds: ['parts', 'low', 'high'] }]
};

/** An axis that can be logarithmic, on which nothing can stand at zero or below. */
export interface LogAxis {
	/** The channel that says `log`. */
	asked: string;
	draws: readonly string[];
	/** The channel that narrows the axis. */
	range?: string;
	/** Whether what lies outside the range is left out, rather than drawn beyond the edge. */
	cut?: true;
}

export const logAxes: Partial<Record<ChartKind, readonly LogAxis[]>> = {
	sweep: [
		{ asked: 'x_scale', draws: ['x'], range: 'x_range', cut: true },
		{ asked: 'y_scale', draws: ['y', 'against', 'claimed'], range: 'y_range' }
	],
	bars: [{ asked: 'scale', draws: ['x', 'low', 'high'] }],
	steps: [{ asked: 'scale', draws: ['claimed', 'said', 'evidence'] }]
};

/** Channels of which one at least is needed, and which never name the same. */
export const oneOf: Partial<Record<ChartKind, readonly string[]>> = {
	steps: ['claimed', 'said', 'evidence']
};

/** Channels that hold what a reader can draw by hand before it is shown. */
export const drawnByHand: Partial<Record<ChartKind, readonly string[]>> = {
	sweep: ['y'],
	bars: ['x'],
	steps: ['evidence']
};

/** What the table of a chart kind lets an author choose; the others choose for themselves. */
export const tables: Partial<Record<ChartKind, { over?: true; columns: Takes }>> = {
	sweep: { over: true, columns: 'output' },
	bars: { columns: 'cell' },
	intervals: { columns: 'cell' },
	steps: { columns: 'cell' },
	board: { columns: 'cell' },
	timeline: { columns: 'cell' },
	ranking: { columns: 'cell' },
	ties: { columns: 'cell' }
};
