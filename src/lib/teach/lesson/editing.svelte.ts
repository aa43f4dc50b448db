import type { EmbedOptions } from '$lib/embed/options';
import { fromQuery } from '$lib/settings/address';
import { entryIn, settablesOf, type Catalog, type Entry } from './catalog';
import { freshLesson, type Lesson } from './lesson';

/** The lesson that is being made, and what can be done with it. */
export class Editing {
	readonly catalog: Catalog;
	#lesson: Lesson = $state.raw({} as Lesson);
	/** Counts what the preview cannot know but by being loaded anew. */
	#turn = $state(0);
	readonly entry: Entry = $derived.by(() => entryIn(this.catalog, this.#lesson.id)!);

	/** Starts with the first figure that has controls and asks for a guess, or else the first of all. */
	constructor(catalog: Catalog, lang: string) {
		this.catalog = catalog;
		const figures = catalog.entries.filter(({ shown }) => shown === 'figure');
		const rich = figures.find(
			({ id, asks }) => (catalog.controls[id]?.length ?? 0) > 0 && (asks[lang]?.length ?? 0) > 0
		);
		this.#lesson = freshLesson(rich ?? catalog.entries[0]!, lang);
	}

	get lesson(): Lesson {
		return this.#lesson;
	}

	get turn(): number {
		return this.#turn;
	}

	/** Goes on with another lesson. */
	load(lesson: Lesson) {
		this.#lesson = lesson;
		this.#turn += 1;
	}

	/** Shows another chapter or figure; colours and language stay, the rest was about the other one. */
	show(id: string) {
		const entry = entryIn(this.catalog, id);
		if (!entry) return;
		const fresh = freshLesson(entry, this.#lesson.lang);
		const { theme } = this.#lesson.options;
		this.load({ ...fresh, options: { ...fresh.options, theme } });
	}

	speak(lang: string) {
		this.#lesson = { ...this.#lesson, lang };
	}

	set(options: Partial<EmbedOptions>) {
		this.#lesson = { ...this.#lesson, options: { ...this.#lesson.options, ...options } };
	}

	/** Takes what is set in the preview. */
	take(search: string) {
		const { chosen } = fromQuery(settablesOf(this.entry, this.catalog), search);
		if (JSON.stringify(chosen) !== JSON.stringify(this.#lesson.chosen))
			this.#lesson = { ...this.#lesson, chosen };
	}

	/** Gives back what the story sets. */
	reset() {
		this.load({ ...this.#lesson, chosen: {} });
	}
}
