import { describe, expect, test } from 'vitest';
import { formatBare, formatDifference, formatExact, formatQuantity } from '$lib/locale/quantity';
import type { Locale } from '$lib/locale/types';

const unit = (other: string, more: object = {}) => ({ forms: { other }, name: '', ...more });

const en: Locale = {
	lang: 'en',
	strings: {},
	units: {
		chip: { forms: { one: '{n} chip', other: '{n} chips' }, name: 'chips' },
		BUSD: unit('${n} billion'),
		'%': unit('{n}%', { decimals: 1 }),
		min: unit('{n} minutes'),
		h: unit('{n} hours'),
		day: unit('{n} days', {
			ladder: [
				{ unit: 'min', factor: 1440 },
				{ unit: 'h', factor: 24 },
				{ unit: 'day', factor: 1 },
				{ unit: 'year', factor: 1 / 365.25 }
			]
		}),
		year: unit('{n} years')
	}
};
const fr: Locale = {
	...en,
	lang: 'fr',
	units: {
		BUSD: {
			forms: { one: '{n} milliard de dollars', other: '{n} milliards de dollars' },
			name: 'milliards de dollars'
		}
	}
};

describe('formatQuantity', () => {
	test('a unit without words is written as it is', () => {
		expect(formatQuantity(3, 'parsec', en)).toBe('3 parsec');
	});

	test('rounds, and takes the plural that the language wants', () => {
		expect(formatQuantity(1, 'chip', en)).toBe('1 chip');
		expect(formatQuantity(0.9996, 'chip', en)).toBe('1 chip');
		expect(formatQuantity(0.996, 'chip', en)).toBe('0.996 chips');
		expect(formatQuantity(30133.1, 'chip', en)).toBe('30,100 chips');
		expect(formatQuantity(1.6, 'BUSD', fr)).toBe('1,6 milliard de dollars');
		expect(formatQuantity(2, 'BUSD', fr)).toBe('2 milliards de dollars');
	});

	test('a minus goes before what stands before the number', () => {
		expect(formatQuantity(-6.4, 'BUSD', en)).toBe('\u2212$6.4 billion');
		expect(formatQuantity(-2, 'chip', en)).toBe('\u22122 chips');
	});

	test.each([
		[0, '0 minutes'],
		[0.0918, '2.2 hours'],
		[0.01, '14.4 minutes'],
		[6.14, '6.14 days'],
		[853, '2.34 years']
	])('%d days climb to %s', (value, text) => {
		expect(formatQuantity(value, 'day', en)).toBe(text);
	});
});

test('formatExact keeps every digit that was given', () => {
	expect(formatExact(24576, 'chip', en)).toBe('24,576 chips');
	expect(formatExact(62.9, '%', en)).toBe('62.9%');
	expect(formatExact(0.1 + 0.2, '%', en)).toBe('0.3%');
});

test('formatBare leaves the unit out and keeps its digits', () => {
	expect(formatBare(25, '%', en)).toBe('25.0');
});

describe('formatDifference', () => {
	test('is never below zero', () => {
		expect(formatDifference(3, 5, 'chip', en)).toBe('2 chips');
		expect(formatDifference(5, 3, 'chip', en)).toBe('2 chips');
	});

	test('takes the unit of differences, if there is one', () => {
		const points = {
			...en.units,
			'%': unit('{n}%', { difference: 'point' }),
			point: unit('{n} points')
		};
		expect(formatDifference(50, 98.5, '%', { ...en, units: points })).toBe('48.5 points');
	});
});
