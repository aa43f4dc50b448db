/** A face that the page declares: a file of its own, or fonts of the reader that stand in. */
interface Face {
	family: string;
	style: string;
	weight: string;
	src: string;
	/** What its addresses are relative to. */
	base: string;
}

const plain = (family: string) => family.trim().replace(/^["']|["']$/g, '');

function declared(): Face[] {
	return [...document.styleSheets].flatMap((sheet) =>
		rulesOf(sheet).flatMap((rule) => {
			if (!(rule instanceof CSSFontFaceRule)) return [];
			const get = (name: string) => rule.style.getPropertyValue(name);
			const family = plain(get('font-family'));
			const [style, weight] = [get('font-style') || 'normal', get('font-weight') || 'normal'];
			return [{ family, style, weight, src: get('src'), base: sheet.href ?? document.baseURI }];
		})
	);
}

/** A sheet from elsewhere tells nothing. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
	try {
		return [...sheet.cssRules];
	} catch {
		return [];
	}
}

/**
 * A list of families for a file: a face that is only another name for fonts of the reader's machine
 * gives way to their names, which other programs know.
 */
export function stackOf(families: string): string {
	const faces = declared();
	const names = families.split(',').flatMap((family) => {
		const own = faces.filter((face) => face.family === plain(family));
		const local = own.flatMap(({ src }) => [...src.matchAll(/local\(["']?(.+?)["']?\)/g)]);
		return local.length > 0 ? local.map((match) => match[1] ?? '') : [plain(family)];
	});
	return [...new Set(names)].map((name) => (/^[\w-]+$/.test(name) ? name : `'${name}'`)).join(', ');
}

/** Nobody waits longer than this for a face: the names of others stand behind it. */
const PATIENCE_MS = 5000;

/** `@font-face` rules with the files inside, for the faces of some texts; none for what cannot be had. */
export async function facesFor(
	texts: readonly { family: string; style: string }[]
): Promise<string> {
	const faces = declared().filter(({ src }) => src.includes('url('));
	const used = texts.flatMap(({ family, style }) => {
		const own = faces.filter((face) =>
			family.split(',').some((name) => plain(name) === face.family)
		);
		// A face that has no italic is slanted.
		return own.find((face) => face.style === style) ?? own[0] ?? [];
	});
	const rules = await Promise.all(
		[...new Map(used.map((face) => [face.src, face])).values()].map(inside)
	);
	return rules.join('');
}

async function inside({ family, style, weight, src, base }: Face): Promise<string> {
	const address = /url\(["']?(.+?)["']?\)/.exec(src)?.[1] ?? '';
	try {
		const answer = await fetch(new URL(address, base), {
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		if (!answer.ok) return '';
		const data = await dataUrl(new Blob([await answer.arrayBuffer()], { type: 'font/woff2' }));
		const face = `font-family:'${family}';font-style:${style};font-weight:${weight}`;
		return `@font-face{${face};src:url(${data}) format('woff2')}`;
	} catch {
		return '';
	}
}

function dataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(blob);
	});
}
