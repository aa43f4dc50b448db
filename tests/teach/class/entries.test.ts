import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf } from '$lib/teach/code/code';
import { codesIn } from '$lib/teach/code/find';
import { listText, statesOf, type Entry } from '$lib/teach/class/entries';
import { all, chips, share } from '../code/asked';

const code = (guess: number) => codeOf([{ asked: share, guess }]);
const skipped = codeOf([{ asked: share, guess: 'skipped' }]);
const other = codeOf([{ asked: chips, guess: 43000 }]);

const listOf = (text: string): Entry[] =>
	codesIn(text, all).map((found, id) => ({ ...found, id, apart: false }));
const states = (text: string) => statesOf(listOf(text), 'share');

test('an empty list has no states', () => {
	expect(statesOf([], 'share')).toEqual([]);
	expect(listText([])).toBe('');
});

test('what is no code is bad, and other questions and skips are no guesses', () => {
	expect(states(`Ana: ${code(1).slice(0, -1)}X\n${other}\n${skipped}\n${code(2)}`)).toEqual([
		'bad',
		'none',
		'skipped',
		'counted'
	]);
});

test('the same code counts once, under one name or under none', () => {
	expect(states(`${code(1)}\n${code(1)}`)).toEqual(['counted', 'twice']);
	expect(states(`Ana: ${code(1)}\n ana : ${code(1)}\n${code(1)}`)).toEqual([
		'counted',
		'twice',
		'twice'
	]);
	expect(states(`${code(1)}\nAna: ${code(1)}`)).toEqual(['counted', 'twice']);
});

test('two names with the same code are two pupils, and so is what the teacher tells apart', () => {
	expect(states(`Ana: ${code(1)}\nBen: ${code(1)}`)).toEqual(['counted', 'counted']);
	const list = listOf(`${code(1)}\n${code(1)}`);
	const apart = list.map((entry) => ({ ...entry, apart: entry.id === 1 }));
	expect(statesOf(apart, 'share')).toEqual(['counted', 'counted']);
});

test('of several codes under a name the last counts that has a guess at the question', () => {
	expect(states(`Ana: ${code(1)}\nAna: ${code(2)}\nAna: ${other}`)).toEqual([
		'earlier',
		'counted',
		'none'
	]);
	expect(states(`Ana: ${code(1)}\nAna: ${code(2)}\nAna: ${code(1)}`)).toEqual([
		'earlier',
		'earlier',
		'counted'
	]);
});

test('a code without a name that repeats a pupil’s does not stand in the way of that pupil’s last', () => {
	expect(states(`Cem: ${code(1)}\n${code(1)}\nCem: ${code(0)}\nCem: ${code(1)}`)).toEqual([
		'earlier',
		'twice',
		'earlier',
		'counted'
	]);
});

test('however codes are mixed, as many count as there are pupils that can be told', () => {
	const line = fc.tuple(fc.constantFrom('', 'Ana', 'Ben', 'Cem'), fc.integer({ min: 0, max: 4 }));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
			const text = lines.map(([name, guess]) => `${name}: ${code(guess)}`).join('\n');
			const counted = listOf(text).filter((_, i) => states(text)[i] === 'counted');
			// A name counts once; without names a code does. Nobody's every code is left out.
			const keys = counted.map(({ name, read }) => name || ('code' in read && read.code));
			expect(new Set(keys).size).toBe(keys.length);
			if (lines.length > 0) expect(counted.length).toBeGreaterThan(0);
		})
	);
});

test('the list as text gives the same list', () => {
	const text = `Ana: ${code(1)}\n${code(2)}\nÉmile-Zoé: ${other}`;
	expect(listText(listOf(text))).toBe(text);
	expect(listText(listOf(`${text}\nBen: ${code(3).slice(0, -1)}X`))).toBe(text);
});
