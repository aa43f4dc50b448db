/**
 * What each chart kind asks of a figure. The content check reads this table to tell an author what
 * is missing; the figures room reads it to know what a channel holds. Data only: no drawing here.
 */

/** What may stand in a channel. */
export type Takes =
	/** A parameter of the model. */
	| 'parameter'
	/** A parameter or a formula that gives one number. */
	| 'quantity'
	/** A formula that gives one number. */
	| 'output'
	/** A number a row: a column of the dataset or a formula over it. */
	| 'row'
	/** A text or date column, or a formula that gives one text a row. */
	| 'column'
	/** A condition in the formula language, one answer a row. */
	| 'condition'
	/** Two numbers, low and high. */
	| 'range'
	/** One of the words listed. */
	| readonly string[];

/** One channel of a chart kind. */
export interface Channel {
	takes: Takes;
	/** Several may be given, as a list. */
	many?: true;
	required?: true;
	/** For authors: what the channel is for. */
	is: string;
}

const scale = ['linear', 'log'] as const;

/** Every chart kind, by name. A new kind is a line here, one in `figures/kinds.ts` and its file. */
export const kinds = {
	'dots-to-scale': {
		count: { takes: 'parameter', required: true, is: 'how many dots are drawn' }
	},
	sweep: {
		x: { takes: 'parameter', required: true, is: 'the parameter that runs along the axis' },
		y: { takes: 'output', many: true, required: true, is: 'what is drawn for each value of x' },
		against: { takes: 'quantity', many: true, is: 'a level to hold y against, as a line across' },
		reach: { takes: 'quantity', is: 'a value of x to mark, where y meets the level' },
		x_scale: { takes: scale, is: 'linear, or log where values span powers of ten' },
		y_scale: { takes: scale, is: 'linear, or log where values span powers of ten' },
		x_range: { takes: 'range', is: 'the part of x that is drawn, if not all of its range' },
		y_range: { takes: 'range', is: 'the part of y that is drawn, if not what the data need' }
	},
	bars: {
		label: { takes: 'column', required: true, is: 'what each bar is called' },
		x: { takes: 'row', many: true, required: true, is: 'length of the bar; several make panels' },
		low: { takes: 'row', is: 'lower end of what is plausible' },
		high: { takes: 'row', is: 'upper end of what is plausible' },
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
		reference: { takes: 'quantity', is: 'a value to hold every row against' },
		reference_low: { takes: 'quantity', is: 'lower end of its interval' },
		reference_high: { takes: 'quantity', is: 'upper end of its interval' },
		x_range: { takes: 'range', is: 'the part of the axis that is drawn' },
		order: { takes: ['row', 'value'], is: 'as in the file, or largest first' }
	},
	steps: {
		x: { takes: 'column', required: true, is: 'the date of each row' },
		label: { takes: 'column', is: 'what happened then' },
		claimed: { takes: 'row', many: true, is: 'what was said: dashed and hollow' },
		evidence: { takes: 'row', many: true, is: 'what was measured or documented: solid' },
		show: { takes: 'condition', is: 'which rows are drawn' },
		at: { takes: 'parameter', is: 'the day that the reader chooses' },
		scale: { takes: scale, is: 'linear, or log where values span powers of ten' }
	},
	tornado: {
		x: { takes: 'output', required: true, is: 'the result that assumptions move' },
		against: { takes: 'quantity', is: 'a value to hold it against' }
	},
	board: {
		label: { takes: 'column', required: true, is: 'the question' },
		state: { takes: 'column', required: true, is: 'its state: open, partly or answered' },
		answer: { takes: 'column', is: 'the answer, in a few words' },
		note: { takes: 'column', is: 'what is known' },
		date: { takes: 'column', is: 'since when' },
		at: { takes: 'parameter', is: 'the day that the reader chooses' }
	}
} as const satisfies Record<string, Record<string, Channel>>;

export type ChartKind = keyof typeof kinds;
