import { expect, test } from 'vitest';
import { normalBelow, normalQuantile } from '$lib/model/normal';

test.each([0, 1, -0.1, 1.1, NaN])('normalQuantile(%d) is no number', (p) => {
	expect(normalQuantile(p)).toBeNaN();
});

// 0.25, 0.001 and 1e-20 are the check values of Wichura (1988); all are from 40-digit arithmetic.
test.each([
	[1e-300, -37.0470962993612],
	[1e-20, -9.262340089798407],
	[1e-10, -6.361340902404057],
	[0.001, -3.0902323061678136],
	[0.025, -1.959963984540054],
	[0.25, -0.6744897501960817],
	[0.5, 0],
	[0.6, 0.2533471031357998],
	[0.9, 1.2815515655446006],
	[0.975, 1.959963984540054],
	[0.995, 2.575829303548901],
	[0.9995, 3.290526731491895]
])('normalQuantile(%d) is %d', (p, z) => {
	expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-14 * Math.max(1, Math.abs(z)));
});

// From 40-digit arithmetic, to where numbers end.
test.each([
	[-37, 5.725571222524576e-300],
	[-30, 4.906713927148187e-198],
	[-20, 2.7536241186062337e-89],
	[-8, 6.220960574271784e-16],
	[-3, 0.0013498980316300946],
	[-1.96, 0.024997895148220435],
	[-1, 0.15865525393145705],
	[-0.001, 0.49960105778608893],
	[0, 0.5],
	[0.5, 0.6914624612740131],
	[3, 0.9986501019683699],
	[6, 0.9999999990134123]
])('normalBelow(%d) is %d', (z, p) => {
	expect(Math.abs(normalBelow(z) / p - 1)).toBeLessThan(1e-12);
});

test('normalBelow ends at 0 and 1', () => {
	expect(normalBelow(-Infinity)).toBe(0);
	expect(normalBelow(-50)).toBe(0);
	expect(normalBelow(50)).toBe(1);
	expect(normalBelow(Infinity)).toBe(1);
	expect(normalBelow(NaN)).toBeNaN();
});

test('normalBelow undoes normalQuantile', () => {
	for (let p = 0.0005; p < 1; p += 0.0005)
		expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-14);
});
