// npm run content: checks everything under content/ and says what is wrong, where, and how to mend it.
import { join } from 'node:path';
import { install, root } from './install.mjs';

install();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'src/lib/content/command.ts'), {
	configFile: false,
	logLevel: 'error',
	// The framework writes the file that tsconfig.json extends, and may not have run yet.
	oxc: { tsconfig: false },
	resolve: { alias: { $lib: join(root, 'src/lib') } }
});
process.exitCode = await module.run(process.argv.slice(2));
