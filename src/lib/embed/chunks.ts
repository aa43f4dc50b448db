/**
 * Parts of a program as classic scripts: a frame without an origin can load those from any host, but
 * modules only from hosts that allow it. Each part tells its name, whatever it needs, and itself; what
 * the build writes calls `define`, `load` and `run` (src/build/framed.ts).
 */

type Exports = Record<string, unknown>;
type Require = (name: string) => Exports;
/** The first of the names is wanted, the others are what it needs. */
type Load = (...names: string[]) => Promise<Exports>;
type Body = (require: Require, exports: Exports, load: Load) => void;

export interface Chunks {
	/** A part has come. */
	define: (name: string, body: Body) => void;
	/** Fetches what is not there yet, side by side, then runs the first. Fails if one does not come. */
	load: Load;
	/** Runs a part whose needs have come. */
	run: Require;
}

/** `fetched` puts the script of a part into the page, and fails if it does not come. */
export function chunks(fetched: (name: string) => Promise<void>): Chunks {
	const bodies = new Map<string, Body>();
	const made = new Map<string, Exports>();
	const coming = new Map<string, Promise<void>>();

	function run(path: string): Exports {
		const name = path.replace('./', '');
		const known = made.get(name);
		if (known) return known;
		const body = bodies.get(name);
		if (!body) throw new Error(`no part ${name}`);
		const exports: Exports = {};
		// Before it runs: parts may need one another.
		made.set(name, exports);
		body(run, exports, load);
		return exports;
	}

	function come(name: string): Promise<void> | undefined {
		if (bodies.has(name)) return undefined;
		const promise = coming.get(name) ?? fetched(name);
		coming.set(name, promise);
		// What did not come can be asked for again.
		promise.catch(() => coming.delete(name));
		return promise;
	}

	async function load(...names: string[]): Promise<Exports> {
		await Promise.all(names.map(come));
		return run(names[0] ?? '');
	}

	return { define: (name, body) => void bodies.set(name, body), load, run };
}
