import { due, step, type Fit, type FitEvent } from '$lib/embed/fit';

/** A page in a frame, the host that holds it, and a clock: everything that `fit.ts` knows as numbers. */
export interface World {
	now: number;
	frame: number;
	width: number;
	/** How high the content is, which may depend on anything. */
	content: (world: World) => number;
	/** What the host does about a request. */
	host: (world: World, ask: number) => void;
	/** What happens later, by time. */
	later: { at: number; what: (world: World) => void }[];
	fit: Fit;
	/** Every request, with when. */
	asks: { at: number; height: number }[];
}

/** What can be said of a world at a moment, for properties that hold at all of them. */
export type Watch = (world: World, content: number) => void;

const measure = (world: World) => ({
	content: world.content(world),
	frame: world.frame,
	width: world.width,
	at: world.now
});

export function take(world: World, event: FitEvent) {
	const { fit, ask } = step(world.fit, event);
	world.fit = fit;
	if (ask === undefined) return;
	world.asks.push({ at: world.now, height: ask });
	world.host(world, ask);
}

export const soon = (world: World, delay: number, what: (world: World) => void) =>
	world.later.push({ at: world.now + delay, what });

/** The host gives the frame a height, which is seen at once. */
export function give(world: World, height: number) {
	world.frame = height;
	take(world, { kind: 'measured', ...measure(world) });
}

export const tell = (world: World, kind: 'measured' | 'shown' | 'asked' = 'measured') =>
	take(world, { kind, ...measure(world) });

export const touch = (world: World) => take(world, { kind: 'touched', at: world.now });

/** Lets time pass until nothing is due any more, or until what should have ended has not. */
export function run(world: World, { watch, until = 1e7 }: { watch?: Watch; until?: number } = {}) {
	for (let i = 0; i < 100_000; i++) {
		watch?.(world, world.content(world));
		const next = world.later.reduce((first, { at }) => Math.min(first, at), Infinity);
		const timer = due(world.fit) ?? Infinity;
		const at = Math.min(next, timer);
		if (at === Infinity || at > until) return;
		world.now = Math.max(world.now, at);
		if (timer < next) {
			tell(world);
			continue;
		}
		const which = world.later.findIndex((event) => event.at === next);
		world.later.splice(which, 1)[0]?.what(world);
	}
	throw new Error(`no end: ${world.asks.length} requests`);
}
