/**
 * Source Serif 4 and Public Sans (SIL Open Font License 1.1, see style/fonts/), cut to our signs by
 * `npm run fonts`. `optional`: text never waits for a face and never moves when one arrives; a face
 * that comes too late is there for the next page. The faces that stand in are scaled to the same
 * widths and heights, measured on a paragraph of the story against Georgia, Times New Roman and Arial.
 */

/** The faces that come with the site: a name, a style, the weights in the file. */
const own = {
	serif: `font-family:'Source Serif';font-weight:400 650`,
	italic: `font-family:'Source Serif';font-style:italic;font-weight:400`,
	sans: `font-family:'Public Sans';font-weight:400 650`
} as const;

/** What stands in for them: where it is found, how it is scaled, ascent and descent. */
const standIns = [
	['Source Serif fallback', ['Georgia'], 106.71, 97.08, 31.39],
	['Source Serif fallback 2', ['Times New Roman', 'Liberation Serif'], 117.26, 88.35, 28.57],
	['Public Sans fallback', ['Arial', 'Helvetica Neue', 'Liberation Sans'], 101.06, 94, 22.26]
] as const;

/** The `@font-face` rules, with the address of each file. */
export function faces(address: Readonly<Record<keyof typeof own, string>>): string {
	const files = Object.entries(own).map(([name, face]) => {
		const source = `url(${address[name as keyof typeof own]}) format('woff2')`;
		return `@font-face{${face};font-display:optional;src:${source}}`;
	});
	const scaled = standIns.map(([family, fonts, size, ascent, descent]) => {
		const source = fonts.map((font) => `local('${font}')`).join();
		const metrics = `ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%`;
		return `@font-face{font-family:'${family}';src:${source};size-adjust:${size}%;${metrics}}`;
	});
	return [...files, ...scaled].join('');
}
