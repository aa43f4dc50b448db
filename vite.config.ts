import { playwright } from '@vitest/browser-playwright';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { classic } from './src/build/classic.ts';
import { content } from './src/build/content.ts';
import { framed } from './src/build/framed.ts';
import { islands } from './src/build/islands.ts';

const browser = playwright({
	launchOptions: {
		...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	}
});

export default defineConfig({
	plugins: [
		islands({ entry: 'src/lib/story/client.ts' }),
		framed({
			entry: 'src/lib/story/framed.ts',
			loader: 'src/lib/embed/loading.ts'
		}),
		classic(),
		content({ folder: 'content', statics: 'static' }),
		sveltekit()
	],
	test: {
		expect: { requireAssertions: true },
		// A slow machine is no failure: this is a limit for what hangs.
		testTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					setupFiles: ['tests/setup.ts'],
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: browser,
						instances: [{ browser: 'chromium' }],
						screenshotFailures: false
					}
				}
			}
		]
	}
});
