import { readQr } from './read';

/** A look a few times a second is as fast as hands hold phones before a camera. */
const REST_MS = 200;
/** A code that was away for so long and comes again is shown again, by another pupil maybe. */
const AWAY_MS = 1500;

interface Told {
	/** The text of a code that came into view. */
	found: (text: string) => void;
	/** The camera cannot be used, or no more. */
	failed: (error: Error) => void;
}

/** Opens the camera on a screen and looks for codes; gives back what closes it, light and all. */
export function look(screen: HTMLVideoElement, { found, failed }: Told): () => void {
	let over = false;
	let stream: MediaStream | undefined;
	const stop = () => stream?.getTracks().forEach((track) => track.stop());

	async function open() {
		// A page without a secure address is not even told that there is none.
		if (!navigator.mediaDevices) throw new DOMException('no camera', 'NotFoundError');
		stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
		if (over) return stop();
		screen.srcObject = stream;
		await screen.play();
		const seen = new Map<string, number>();
		while (!over) {
			for (const text of await readQr(screen, screen.videoWidth, screen.videoHeight)) {
				const now = performance.now();
				if (!over && now - (seen.get(text) ?? -Infinity) > AWAY_MS) found(text);
				seen.set(text, now);
			}
			await new Promise((rest) => setTimeout(rest, REST_MS));
		}
	}

	open().catch((error: Error) => {
		stop();
		if (!over) failed(error);
	});
	return () => {
		over = true;
		stop();
	};
}
