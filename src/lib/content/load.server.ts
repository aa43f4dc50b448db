import { checkContent, type Checked } from './check';
import { formatMessage } from './message';
import { listFiles, readFiles } from './read';
import type { Story } from './types';

interface Loaded {
	key: string;
	checked: Checked;
}

const loaded = new Map<string, Loaded>();

/** What the check says of a folder; checked again only when a file there is another. */
export async function loadContent(root = 'content', statics = 'static'): Promise<Checked> {
	const [files, pictures] = await Promise.all([readFiles(root), listFiles(statics)]);
	const key = JSON.stringify([[...files], pictures]);
	const last = loaded.get(root);
	if (last?.key === key) return last.checked;
	const checked = checkContent(files, { statics: pictures });
	loaded.set(root, { key, checked });
	return checked;
}

/**
 * The story, or one error that says everything that is wrong. In development, mistakes that leave
 * a story to look at do not keep an author from looking at it.
 */
export async function loadStory(root = 'content', strict = import.meta.env.PROD): Promise<Story> {
	const { story, messages } = await loadContent(root);
	const errors = messages.filter(({ severity }) => severity === 'error');
	if (story && (!strict || errors.length === 0)) return story;
	const list = errors.map((message) => `${root}/${formatMessage(message)}`);
	const head = `${root}/ has ${errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`}:`;
	throw new Error([head, ...list].join('\n'));
}
