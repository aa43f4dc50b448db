/** What `npm run content` does: checks everything, or records what translations were made from. */
import { checkContent, type Checked } from './check';
import { showMessages } from './message';
import { listFiles, readFiles } from './read';
import { record } from './record';
import type { Message } from './types';

const help = `npm run content                                    checks everything under content/
npm run content -- --translated fr                 records that all of fr/ is up to date
npm run content -- --translated fr/01-power.md     records that one chapter is`;

/** Runs with arguments as they follow \`npm run content --\`; gives the exit code. */
export async function run(argv: readonly string[], root = 'content'): Promise<number> {
	const [option, ...rest] = argv;
	if (option === '--translated' && rest.length > 0) {
		const { lines, done } = await record(rest, root);
		console.log(lines.join('\n'));
		return done ? 0 : 1;
	}
	if (option !== undefined) {
		console.log(help);
		return option === '--help' ? 0 : 1;
	}
	const [files, statics] = await Promise.all([readFiles(root), listFiles('static')]);
	const checked = checkContent(files, { statics });
	console.log(reportOf(checked, root));
	return checked.messages.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** All messages by file, and how many there are. */
export function reportOf({ messages, files }: Checked, root: string): string {
	const names = [...new Set(messages.map(({ file }) => file))];
	const parts = names.map((file) => {
		const own = messages.filter((message) => message.file === file);
		const text = files.get(file)?.text;
		return [`${root}/${file}`, ...showMessages(own, text)].join('\n');
	});
	return [...parts, summary(messages, files.size)].join('\n\n');
}

function summary(messages: readonly Message[], files: number): string {
	const errors = messages.filter(({ severity }) => severity === 'error').length;
	const warnings = messages.length - errors;
	const parts = [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean);
	return `${counted(files, 'file') || 'no file'} read: ${parts.join(' and ') || 'all is well'}.`;
}

function counted(count: number, what: string): string {
	return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
