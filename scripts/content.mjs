// npm run content: checks everything under content/ and says what is wrong, where, and how to mend it.
import { root } from './install.mjs';
import { runnerImport } from 'vite';
import { join } from 'node:path';

const { module } = await runnerImport(join(root, 'src/lib/content/command.ts'), {
	configFile: false,
	logLevel: 'error',
	resolve: { alias: { $lib: join(root, 'src/lib') } }
});
process.exitCode = await module.run(process.argv.slice(2));
