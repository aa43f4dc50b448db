/** QR codes in pictures: with what the browser has for it, else with a reader of our own. */
import { decodeQR } from 'qr/decode.js';

/** Enough to tell the modules of a code on a phone apart, and little enough for a slow machine. */
const MOST_PX = 1280;

interface Detector {
	detect: (source: ImageBitmapSource) => Promise<{ rawValue: string }[]>;
}

/** Not every browser that has one reads QR codes with it. */
async function own(): Promise<Detector | undefined> {
	const { BarcodeDetector } = globalThis as unknown as {
		BarcodeDetector?: {
			new (options: { formats: string[] }): Detector;
			getSupportedFormats: () => Promise<string[]>;
		};
	};
	try {
		const formats = (await BarcodeDetector?.getSupportedFormats()) ?? [];
		return BarcodeDetector && formats.includes('qr_code')
			? new BarcodeDetector({ formats: ['qr_code'] })
			: undefined;
	} catch {
		return undefined;
	}
}

let detector: Promise<Detector | undefined> | undefined;

/** The texts of the QR codes in a picture or in a frame of a film; none if none can be read. */
export async function readQr(
	source: HTMLVideoElement | ImageBitmap,
	width: number,
	height: number
): Promise<string[]> {
	if (!(width > 0 && height > 0)) return [];
	const found = await (await (detector ??= own()))?.detect(source).catch(() => []);
	if (found && found.length > 0) return found.map(({ rawValue }) => rawValue);
	const scale = Math.min(1, MOST_PX / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return [];
	// A picture with nothing behind the code: paper is white.
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
	try {
		return [decodeQR({ width: canvas.width, height: canvas.height, data })];
	} catch {
		return [];
	}
}

/** The texts of the QR codes in a file; none if it is no picture, or holds none. */
export async function readFile(file: Blob): Promise<string[]> {
	try {
		const picture = await createImageBitmap(file);
		const found = await readQr(picture, picture.width, picture.height);
		picture.close();
		return found;
	} catch {
		return [];
	}
}
