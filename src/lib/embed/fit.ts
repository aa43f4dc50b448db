/**
 * A frame that asks its host for the height of what it shows, and believes what it sees, not what
 * it asked for. Numbers in, numbers out: what is measured and when is the business of `fits.ts`,
 * how a request is said that of `dialects.ts`.
 *
 * The frame's own scroll bar goes only when the frame is as high as its content, and comes back when
 * it is not any more. A host that has kept up so far gets a moment (`PATIENCE[0]`) before that: else
 * a bar would flash up, and push the text about, whenever something opens.
 */

/** What was measured, all at one moment. */
export interface Measure {
	/** Height of the content, in whole pixels; 0 while it is not shown. */
	content: number;
	/** Height of the frame. */
	frame: number;
	/** Width of the frame, with its scroll bar. */
	width: number;
	/** When, in milliseconds of any clock. */
	at: number;
}

export type FitEvent =
	/** Something may have changed: the content, the frame, or only the time. */
	| ({ kind: 'measured' } & Measure)
	/** What was hidden can be seen. */
	| ({ kind: 'shown' } & Measure)
	/** The host wants to know the height. */
	| ({ kind: 'asked' } & Measure)
	/** The reader did something: what changes now is their doing. */
	| { kind: 'touched'; at: number };

/** `asking`: waiting for the host. `granted`: as high as the content. `own`: its own scroll bar. */
export type Shows = 'asking' | 'granted' | 'own';

export interface Fit {
	shows: Shows;
	/** The frame does without a scroll bar of its own. */
	isBare: boolean;
	/** The host gave what it was asked for, and has not failed since. */
	isTrusted: boolean;
	/** It is hidden: what is waiting is not the host. */
	isAway: boolean;
	/** Nothing, until there was something to measure. */
	seen: Seen | undefined;
	/** Height asked for last. */
	asked: number | undefined;
	waiting: Waiting | undefined;
	/** Requests in a row that only followed what the frame's own change had changed. */
	rounds: number;
	/** Requests since the reader, a new width or the host gave a reason for one. */
	requests: number;
	/** When the reader did something last. */
	touchedAt: number;
}

interface Seen extends Measure {
	/** When the height of the frame changed last. */
	frameAt: number;
	/** The width before this one. */
	widthBefore: number | undefined;
}

interface Waiting {
	since: number;
	/** How many of the times in `PATIENCE` have passed. */
	passed: number;
	/** Height of the frame then: a host that changed it since has heard. */
	frame: number;
}

/** The frame is measured in whole pixels, its content is not, and a zoomed host rounds as well. */
export const TOLERANCE = 1;

/**
 * When a request is made again, in milliseconds after it: the host's script may come later than the
 * frame. After the last nothing is expected any more, but a late grant still is one.
 */
export const PATIENCE = [250, 1000, 3000] as const;

/** What changes so soon after the frame, in milliseconds, changes because of it. */
export const ECHO = 100;

/** For so long, in milliseconds, what changes is the reader's doing: what opens may do so slowly. */
export const DOING = 1000;

/** How often the frame goes along when its own growth makes its content grow. */
export const ROUNDS = 3;

/** Requests without a reason from outside: what changes more often than this has no height. */
export const REQUESTS = 40;

export const start: Fit = {
	shows: 'asking',
	isBare: false,
	isTrusted: false,
	isAway: false,
	seen: undefined,
	asked: undefined,
	waiting: undefined,
	rounds: 0,
	requests: 0,
	touchedAt: -Infinity
};

/** A frame that fills the box that its host has for it: it scrolls, and asks for nothing. */
export const box: Fit = { ...start, shows: 'own' };

export interface Step {
	fit: Fit;
	/** The height to ask the host for now. */
	ask?: number;
}

const isEqual = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;

export function step(fit: Fit, event: FitEvent): Step {
	if (fit === box) return { fit };
	if (event.kind === 'touched') return { fit: { ...unworn(fit), touchedAt: event.at } };
	// A hidden tab or a folded topic has no size: that is no reason to become small.
	if (!(event.content > 0 && event.frame > 0 && event.width > 0)) return { fit: away(fit) };
	const looked = look(fit, event);
	if (looked.ask !== undefined) return looked;
	return event.kind === 'measured' ? wait(looked.fit, event) : answer(looked.fit, event);
}

