/**
 * A chart as tones: the higher the value the higher the tone, from left to right as the marks stand.
 * Web Audio plays what the marks say already, so that ears, keys and screen readers walk the same
 * marks; a library beside them would bring a second keyboard and a second set of words.
 */
import type { Run, Spot, Telling } from '$lib/charts/types';

/** Two octaves that small loudspeakers can carry and that stay apart for most ears. */
const LOWEST_HZ = 220;
const HIGHEST_HZ = 880;
/** Where nothing is known: lower than any value. */
const NOTHING_HZ = 110;

/** A run of many marks is a melody, one of few can be counted. */
const MELODY_MS = 4000;
const LONGEST_MS = 450;
const SHORTEST_MS = 60;

/** One tone: the mark it belongs to, its pitch, its place from left (−1) to right (1), its length. */
export interface Tone {
	key: string;
	hz: number;
	pan: number;
	ms: number;
	/** Of a mark whose value is not known. */
	dull: boolean;
}

/** The tones of every run, in order. All runs share one scale, as they share an axis. */
export function tonesOf({ runs, log = false }: Pick<Telling, 'runs' | 'log'>): Tone[] {
	return runs.flatMap((run) => {
		// Panels have axes of their own.
		const scale = run.panel === undefined ? runs.filter(({ panel }) => panel === undefined) : [run];
		const values = scale.flatMap(({ spots }) => spots.flatMap(({ value }) => value ?? []));
		return run.spots.map((spot, i) => toneOf(spot, i, run, values, log));
	});
}

function toneOf(
	{ key, value }: Spot,
	i: number,
	{ spots }: Run,
	values: readonly number[],
	log: boolean
): Tone {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const on = log && low > 0 ? Math.log : (x: number) => x;
	const share =
		value === undefined || low === high ? 0.5 : (on(value) - on(low)) / (on(high) - on(low));
	return {
		key,
		hz: value === undefined ? NOTHING_HZ : LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** share,
		pan: spots.length > 1 ? (2 * i) / (spots.length - 1) - 1 : 0,
		ms: Math.max(SHORTEST_MS, Math.min(LONGEST_MS, MELODY_MS / spots.length)),
		dull: value === undefined
	};
}

/** Loud enough to be heard over a room, and no more. */
const GAIN = 0.18;
/** A tone that starts or ends at once clicks. */
const FADE_S = 0.012;

let context: AudioContext | undefined;

/** Sounds one tone now. Browsers allow it after a touch or a key. */
export function sound({ hz, pan, ms, dull }: Tone): void {
	context ??= new AudioContext();
	void context.resume();
	const oscillator = new OscillatorNode(context, {
		frequency: hz,
		type: dull ? 'square' : 'triangle'
	});
	const gain = new GainNode(context, { gain: 0 });
	const panner = new StereoPannerNode(context, { pan });
	oscillator.connect(gain).connect(panner).connect(context.destination);
	const [from, to] = [context.currentTime, context.currentTime + ms / 1000];
	const loud = dull ? GAIN / 4 : GAIN;
	gain.gain.setValueAtTime(0, from);
	gain.gain.linearRampToValueAtTime(loud, from + FADE_S);
	gain.gain.setValueAtTime(loud, Math.max(from + FADE_S, to - FADE_S));
	gain.gain.linearRampToValueAtTime(0, to);
	oscillator.start(from);
	oscillator.stop(to + FADE_S);
}
