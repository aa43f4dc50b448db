import { describe, expect, test } from 'vitest';
import { messages, story } from './fixture';

const name = 'en/opening.md';
const lines = story.get(name)!.split('\n').length;

/** What is said of some lines at the end of the opening, from line 1 on. */
function said(text: string): string[] {
	const all = messages({ [name]: `${story.get(name)!}\n${text}\n` });
	return all.flatMap((line) => {
		const [, at, column, rest] = /^en\/opening\.md:(\d+):(\d+) (.*)$/.exec(line) ?? [];
		return at === undefined ? [] : [`${Number(at) - lines}:${column} ${rest}`];
	});
}

describe('what was meant as a citation', () => {
	test.each([
		['It is so [HW-09].', '`[HW-09]` names a source, and cites nothing without `@`; write `[@HW-09]`'],
		['It is so [HW-09; CLU-01].', 'write `[@HW-09; @CLU-01]`'],
		['It is so (@HW-09).', '`(@HW-09)` cites nothing outside of square brackets; write `[@HW-09]`'],
		['It is so @HW-09.', '`@HW-09` cites nothing outside of square brackets; write `[@HW-09]`'],
		['It is so [@HW-09, says it].', '`@HW-09, says it` is no id of a source']
	])('%s', (text, wanted) => {
		expect(said(text)).toHaveLength(1);
		expect(said(text)[0]).toContain(`${wanted}`);
	});

	test.each(['So [sic] it is.', 'Ask us @nobody.', 'Write to a@HW-09.', 'Said so \\[HW-09].', 'Said so \\@HW-09.', '`[HW-09]`'])(
		'is not %s',
		(text) => {
			expect(said(text)).toEqual([]);
		}
	);
});

describe('what was meant as a directive', () => {
	test.each([
		[': fact[raise]', '1:5 unknown-directive: a space stands between the colon and `fact`, so this is plain text; write `:fact[raise]`.'],
		['fact[raise]', '1:5 unknown-directive: `fact` has no colon before it, so this is plain text; write `:fact[raise]`.'],
		[':claim[a value of 18 billion]', '1:12 bad-attribute: `:claim[a value of 18 billion]` does not say which claim it is; put its id behind it, as in `:claim[a value of 18 billion]{C09}`.'],
		[':show[More]{power.chips: 9000}', '1:17 bad-attribute: `power.chips:` sets nothing with a colon; write `power.chips=9000`.'],
		[':show[More]{power.chips:9000}', '1:17 bad-attribute: `power.chips:9000` sets nothing with a colon; write `power.chips=9000`.']
	])('in a sentence: %s', (text, wanted) => {
		expect(said(`Now ${text} it is.`)).toEqual([wanted]);
	});

	test.each([
		['figure{#power}', '`figure` has no colons before it, so this is plain text; write `::figure{#power}`.'],
		[':figure{#power}', '`figure` is a block and cannot stand in a sentence; write `::figure{#power}` on a line of its own.'],
		[':: figure{#power}', 'a space stands between the colons and `figure`, so this is plain text; write `::figure{#power}`.'],
		['::figure[power]', '`::figure` names no figure; write `::figure{#power}`.'],
		['::figure{power}', '`::figure` names no figure; write `::figure{#power}`.'],
		[':::figure{#power}', '`figure` does not stand after `:::`; write `::figure{#power}`.'],
		['::figure', '`::figure` names no figure; write `::figure{#power chips=12000}`.'],
		['::since', '`since` does not stand after `::`; write `:::since`.'],
		[':::predict[power]\nGuess.\n:::', '`:::predict` names no figure; write `:::predict{#power}`.'],
		['::: question\nWhat?\n:::', 'a space stands between the colons and `question`, so this is plain text; write `:::question`.'],
		[':::: scroll{#power}\n\n:::step\nOne.\n:::\n\n::::', 'a space stands between the colons and `scroll`, so this is plain text; write `::::scroll{#power}`.'],
		['::::scroll{#power}\n\n:::step\nOne.\n\n:::step\nTwo.\n:::\n\n::::', '`:::step` is not closed before the next block opens in line 13; add a line with `:::` before that one.'],
		[':::since\nOne.\n\n:::question\nTwo?\n:::\n\n:::', '`:::since` is not closed before the next block opens in line 11; add a line with `:::` before that one.']
	])('on a line of its own: %j', (text, wanted) => {
		const found = said(text);
		expect(found.map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([wanted]);
	});
});

describe('what was meant as Markdown', () => {
	test.each([
		['##Said', '1:1 heading-order: `##` begins no heading without a plain space behind it; write `## Said`.'],
		['##\u00A0Said', '1:1 heading-order: `##` begins no heading without a plain space behind it; write `## Said`.'],
		['A **large one.', '1:3 loose-mark: this `**` never closes, or has a space on its inner side; close it behind the words it is about; if the sign is meant, write a backslash before it.'],
		['A ** large** one.', '1:3 loose-mark: this `**` never closes, or has a space on its inner side; close it behind the words it is about; if the sign is meant, write a backslash before it.'],
		['A `large one.', '1:3 loose-mark: this backtick never closes; close it behind the words it is about; if the sign is meant, write a backslash before it.'],
		['[How][x] so?', '1:1 bad-link: no address is called `x`; write `[How](address)`, or add a line `[x]: address`.'],
		['[How] (https://a.org) so?', '1:1 bad-link: a space stands between the words of this link and its address; write `[How](…)` without it.'],
		['[How](https://a.org so?', '1:1 bad-link: this link never closes, or has a space in its address; write `[How](address)`.'],
		['(How)[https://a.org] so?', '1:1 bad-link: the brackets of this link are the wrong way round; write `[How](address)`.']
	])('%s', (text, wanted) => {
		expect(said(text)).toEqual([wanted]);
	});

	test.each(['A \\** is a sign.', 'x * y', 'snake__case', '[How][x]\n\n[x]: https://a.org', '**How** `so`', '(How) [so]'])(
		'is not %s',
		(text) => {
			expect(said(text)).toEqual([]);
		}
	);
});

describe('a head', () => {
	const whole = story.get(name)!;
	test.each([
		['that never closes', whole.replace('\n---\n', '\n'), 'the head of the chapter opens here and never closes'],
		['behind an empty line', `\n${whole}`, 'something empty stands before the head'],
		['behind four hyphens', `-${whole}`, 'a head begins with three hyphens'],
		['that is none', 'In June.', 'the chapter has no head']
	])('%s', (_, text, wanted) => {
		const all = messages({ [name]: text });
		expect(all).toHaveLength(1);
		expect(all[0]).toContain(`en/opening.md:1:1 bad-shape: ${wanted}`);
	});
});
