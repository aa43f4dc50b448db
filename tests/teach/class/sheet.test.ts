import { expect, test } from 'vitest';
import { codeOf } from '$lib/teach/code/code';
import { codesIn } from '$lib/teach/code/find';
import { classCsv } from '$lib/teach/class/sheet';
import type { Entry } from '$lib/teach/class/entries';
import { ask, locale } from '../../figures/ask';
import { chips, ramp } from '../code/asked';

const asked = [chips, ramp];
const csv = (text: string) => {
	const entries = codesIn(text, asked).map((found, id): Entry => ({ ...found, id, apart: false }));
	return classCsv(
		entries,
		asked,
		() => ask(),
		(_, stop) => `day ${stop}`,
		locale
	);
};
const rows = (text: string) => csv(text).trim().split('\r\n').slice(1);

test('an empty list has its heads', () => {
	expect(csv('')).toMatch(/^\uFEFF[^\r]+\r\n$/);
});

test('each number that was guessed has a line, in the unit of its question', () => {
	const both = codeOf([
		{ asked: chips, guess: 43000 },
		{ asked: ramp, guess: { a: 5000, c: 100000 } }
	]);
	expect(rows(`Ana: ${both}`)).toEqual([
		`Ana,${both},How many could run?,"",43000,chips,yes`,
		`Ana,${both},How many could run?,day a,5000,chips,yes`,
		`Ana,${both},How many could run?,day c,100000,chips,yes`
	]);
});

test('beyond an end of the line it is said on which side, and a skip is empty', () => {
	const beyond = codeOf([{ asked: chips, guess: 1e9 }]);
	const skip = codeOf([{ asked: chips, guess: 'skipped' }]);
	expect(rows(`${beyond}\n${skip}`)).toEqual([
		`"",${beyond},How many could run?,"",> 100000,chips,yes`,
		`"",${skip},How many could run?,"",,chips,no`
	]);
});

test('a name that looks like a formula is none', () => {
	const code = codeOf([{ asked: chips, guess: 1 }]);
	expect(rows(`=SUM(A1): ${code}`)[0]).not.toMatch(/^=/);
});
