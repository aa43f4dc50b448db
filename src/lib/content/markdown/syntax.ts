/**
 * Two changes to the grammar of Markdown, made where it is tokenized so that escapes, code and
 * links keep their meaning: citations, and directives that do not swallow ordinary colons.
 */
import type { PhrasingContent } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenType, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import type { Node } from 'unist';

/** `[@HW-09; @HW-10]`: what stands between the brackets. */
export interface Citation extends Node {
	type: 'citation';
	value: string;
}

declare module 'mdast' {
	interface PhrasingContentMap {
		citation: Citation;
	}
	interface RootContentMap {
		citation: Citation;
	}
}

const colon = 58;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const openParen = 40;
const atSign = 64;

const token = 'citation' as TokenType;

/** A micromark code for a line end is negative; `null` is the end of the text. */
const ends = (code: Code) => code === null || code < 0;

const citation: Construct = {
	name: 'citation',
	tokenize(effects, ok, nok) {
		const open: State = (code) => {
			effects.enter(token);
			effects.consume(code);
			return (code) => (code === atSign ? within(code) : nok(code));
		};
		const within: State = (code) => {
			if (ends(code) || code === openBracket) return nok(code);
			effects.consume(code);
			if (code !== closeBracket) return within;
			effects.exit(token);
			// `[@name](address)` is a link.
			return (code) => (code === openParen ? nok(code) : ok(code));
		};
		return open;
	}
};

const citationTree: FromMarkdown = {
	enter: {
		citation(token) {
			const value = this.sliceSerialize(token).slice(1, -1);
			this.enter({ type: 'citation', value } as PhrasingContent & Citation, token);
		}
	},
	exit: {
		citation(token) {
			this.exit(token);
		}
	}
};

const letter = /[\p{L}]/u;
const nameLetter = /[\p{L}\p{N}_-]/u;
const is = (pattern: RegExp, code: Code) =>
	code !== null && code >= 0 && pattern.test(String.fromCharCode(code));

/** `:name[` or `:name{`: without a bracket or a brace, a colon is a colon. */
const lookAhead: Construct = {
	partial: true,
	tokenize(effects, ok, nok) {
		const start: State = (code) => {
			effects.enter('data');
			effects.consume(code);
			return (code) => (is(letter, code) ? name(code) : nok(code));
		};
		const name: State = (code) => {
			if (is(nameLetter, code)) {
				effects.consume(code);
				return name;
			}
			if (code !== openBracket && code !== openBrace) return nok(code);
			effects.exit('data');
			return ok(code);
		};
		return start;
	}
};

/** In `10:30[…]` and `note:this[…]` the colon belongs to the word before it. */
function narrowed(directive: Construct): Construct {
	const tokenize: Tokenizer = function (effects, ok, nok) {
		return effects.check(lookAhead, directive.tokenize.call(this, effects, ok, nok), nok);
	};
	return {
		...directive,
		tokenize,
		previous: (code) => code !== colon && !is(/[\p{L}\p{N}]/u, code)
	};
}

/** A plugin of unified; it comes after `remark-directive`, whose text directives it narrows. */
export function dialect(this: Processor) {
	const data = this.data() as {
		micromarkExtensions?: Extension[];
		fromMarkdownExtensions?: FromMarkdown[];
	};
	const extensions = (data.micromarkExtensions ??= []);
	const directives = extensions.at(-1);
	const text = directives?.text?.[colon];
	if (!text || Array.isArray(text)) throw new Error('remark-directive has changed its grammar');
	extensions[extensions.length - 1] = { ...directives, text: { [colon]: narrowed(text) } };
	extensions.push({ text: { [openBracket]: citation } });
	(data.fromMarkdownExtensions ??= []).push(citationTree);
}
