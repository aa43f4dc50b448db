import { describe, expect, test, vi } from 'vitest';
import { chunks, type Chunks } from '$lib/embed/chunks';

/** Parts that wait to be fetched: each is defined when its script comes. */
function program(parts: Record<string, Parameters<Chunks['define']>[1]>, lost = new Set<string>()) {
	const fetched: string[] = [];
	const all = chunks(async (name) => {
		fetched.push(name);
		await Promise.resolve();
		if (lost.has(name)) throw new Error(name);
		const body = parts[name];
		if (body) all.define(name, body);
	});
	return { all, fetched, lost };
}

const names = (...all: string[]) =>
	Object.fromEntries(
		all.map((name): [string, Parameters<Chunks['define']>[1]] => [
			name,
			(_, exports) => void (exports.is = name)
		])
	);

describe('parts of a program as classic scripts', () => {
	test('a part that nobody has defined cannot run, and is named', () => {
		expect(() => program({}).all.run('none.js')).toThrow('none.js');
	});

	test('a part whose script comes without it is named, too', async () => {
		await expect(program({}).all.load('none.js')).rejects.toThrow('none.js');
	});

	test('a part runs once, whoever asks and however it is written', () => {
		const { all } = program({});
		const body = vi.fn();
		all.define('a.js', body);
		expect(all.run('a.js')).toBe(all.run('./a.js'));
		expect(body).toHaveBeenCalledOnce();
	});

	test('all that a part needs is fetched side by side, and only the first runs by itself', async () => {
		const { all, fetched } = program(names('a.js', 'b.js', 'c.js'));
		const loading = all.load('a.js', 'b.js', 'c.js');
		expect(fetched).toEqual(['a.js', 'b.js', 'c.js']);
		expect(await loading).toEqual({ is: 'a.js' });
	});

	test('what is there already, or on its way, is not fetched again', async () => {
		const { all, fetched } = program(names('a.js', 'b.js'));
		await Promise.all([all.load('a.js', 'b.js'), all.load('b.js')]);
		await all.load('a.js');
		expect(fetched).toEqual(['a.js', 'b.js']);
	});

	test('what did not come fails, and can be asked for again', async () => {
		const { all, fetched, lost } = program(names('a.js'), new Set(['a.js']));
		await expect(all.load('a.js')).rejects.toThrow('a.js');
		lost.clear();
		expect(await all.load('a.js')).toEqual({ is: 'a.js' });
		expect(fetched).toEqual(['a.js', 'a.js']);
	});

	test('parts that need one another find what is made so far, as modules do', () => {
		const { all } = program({});
		all.define('a.js', (require, exports) => {
			exports.first = true;
			exports.other = require('./b.js').seen;
		});
		all.define('b.js', (require, exports) => void (exports.seen = require('./a.js').first));
		expect(all.run('a.js')).toEqual({ first: true, other: true });
	});

	test('a part that throws when it runs throws at whoever asked', async () => {
		const { all } = program({
			'a.js': () => {
				throw new Error('broken');
			}
		});
		await expect(all.load('a.js')).rejects.toThrow('broken');
	});
});
