export interface Entry {
	type: string;
	key: string;
	fields: Record<string, string>;
}

/**
 * Reads one BibTeX entry, strictly: braced values, balanced by the count of BibTeX, which knows no
 * backslash. Values are as written.
 */
export function readEntry(text: string): Entry {
	const head = /^@([a-z]+)\{([^\s,{}"#%'()=~\\]+),\n/.exec(text);
	if (!head) throw new Error('no head');
	const fields: Record<string, string> = {};
	let at = head[0].length;
	for (;;) {
		const [start, name = ''] = /^\s*([a-z]+) = \{/.exec(text.slice(at)) ?? [];
		if (!start) throw new Error(`no field at ${at}`);
		const from = (at += start.length);
		for (let depth = 1; depth > 0; at++) {
			if (at >= text.length) throw new Error(`${name} does not end`);
			depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
		}
		fields[name] = text.slice(from, at - 1);
		if (text[at] === ',') at += 1;
		else break;
	}
	if (text.slice(at) !== '\n}\n') throw new Error('no end');
	return { type: head[1] ?? '', key: head[2] ?? '', fields };
}

const names: Record<string, string> = {
	...{ textbackslash: '\\', textbraceleft: '{', textbraceright: '}' },
	...{ textasciitilde: '~', textasciicircum: '^' }
};

/** What TeX sets for a value; throws where it would stop or mean something else. */
export function typeset(value: string): string {
	return value.replace(
		/\{\\([a-z]+)\}|\\([#$%&_])|~|[{}]|[#$%&_^\\]/g,
		(found, name?: string, sign?: string) => {
			if (name !== undefined) {
				if (!names[name]) throw new Error(`\\${name}?`);
				return names[name];
			}
			if (sign !== undefined) return sign;
			if (found === '~') return '\u00A0';
			if (found === '{' || found === '}') return '';
			throw new Error(`bare ${found}`);
		}
	);
}
