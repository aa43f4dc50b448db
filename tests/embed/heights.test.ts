import { describe, expect, test } from 'vitest';
import { follow, grasped, type Place } from '$lib/embed/heights';

/** A frame in a host that answers after so many milliseconds. */
function host(
	answer: (dialect: string, height: number, now: number) => number | undefined,
	{ start = 600, delay = 0 } = {}
): Place {
	let now = start;
	let clock = 0;
	let coming: { at: number; height: number }[] = [];
	const arrive = () => {
		for (const { height } of coming.filter(({ at }) => at <= clock)) now = height;
		coming = coming.filter(({ at }) => at > clock);
	};
	return {
		height: () => now,
		ask(dialect, height) {
			const given = answer(dialect, height, now);
			if (given !== undefined) coming.push({ at: clock + delay, height: given });
		},
		async change(ms) {
			const next = Math.min(...coming.map(({ at }) => at), clock + ms);
			clock = Math.min(next, clock + ms);
			arrive();
		}
	};
}

const names = ['amp', 'medium', 'canvas'];

describe('follow', () => {
	test('without a dialect nothing is followed', async () => {
		expect(
			await follow(
				[],
				host(() => 9)
			)
		).toEqual({});
	});

	test('a frame without a height asks for no height below nothing', async () => {
		const asked: number[] = [];
		await follow(
			names,
			host((_, height) => void asked.push(height), { start: 0 })
		);
		expect(Math.min(...asked)).toBeGreaterThan(0);
	});

	test('a host that ignores all follows none', async () => {
		const found = await follow(
			names,
			host(() => undefined)
		);
		expect(found).toEqual({});
		expect(grasped(found)).toBe('no');
	});

	test.each([0, 300, 700, 1300])(
		'a host that obeys one dialect after %d ms is found, and only that',
		async (delay) => {
			for (const name of names) {
				const place = host((dialect, height) => (dialect === name ? height : undefined), { delay });
				const found = await follow(names, place);
				expect(Object.keys(found)).toEqual([name]);
			}
		}
	);

	test('a host with a limit makes the frame lower, never higher', async () => {
		const found = await follow(
			names,
			host((dialect, height) => (dialect === 'amp' ? Math.min(600, height) : undefined))
		);
		expect(found).toEqual({ amp: 'shrank' });
		expect(grasped(found)).toBe('part');
	});

	test('a host that grows the frame by itself follows nothing', async () => {
		const found = await follow(
			names,
			host((_, __, now) => now + 13)
		);
		expect(found).toEqual({});
	});
});
