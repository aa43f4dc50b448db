import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.SITE_PORT ?? 4173);

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results/site',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// A slow machine is no failure: these are limits for what hangs.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	use: {
		baseURL: `http://localhost:${PORT}/`,
		launchOptions: {
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
		}
	},
	webServer: {
		command: `node scripts/serve.mjs ${PORT}`,
		url: `http://localhost:${PORT}/`,
		reuseExistingServer: false
	}
});
