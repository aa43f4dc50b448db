import type { Layers } from './layers';

/** What a reader set, by hand and by address: what can be undone. */
export type Own = Pick<Layers, 'address' | 'reader'>;

/** What was set before, the latest last, and what was undone since, the next last. */
export interface History {
	readonly past: readonly Own[];
	readonly future: readonly Own[];
	/** What the last change was of, and when: those that follow one another closely are one. */
	readonly last?: { readonly keys: string; readonly atMs: number };
}

export const nothing: History = { past: [], future: [] };

/** A slider that moves on within this time is still in the same hand. */
const ONE_CHANGE_MS = 1000;

/** More than anyone goes back. */
const DEEPEST = 100;

/** The history after a change of some parameters, made while `before` held. */
export function recorded(history: History, before: Own, keys: string, atMs: number): History {
	const { last, past } = history;
	const goesOn = last?.keys === keys && atMs - last.atMs <= ONE_CHANGE_MS && past.length > 0;
	return {
		past: goesOn ? past : [...past, before].slice(-DEEPEST),
		future: [],
		last: { keys, atMs }
	};
}

/** One change back: what held before it, and the history then; nothing if there is none. */
export function back({ past, future }: History, now: Own): [Own, History] | undefined {
	const before = past.at(-1);
	return before && [before, { past: past.slice(0, -1), future: [...future, now] }];
}

/** One change forth again. */
export function forth({ past, future }: History, now: Own): [Own, History] | undefined {
	const next = future.at(-1);
	return next && [next, { past: [...past, now], future: future.slice(0, -1) }];
}
