import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkContent, type Checked, type CheckOptions } from '$lib/content/check';
import type { Foreign } from '$lib/content/decode';
import { formatMessage } from '$lib/content/message';
import { readFiles } from '$lib/content/read';
import { contentStrings } from '$lib/content/strings';

export const fixtures = 'tests/fixtures';

/** The files of the story that is in order. */
export const story = (await readFiles(`${fixtures}/story`)) as ReadonlyMap<string, string>;

const options: CheckOptions = { statics: ['dots.png'], strings: contentStrings };

/** Checks the good story with some of its files changed; `undefined` takes a file away. */
export function check(
	changes: Readonly<Record<string, string | Foreign | undefined>> = {}
): Checked {
	const files = new Map<string, string | Foreign>(story);
	for (const [name, text] of Object.entries(changes)) {
		if (text === undefined) files.delete(name);
		else files.set(name, text);
	}
	return checkContent(files, options);
}

/** The messages of a check, as an author reads them in one line each. */
export function messages(changes?: Parameters<typeof check>[0]): string[] {
	return check(changes).messages.map(formatMessage);
}

/**
 * What is expected, from a file beside the fixture. A file that is not there is written, to be read
 * and kept; in CI, where nobody would read it, it is missing.
 */
export function expected(name: string, actual: unknown): unknown {
	const file = `${fixtures}/${name}`;
	if (!existsSync(file) && !process.env.CI) {
		writeFileSync(file, `${JSON.stringify(actual, undefined, '\t')}\n`);
	}
	return JSON.parse(readFileSync(file, 'utf8'));
}
