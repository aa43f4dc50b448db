/**
 * A short name for a text, the same wherever it is computed: FNV-1a in 32 bits (Fowler, Noll, Vo;
 * draft-eastlake-fnv-21), as seven letters, which YAML never takes for a number.
 */
export function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	}
	let letters = '';
	for (let i = 0; i < 7; i++) {
		letters += String.fromCharCode(97 + (hash % 26));
		hash = Math.floor(hash / 26);
	}
	return letters;
}
