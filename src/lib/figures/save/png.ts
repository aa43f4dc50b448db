import { withDensity, withTexts } from './chunk';

/** Pixels of CSS in an inch. */
const PER_INCH = 96;

/**
 * A picture of `svgOf` as PNG, `scale` times as large in pixels and as large on paper. `texts` go into
 * the file: its title, its address. The picture is drawn from a `data:` address, which is a frame's
 * own even where it has no origin; the policy of the page must allow it (`img-src data:`).
 */
export async function pngOf(
	svg: string,
	scale: 1 | 2,
	texts: Readonly<Record<string, string>> = {}
): Promise<Blob> {
	// Drawn at its final size: not every browser draws anew what is enlarged.
	const sized = svg.replace(
		/(<svg [^>]*?width=")([\d.]+)(" height=")([\d.]+)/,
		(_, before: string, width: string, between: string, height: string) =>
			`${before}${Number(width) * scale}${between}${Number(height) * scale}`
	);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas to draw on');
	context.drawImage(image, 0, 0);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('the picture could not be drawn');
	const png = new Uint8Array(await blob.arrayBuffer());
	const whole = withTexts(withDensity(png, PER_INCH * scale), texts);
	return new Blob([whole as Uint8Array<ArrayBuffer>], { type: 'image/png' });
}