/** When to measure again even if nothing happens. */
export const due = ({ waiting }: Fit): number | undefined =>
	waiting && waiting.since + (PATIENCE[waiting.passed] ?? 0);

/** Takes in what was measured, and asks if that is news. */
function look(fit: Fit, now: Measure): Step {
	const { seen, shows } = fit;
	const isNewFrame = !!seen && now.frame !== seen.frame;
	const frameAt = isNewFrame ? now.at : (seen?.frameAt ?? -Infinity);
	const isEcho = now.at - frameAt < ECHO && now.at - fit.touchedAt >= DOING;
	const isNewContent = now.content !== seen?.content;
	const isNewWidth = now.width !== seen?.width;
	// Back at the width before: maybe the host's scroll bar comes and goes with the frame's height.
	const isOtherWidth = isNewWidth && now.width !== seen?.widthBefore;
	const widthBefore = isNewWidth ? seen?.width : seen?.widthBefore;
	const isReason = isOtherWidth || ((isNewContent || isNewWidth) && !isEcho);
	const next: Fit = {
		...fit,
		isAway: false,
		seen: { ...now, frameAt, widthBefore },
		rounds: isReason ? 0 : fit.rounds,
		requests: isOtherWidth ? 0 : fit.requests
	};
	if (isEqual(now.content, now.frame)) return { fit: granted(next, now.frame) };
	const isNews = shows === 'granted' || fit.isAway || isNewContent || isNewWidth;
	// The same, and asked for: in vain, or not yet.
	if (!isNews || (shows === 'asking' && now.content === fit.asked)) return { fit: uncovered(next) };
	const rounds = next.rounds + (isEcho && !isReason ? 1 : 0);
	if (rounds > ROUNDS || next.requests >= REQUESTS) return { fit: own(next) };
	return request({ ...next, rounds }, now);
}

/** The frame is as high as its content: by its host, if that was asked, or by chance. */
const granted = (fit: Fit, frame: number): Fit => ({
	...fit,
	shows: 'granted',
	isBare: true,
	isTrusted:
		fit.isTrusted ||
		(fit.asked !== undefined && isEqual(fit.asked, frame) && fit.waiting?.frame !== frame),
	waiting: undefined
});

/** Its own scroll bar, and nothing expected. */
const own = (fit: Fit): Fit => ({
	...fit,
	shows: 'own',
	isBare: false,
	isTrusted: false,
	waiting: undefined
});

/** Nothing is expected while it is hidden: what was asked for may be asked for again after. */
const away = (fit: Fit): Fit =>
	fit.shows === 'asking' && fit.seen
		? { ...own(fit), isTrusted: fit.isTrusted, isAway: true }
		: { ...fit, waiting: undefined, isAway: true };

/** A frame that does not fit has a scroll bar, unless its host is about to mend that. */
const uncovered = (fit: Fit): Fit => ({
	...fit,
	isBare: fit.isBare && fit.isTrusted && fit.waiting !== undefined
});

const unworn = (fit: Fit): Fit => ({ ...fit, rounds: 0, requests: 0 });

function request(fit: Fit, { content, frame, at }: Measure): Step {
	const waiting = { since: at, passed: 0, frame };
	const requests = fit.requests + 1;
	const asking: Fit = { ...fit, shows: 'asking', asked: content, waiting, requests };
	return { fit: uncovered(asking), ask: content };
}

/** What the host has asked for, or may have missed while it was hidden, is said even if it is old. */
function answer(fit: Fit, { kind, ...now }: { kind: 'asked' | 'shown' } & Measure): Step {
	if (!isEqual(now.content, now.frame)) return request(unworn(fit), now);
	const fresh = unworn(fit);
	return kind === 'shown'
		? { fit: fresh }
		: { fit: { ...fresh, asked: now.content }, ask: now.content };
}

/** Nothing is news; perhaps enough time has passed to say it again, or to leave it. */
function wait(fit: Fit, { at, frame }: Measure): Step {
	const { waiting, asked } = fit;
	if (!waiting || asked === undefined || at < (due(fit) ?? 0)) return { fit };
	const left = own(fit);
	const passed = waiting.passed + 1;
	// A host that gave something else has answered.
	if (frame !== waiting.frame || passed === PATIENCE.length) return { fit: left };
	return { fit: { ...left, waiting: { ...waiting, passed } }, ask: asked };
}
