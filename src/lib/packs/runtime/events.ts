/** A guess as the page tells it. */
export interface Guess {
	figure: string;
	/** A number, numbers by name, or that the reader went on without one. */
	guess: number | Readonly<Record<string, number>> | 'skipped';
	/** The question, in the words of the page. */
	text: string;
}

/** Numbers by name as one text; that nothing was guessed is a word of its own. */
export function inWords(guess: Exclude<Guess['guess'], number>): string {
	if (guess === 'skipped') return guess;
	const pairs = Object.entries(guess).map(([name, value]) => `${name}: ${value}`);
	return pairs.join(', ');
}

/** What a course is told about. */
export interface Listener {
	/** Each time a guess is made. */
	guessed: (guess: Guess) => void;
	/** Once, when the reader has reached the end. */
	read: () => void;
	/** Once, when the page is left for good. */
	left: () => void;
}

/** Hears what the page says: the two events by which chapters speak to packages, and its end. */
export function listen({ guessed, read, left }: Listener): void {
	// A page that comes back from the browser's cache stays silent: for the course, the visit is over.
	let over = false;
	document.addEventListener('story:guess', (event) => {
		const guess = guessOf((event as CustomEvent<unknown>).detail);
		if (guess && !over) guessed(guess);
	});
	document.addEventListener(
		'story:read',
		() => {
			if (!over) read();
		},
		{ once: true }
	);
	// Not `unload`, which phones skip.
	addEventListener(
		'pagehide',
		() => {
			over = true;
			left();
		},
		{ once: true }
	);
}

/** Anything on the page may send events: what has not the form of a guess is none. */
function guessOf(detail: unknown): Guess | undefined {
	if (typeof detail !== 'object' || detail === null) return undefined;
	const { figure, guess, text = '' } = detail as Partial<Record<keyof Guess, unknown>>;
	if (typeof figure !== 'string' || !/^[\w-]+$/.test(figure) || typeof text !== 'string') {
		return undefined;
	}
	if (guess === 'skipped' || Number.isFinite(guess)) return { figure, guess, text } as Guess;
	const numbers = typeof guess === 'object' && guess !== null ? Object.values(guess) : [];
	return numbers.length > 0 && numbers.every(Number.isFinite)
		? ({ figure, guess, text } as Guess)
		: undefined;
}
