import { fits, type Choice } from './filter';

/** What became of a choice. */
export interface Shown {
	/** How many claims fit it, of how many. */
	count: number;
	total: number;
	/** The claim that is shown though it does not fit. */
	besides?: string | undefined;
}

/** The claims of a page, of which some are shown. */
export class List {
	readonly #groups: readonly HTMLElement[];
	readonly #claims: readonly HTMLElement[];

	constructor(root: ParentNode) {
		this.#groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];
		this.#claims = this.#groups.flatMap((group) => [
			...group.querySelectorAll<HTMLElement>('[data-claim]')
		]);
	}

	/** The claim that an address such as `#claim-C17` leads to. */
	at(hash: string): HTMLElement | undefined {
		return this.#claims.find(({ id }) => `#${id}` === hash);
	}

	/** Shows the claims that fit, and one besides if a link leads to it. */
	show(choice: Choice, linked?: HTMLElement): Shown {
		const fitting = new Set(this.#claims.filter((claim) => fits(choice, valuesOf(claim))));
		for (const claim of this.#claims) {
			claim.toggleAttribute('data-off', claim !== linked && !fitting.has(claim));
		}
		for (const group of this.#groups) {
			const some = group.querySelector('[data-claim]:not([data-off])') !== null;
			group.toggleAttribute('data-off', !some);
		}
		const besides = linked && !fitting.has(linked) ? linked.dataset.claim : undefined;
		return { count: fitting.size, total: this.#claims.length, besides };
	}
}

const valuesOf = (claim: HTMLElement) => ({
	verdict: claim.dataset.verdict ?? '',
	chapter: claim.closest<HTMLElement>('[data-group]')?.dataset.group ?? ''
});
