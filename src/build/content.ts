import { sep } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type * as reporter from '../lib/content/command.ts';
import type * as loader from '../lib/content/load.server.ts';
import type { Message } from '../lib/content/types.ts';

/** Editors write a file in several strokes; one look at the end of them is enough. */
const REST_MS = 40;

/** Every stroke in an original makes its translation stale: that can wait for `npm run content`. */
const LATER = 'stale-translation';

/**
 * While the site is served: looks through `content/` at every change, shows the problems over the
 * page, and tells open pages to take what is new.
 */
export function content({ folder }: { folder: string }): Plugin {
	return {
		name: 'content',
		apply: 'serve',
		configureServer(server) {
			const root = `${server.config.root}${sep}${folder}${sep}`;
			let pending: ReturnType<typeof setTimeout> | undefined;
			const changed = (file: string) => {
				if (!file.startsWith(root)) return;
				clearTimeout(pending);
				pending = setTimeout(() => void look(server, true), REST_MS);
			};
			for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
			// A page that opens while something is wrong is told, too.
			server.ws.on('connection', () => void look(server, false));
		}
	};
}

async function look(server: ViteDevServer, changed: boolean) {
	const load = async <T>(module: string) => (await server.ssrLoadModule(module)) as T;
	const { loadContent } = await load<Loader>('/src/lib/content/load.server.ts');
	const { reportOf } = await load<Reporter>('/src/lib/content/command.ts');
	const checked = await loadContent();
	const first = checked.messages.find(
		({ severity, rule }) => severity === 'error' && rule !== LATER
	);
	// The page takes what is new even then: mistakes that leave a story to look at are no reason
	// not to look at it.
	if (changed) server.ws.send({ type: 'custom', event: 'content:change' });
	if (first) server.ws.send(overlay(first, reportOf(checked, 'content')));
}

type Loader = typeof loader;
type Reporter = typeof reporter;

/** The problems as the overlay shows them: all of them, and the first with its place. */
function overlay({ file, line, column }: Message, text: string): ErrorPayload {
	return {
		type: 'error',
		err: { message: text, stack: '', id: file, loc: { file, line, column }, plugin: 'content' }
	};
}
