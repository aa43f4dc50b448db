import type { Found } from '../code/find';
import type { Entry } from './entries';

/** The list of codes on the teacher's page, while it is open; every change can be taken back. */
export class Roll {
	#entries: readonly Entry[] = $state.raw([]);
	#past: readonly (readonly Entry[])[] = $state.raw([]);
	#next = 0;

	get entries(): readonly Entry[] {
		return this.#entries;
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	#put(entries: readonly Entry[]) {
		this.#past = [...this.#past, this.#entries];
		this.#entries = entries;
	}

	/** Takes in what was found, in its order. */
	add(found: readonly Found[]) {
		if (found.length === 0) return;
		const added = found.map((one): Entry => ({ ...one, id: this.#next++, apart: false }));
		this.#put([...this.#entries, ...added]);
	}

	remove(id: number) {
		this.#put(this.#entries.filter((entry) => entry.id !== id));
	}

	/** The teacher says that these are other pupils'. */
	tellApart(ids: readonly number[]) {
		this.#put(
			this.#entries.map((entry) => (ids.includes(entry.id) ? { ...entry, apart: true } : entry))
		);
	}

	clear() {
		if (this.#entries.length > 0) this.#put([]);
	}

	/** Takes the last change back. */
	undo() {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		this.#entries = last;
	}
}
