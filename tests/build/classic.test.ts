import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { single } from '../../src/build/classic.ts';

test('a program becomes one text that runs by itself', async () => {
	const code = await single('tests/fixtures/framed/small.ts', process.cwd());
	expect(code).not.toMatch(/^\s*(?:import|export)\b/m);
	const context = createContext({});
	runInContext('globalThis.window = globalThis', context);
	runInContext(code, context);
	expect(context.small).toBe(true);
});

test('a module that is not there is an error, and no empty script', async () => {
	await expect(single('tests/fixtures/framed/none.ts', process.cwd())).rejects.toThrow();
});
