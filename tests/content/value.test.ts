import { describe, expect, test } from 'vitest';
import { factWords } from '$lib/content/value';
import type { Fact } from '$lib/content/types';
import { check } from './fixture';

const { editions } = check().story!;
const words = (value: Fact['value'], unit: string | undefined, lang: string) => {
	const fact = { id: 'a', value, status: 'measured', sources: [], label: {} } as const;
	const whole = unit === undefined ? fact : { ...fact, unit };
	return factWords(whole, editions[lang]!.locale).replaceAll('\u202F', '_');
};

describe('a fact in words', () => {
	test.each([
		[6e9, 'USD', 'en', '$6\u00A0billion'],
		[6e9, 'USD', 'fr', '6\u00A0milliards de dollars'],
		[41667, 'USD', 'en', '$41,667'],
		[1, 'USD', 'fr', '1\u00A0dollar'],
		[24576, 'chip', 'en', '24,576\u00A0chips'],
		[1.427, 'kW/chip', 'fr', '1,427\u00A0kW par puce'],
		[0, 'chip', 'en', '0\u00A0chips'],
		[-3, 'USD', 'en', '−$3'],
		[12.345678, undefined, 'en', '12.345678'],
		[[3.6e9, 3.8e9], 'USD', 'en', '$3.6–3.8\u00A0billion'],
		[[3.6e9, 3.8e9], 'USD', 'fr', '3,6–3,8\u00A0milliards de dollars'],
		[[8e8, 2e9], 'USD', 'en', '$800,000,000 – $2\u00A0billion'],
		[[1, 2], 'chip', 'en', '1\u00A0chip – 2\u00A0chips'],
		[[30, 40], '%', 'fr', '30–40_%'],
		[{ date: '2024-07-22' }, undefined, 'en', '22 July 2024'],
		[{ date: '2024-07' }, undefined, 'fr', 'juillet 2024'],
		[{ date: '2024' }, undefined, 'fr', '2024'],
		[{ date: '2024-08-01' }, undefined, 'fr', '1er août 2024']
	] as const)('%j %s is in %s: %s', (value, unit, lang, wanted) => {
		expect(words(value, unit, lang)).toBe(wanted);
	});
});
