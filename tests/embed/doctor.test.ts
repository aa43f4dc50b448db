import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	advise,
	checks,
	isVerdict,
	tallOf,
	ways,
	widthOf,
	type Check,
	type Findings
} from '$lib/embed/doctor';
import { strings } from '$lib/locale/strings';

describe('advise', () => {
	test('knowing nothing, it advises what works everywhere', () => {
		expect(advise({})).toEqual(['fixed', 'link', 'package']);
	});

	test.each<[string, Findings, string]>([
		['scripts are off', { scripts: 'no', height: 'yes' }, 'link'],
		['it stands by itself', { frame: 'top', height: 'top' }, 'paste'],
		['files are held back', { files: 'no', height: 'yes' }, 'file'],
		['styles are forbidden', { styles: 'no' }, 'file'],
		['the frame is too narrow', { width: 'narrow', height: 'yes' }, 'link'],
		['heights follow', { height: 'yes' }, 'same'],
		['heights follow in part', { height: 'part' }, 'part'],
		['nobody answers', { height: 'no' }, 'fixed']
	])('if %s, %o leads to "%s" first', (_, found, first) => {
		expect(advise(found)[0]).toBe(first);
	});

	test('whatever is found, it advises something, nothing twice, and only what has words', () => {
		const findings = fc.record(
			Object.fromEntries(
				Object.entries(checks).map(([check, of]) => [check, fc.constantFrom(...of)])
			),
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(findings, (found) => {
				const advised = advise(found as Findings);
				expect(advised.length).toBeGreaterThan(0);
				expect(new Set(advised).size).toBe(advised.length);
			})
		);
	});
});

test('widths and heights of no size are the smallest', () => {
	expect([0, 279, 280, 479, 480, 1023, 1024].map(widthOf)).toEqual([
		...['narrow', 'narrow', 'phone', 'phone', 'column', 'column', 'wide']
	]);
	expect([0, 479, 480].map(tallOf)).toEqual(['low', 'low', 'enough']);
});

test('every check, outcome, verdict and way has words', () => {
	const wanted = [
		...(Object.keys(checks) as Check[]).flatMap((check) => [
			`doctor.${check}`,
			...checks[check].map((outcome) => `doctor.${check}.${outcome}`),
			...checks[check].filter(isVerdict).map((verdict) => `doctor.${verdict}`)
		]),
		...ways.flatMap((way) => [`doctor.way.${way}`, `doctor.why.${way}`])
	];
	expect(wanted.filter((key) => !(key in strings))).toEqual([]);
});
