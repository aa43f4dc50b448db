/** The functions of SCORM 1.2 (Run-Time Environment, section 3.2) that a chapter calls. */
export type Call = (name: string, ...values: readonly string[]) => string;

/** How far up to look: deeper frames than this are no course's (the search of the standard). */
const FURTHEST = 7;

/**
 * The course's API, as one function that never throws: what a course fails to do is answered with
 * nothing. `undefined`: no course is there.
 */
export function courseApi(): Call | undefined {
	const api = above(window) ?? above(openerOf(window)) ?? above(openerOf(topOf(window)));
	if (!api) return undefined;
	return (name, ...values) => {
		try {
			return String((api[name] as (...all: readonly string[]) => unknown)(...values));
		} catch {
			return '';
		}
	};
}

type Api = Record<string, unknown>;

function above(start: Window | undefined): Api | undefined {
	let frame = start;
	for (let level = 0; frame && level <= FURTHEST; level++) {
		const api = apiOf(frame);
		if (api) return api;
		if (frame.parent === frame) return undefined;
		frame = frame.parent;
	}
	return undefined;
}

/** Frames of other sites throw at a look; those above them may be ours again. */
function apiOf(frame: Window): Api | undefined {
	try {
		return (frame as Window & { API?: Api }).API ?? undefined;
	} catch {
		return undefined;
	}
}

function openerOf(frame: Window): Window | undefined {
	try {
		return (frame.opener as Window | null) ?? undefined;
	} catch {
		return undefined;
	}
}

const topOf = (frame: Window) => frame.top ?? frame;
