/** A heading as an id: ASCII, in lower case, with hyphens. */
export function slugOf(text: string): string {
	const ascii = text
		.normalize('NFKD')
		.replace(/œ/gi, 'oe')
		.replace(/æ/gi, 'ae')
		.replace(/ß/g, 'ss')
		.replace(/\p{M}/gu, '');
	const slug = ascii
		.toLowerCase()
		.replace(/['’]/g, '-')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return slug || 'section';
}

/** Gives out ids, each once: the second `power` is `power-2`. */
export function idGiver(taken: Iterable<string>): (wanted: string) => string {
	const given = new Set(taken);
	return function give(wanted) {
		let id = wanted;
		for (let n = 2; given.has(id); n++) id = `${wanted}-${n}`;
		given.add(id);
		return id;
	};
}
