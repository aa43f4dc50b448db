import { join, sep } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { runnerImport, type ErrorPayload, type Plugin, type ViteDevServer } from 'vite';
import type * as reporter from '../lib/content/command.ts';
import type * as loader from '../lib/content/load.server.ts';
import type { Message } from '../lib/content/types.ts';

/** Editors write a file in several strokes; one look at the end of them is enough. */
const REST_MS = 40;

/** Every stroke in an original makes its translation stale: that can wait for `npm run content`. */
const LATER = 'stale-translation';

interface Options {
	/** Where authors' files are, from the root of the project. */
	folder: string;
	/** Where the files are that they may refer to. */
	statics: string;
}

/** Looks through `content/`: at every change while the site is served, and before it is built. */
export function content(options: Options): Plugin[] {
	return [served(options), built()];
}

/** Shows the problems over the page and in the terminal, and tells open pages to take what is new. */
function served({ folder, statics }: Options): Plugin {
	return {
		name: 'content',
		// Tests that are served have no author in front of them.
		apply: (_, { command }) => command === 'serve' && !process.env.VITEST,
		configureServer(server) {
			const root = server.config.root;
			const own = [folder, statics].map((name) => `${root}${sep}${name}${sep}`);
			// A look that is cut off by the end of the server has nobody to tell.
			const take = (changed: boolean) =>
				void look(server, folder, changed).catch((error: Error) => {
					if (server.httpServer?.listening) server.config.logger.error(error.message);
				});
			let pending: ReturnType<typeof setTimeout> | undefined;
			const changed = (file: string) => {
				if (!own.some((start) => file.startsWith(start))) return;
				clearTimeout(pending);
				pending = setTimeout(() => take(true), REST_MS);
			};
			for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
			// A page that opens while something is wrong is told, too.
			server.ws.on('connection', () => take(false));
		}
	};
}

/** A build that would fail over a page says first what is wrong in which file, and ends there. */
function built(): Plugin {
	let checked: Promise<void> | undefined;
	return {
		name: 'content-check',
		apply: 'build',
		async configResolved({ root }) {
			// The framework reads the configuration again in workers of its own.
			if (isMainThread) await (checked ??= check(root));
		}
	};
}

async function check(root: string) {
	const { module } = await runnerImport<Reporter>(join(root, 'src/lib/content/command.ts'), {
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src/lib') } }
	});
	if ((await module.run([])) !== 0) process.exit(1);
}

/** What the terminal said last: it need not say it twice. */
let said = '';

async function look(server: ViteDevServer, folder: string, changed: boolean) {
	const load = async <T>(module: string) => (await server.ssrLoadModule(module)) as T;
	const { loadContent } = await load<Loader>('/src/lib/content/load.server.ts');
	const { reportOf } = await load<Reporter>('/src/lib/content/command.ts');
	const all = await loadContent();
	const checked = { ...all, messages: all.messages.filter(({ rule }) => rule !== LATER) };
	const report = reportOf(checked, folder);
	if (report !== said && (said || checked.messages.length > 0))
		server.config.logger.info(`\n${report}`);
	said = report;
	// The page takes what is new even then: mistakes that leave a story to look at are no reason
	// not to look at it.
	if (changed) server.ws.send({ type: 'custom', event: 'content:change' });
	const first = checked.messages.find(({ severity }) => severity === 'error');
	if (first) server.ws.send(overlay(first, join(server.config.root, folder), report));
}

type Loader = typeof loader;
type Reporter = typeof reporter;

/** The problems as the overlay shows them: all of them, and the first with its place, to click on. */
function overlay({ file, line, column }: Message, root: string, text: string): ErrorPayload {
	const id = join(root, file);
	return {
		type: 'error',
		err: { message: text, stack: '', id, loc: { file: id, line, column }, plugin: 'content' }
	};
}
