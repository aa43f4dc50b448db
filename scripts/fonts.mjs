// npm run fonts: cuts the typefaces down to the signs that the site uses. Run it
// when a language needs other signs; its results are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import subset from 'subset-font';

/** Latin as Western Europe writes it, and the signs of typography and arithmetic that we set. */
const signs =
	Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') +
	'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜŒŸàáâãäåæçèéêëìíîïñòóôõöùúûüœÿß' +
	'«»‹›“”‘’„–—…·•×−±≤≥≈→←↑↓°²³½€£¿¡\u00A0\u202F';

/** Each face: where it comes from, and how much of its weight axis is kept. */
const faces = [
	{ name: 'serif', from: 'source-serif-4', style: 'normal', wght: { min: 400, max: 650 } },
	{ name: 'serif-italic', from: 'source-serif-4', style: 'italic', wght: 400 },
	{ name: 'sans', from: 'public-sans', style: 'normal', wght: { min: 400, max: 650 } }
];

const folder = join(root, 'src/lib/story/style/fonts');
mkdirSync(folder, { recursive: true });
for (const { name, from, style, wght } of faces) {
	const source = readFileSync(
		join(root, `node_modules/@fontsource-variable/${from}/files/${from}-latin-wght-${style}.woff2`)
	);
	const cut = await subset(source, signs, { targetFormat: 'woff2', variationAxes: { wght } });
	writeFileSync(join(folder, `${name}.woff2`), cut);
	console.log(`${name}: ${cut.length} bytes`);
}
