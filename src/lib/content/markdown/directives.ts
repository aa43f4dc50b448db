/** The directives of the dialect. What each is for stands here once, for messages and the guide. */

type Form = 'text' | 'leaf' | 'container';

interface DirectiveEntry {
	form: Form;
	/** As an author writes it. */
	example: string;
	is: string;
	/** What stands between square brackets, if anything has to. */
	bracket?: 'name' | 'words';
	/** What may stand between braces besides. */
	braces: readonly ('figure' | 'settings' | 'entry' | 'bare' | 'for')[];
	/** The only container that it may stand in; otherwise it stands on its own. */
	inside?: string;
	/** It stands in files of questions, and not in chapters. */
	home?: 'questions';
}

export const directives = {
	live: {
		form: 'text',
		example: ':live[power.fed]',
		is: 'an output in the sentence, following the settings',
		bracket: 'name',
		braces: ['bare']
	},
	turn: {
		form: 'text',
		example: ':turn[power.chips]',
		is: 'a parameter in the sentence that a reader can turn',
		bracket: 'name',
		braces: []
	},
	show: {
		form: 'text',
		example: ':show[What if they were B200?]{power.per_chip=2.002}',
		is: 'a link that sets settings',
		bracket: 'words',
		braces: ['settings']
	},
	fact: {
		form: 'text',
		example: ':fact[raise]',
		is: 'a fact of `facts.yaml`; with words of your own: `:fact[the round]{raise}`',
		bracket: 'words',
		braces: ['entry']
	},
	claim: {
		form: 'text',
		example: ':claim[63 billion]{C17}',
		is: 'a claim of `claims.yaml`, in your words',
		bracket: 'words',
		braces: ['entry']
	},
	term: {
		form: 'text',
		example: ':term[PUE]',
		is: 'a term of `glossary.yaml`; in another form: `:term[chips]{chip}`',
		bracket: 'words',
		braces: ['entry']
	},
	n: {
		form: 'text',
		example: ':n[8]',
		is: 'a number that nobody could doubt',
		bracket: 'words',
		braces: []
	},
	figure: {
		form: 'leaf',
		example: '::figure{#power chips=12000}',
		is: 'a figure, started at these settings',
		braces: ['figure', 'settings']
	},
	scroll: {
		form: 'container',
		example: '::::scroll{#machine}',
		is: 'a figure that stays while its steps pass',
		braces: ['figure', 'settings']
	},
	step: {
		form: 'container',
		example: ':::step{chips=24576}',
		is: 'one state of a scroll, and its words',
		braces: ['settings'],
		inside: 'scroll'
	},
	predict: {
		form: 'container',
		example: ':::predict{#power}',
		is: 'words before a guess at what a figure will show',
		braces: ['figure']
	},
	since: {
		form: 'container',
		example: ':::since',
		is: 'what is known since',
		braces: []
	},
	question: {
		form: 'container',
		example: ':::question',
		is: 'a question to the reader',
		braces: []
	},
	note: {
		form: 'container',
		example: ':::note{for=teachers}',
		is: 'a note on the side',
		braces: ['for']
	},
	ask: {
		form: 'container',
		example: ':::ask{#power supply=150}',
		is: 'a question for a class, and what to look at: a figure of the chapter, at these settings',
		braces: ['figure', 'settings'],
		home: 'questions'
	},
	hint: {
		form: 'container',
		example: ':::hint',
		is: 'a hint to the question before it',
		braces: [],
		home: 'questions'
	},
	answer: {
		form: 'container',
		example: ':::answer',
		is: 'the answer to the question before it; its `:live[…]` are those of the question',
		braces: [],
		home: 'questions'
	}
} as const satisfies Record<string, DirectiveEntry>;

export type DirectiveName = keyof typeof directives;

/** An entry, without the exactness of the table. */
export function directiveOf(name: string): DirectiveEntry | undefined {
	return Object.hasOwn(directives, name) ? directives[name as DirectiveName] : undefined;
}

/** Names of the directives of a form, in chapters or in files of questions. */
export function directiveNames(form: Form, home?: DirectiveEntry['home']): string[] {
	return Object.keys(directives).filter((name) => {
		const entry = directiveOf(name);
		return entry?.form === form && entry.home === home;
	});
}

/** How many colons a form has, at least. */
export const colons: Record<Form, string> = { text: ':', leaf: '::', container: ':::' };

/** What was meant by a directive that is written otherwise: `:figure[ramp]` is `::figure{#ramp}`. */
export function mended(name: string, written: string): string {
	const { form, example, braces } = directiveOf(name)!;
	const marks = /^:*/.exec(example)![0];
	const inside = /#([A-Za-z0-9][\w-]*)([^\]}\n]*)/.exec(written) ?? /[[{]\s*([A-Za-z0-9][\w-]*)([^\]}\n]*)/.exec(written);
	if (inside && braces.includes('figure')) return `${marks}${name}{#${inside[1]}${inside[2]}}`;
	const settings = /\{[^}\n]*\}/.exec(written)?.[0];
	return form === 'container' && !braces.includes('figure') ? `${marks}${name}${settings ?? ''}` : example;
}

/** Whom a note may be for. */
export const audiences: readonly string[] = ['teachers'];
