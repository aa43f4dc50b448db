import { give, soon, type World } from './world';

type Host = World['host'];

/** Hosts as they are met: what each does about a request for a height. */
export const hosts = {
	obeys: (world, ask) => soon(world, 5, () => give(world, ask)),
	ignores: () => {},
	clamps: (world, ask) => soon(world, 5, () => give(world, Math.min(1000, Math.max(200, ask)))),
	delays: (world, ask) => soon(world, 5000, () => give(world, ask)),
	/** As a zoomed page does. */
	rounds: (world, ask) => soon(world, 5, () => give(world, ask + (ask % 3) - 1)),
	/** A transition of a third of a second. */
	glides: (world, ask) => {
		const from = world.frame;
		for (let i = 1; i <= 20; i++) {
			soon(world, i * 16, () => give(world, Math.round(from + ((ask - from) * i) / 20)));
		}
	},
	/** Gives it, and takes it back. */
	flaps: (world, ask) => {
		soon(world, 5, () => give(world, ask));
		soon(world, 25, () => give(world, 400));
	},
	/** The same, slowly. */
	forgets: (world, ask) => {
		soon(world, 5, () => give(world, ask));
		soon(world, 4000, () => give(world, 400));
	},
	/** Its own scroll bar comes with a high frame and makes the frame narrower. */
	squeezes: (world, ask) =>
		soon(world, 5, () => {
			world.width = ask > 700 ? 585 : 600;
			give(world, ask);
		})
} satisfies Record<string, Host>;

type Content = World['content'];

/** Content as it should not be: its height comes from the frame's. */
export const contents = {
	steady: () => 731,
	/** `height: 100vh` and something below it. */
	grows: ({ frame }) => frame + 40,
	doubles: ({ frame }) => Math.min(frame * 2, 90_000),
	shrinks: ({ frame }) => Math.max(1, Math.round(frame * 0.9)),
	/** A chart with an aspect ratio. */
	scales: ({ width }) => Math.round(width * 1.2),
	/** The same, turned: a narrower one is higher. */
	wraps: ({ width }) => Math.round(450_000 / width),
	/** Never twice the same. */
	restless: ({ now, frame }) => 500 + ((Math.round(now) * 7 + frame * 13) % 400)
} satisfies Record<string, Content>;
