import type { Statement, Visit } from './statement';

/** A statement to be: what happened is known before the course has said how to write it down. */
export type Draft = (visit: Visit) => Statement | undefined;

/** Sends statements. Rejects with `Refused` where trying again would not help. */
export type Send = (statements: readonly Statement[]) => Promise<void>;

export class Refused extends Error {}

/** A school's network comes and goes: how long to wait before trying again, and how often. */
const PAUSE_MS = 5_000;
const TRIES = 5;

/** What happens in one visit, told in its order: it waits until the course is ready to hear it. */
export class Session {
	#send: Send | undefined;
	#visit: Visit | undefined;
	#waiting: Draft[] = [];
	#busy = false;
	#failed = 0;

	/** The course is ready: what has happened until now goes out. */
	open(visit: Visit, send: Send): void {
		this.#visit = visit;
		this.#send = send;
		void this.#flush();
	}

	say(draft: Draft): void {
		this.#waiting.push(draft);
		if (!this.#busy) void this.#flush();
	}

	/** The last word, sent at once with all that still waits: there is no time for a second request. */
	end(draft: Draft): void {
		this.#waiting.push(draft);
		void this.#flush();
	}

	/** One request at a time, so that statements arrive in their order. */
	async #flush(): Promise<void> {
		const visit = this.#visit;
		if (!visit || !this.#send) return;
		const statements = this.#waiting.splice(0).flatMap((draft) => draft(visit) ?? []);
		if (statements.length === 0) return;
		this.#busy = true;
		try {
			await this.#send(statements);
			this.#failed = 0;
		} catch (cause) {
			this.#failed++;
			if (!(cause instanceof Refused) && this.#failed < TRIES) {
				// Under the same ids, so that what did arrive is not there twice.
				this.#waiting.unshift(...statements.map((statement) => () => statement));
				await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
			}
		}
		this.#busy = false;
		if (this.#waiting.length > 0) void this.#flush();
	}
}
