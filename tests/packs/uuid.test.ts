import { expect, test } from 'vitest';
import { uuidOf } from '$lib/packs/uuid';

test('a name always gives the same UUID of version 5, and another name another', () => {
	expect(uuidOf('')).toMatch(
		/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
	);
	expect(uuidOf('a')).toBe(uuidOf('a'));
	expect(uuidOf('a')).not.toBe(uuidOf('b'));
	// It is in courses by now: another one would be another chapter to them.
	expect(uuidOf('Cent mille GPU/fr/scale-up')).toMatchInlineSnapshot(
		`"0b2530ba-d853-5a15-b7bf-bd8627494b0d"`
	);
});
