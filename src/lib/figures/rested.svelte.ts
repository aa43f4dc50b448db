import { untrack } from 'svelte';
import { changeText } from './change';
import type { Ask } from './ask';

/** A figure that has stood still for so long has come to rest. */
const REST_MS = 500;

/**
 * A figure as it was when it last stood still, and what has changed since the time before: for words
 * that would chatter if they followed a slider. `held`: whether a hand is still on the page.
 */
export class Rested {
	readonly #ask: () => Ask;
	#at: Ask = $state.raw(undefined as unknown as Ask);
	#change = $state('');

	constructor(ask: () => Ask, held: () => boolean) {
		this.#ask = ask;
		this.#at = untrack(ask);
		// Time lies outside Svelte.
		$effect(() => {
			const now = this.#ask();
			if (held() || now === untrack(() => this.#at)) return;
			const timer = setTimeout(() => this.#settle(now), REST_MS);
			return () => clearTimeout(timer);
		});
	}

	#settle(now: Ask) {
		const change = changeText(this.#at, now);
		if (change) this.#change = change;
		this.#at = now;
	}

	/** The figure at rest. */
	get ask(): Ask {
		return this.#at;
	}

	/** What changed last, in a sentence; empty until something does. */
	get change(): string {
		return this.#change;
	}
}
