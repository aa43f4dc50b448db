import { expect, test } from 'vitest';
import { launchOf, webAddress } from '$lib/packs/runtime/launch';

const actor = { objectType: 'Agent', account: { homePage: 'https://school.example', name: '7' } };
const whole = {
	endpoint: 'https://course.example/xapi',
	fetch: 'https://course.example/token?k=1',
	actor: JSON.stringify(actor),
	registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
	activityId: 'https://course.example/a/1'
};

const search = (query: Readonly<Record<string, string>>) => `?${new URLSearchParams(query)}`;

test.each([
	'',
	'?',
	'?endpoint',
	'%',
	search({ ...whole, endpoint: 'javascript:alert(1)' }),
	search({ ...whole, fetch: 'file:///token' }),
	search({ ...whole, actor: '{' }),
	search({ ...whole, actor: 'null' }),
	search({ ...whole, actor: '{"mbox":"mailto:a@b.example"}' }),
	...Object.keys(whole).map((gone) =>
		search(Object.fromEntries(Object.entries(whole).filter(([key]) => key !== gone)))
	)
])('an address without a whole launch is none: %s', (address) => {
	expect(launchOf(address)).toBeUndefined();
});

test('a launch is read in any order, and its endpoint ends in a slash', () => {
	const reversed = Object.fromEntries(Object.entries(whole).reverse());
	expect(launchOf(search(reversed))).toEqual({
		...whole,
		actor,
		endpoint: 'https://course.example/xapi/'
	});
});

test('only addresses of the web are linked', () => {
	expect([undefined, 3, '', '//a', 'javascript:0'].map(webAddress)).toEqual(
		Array(5).fill(undefined)
	);
	expect(webAddress('http://a.example/?b')).toBe('http://a.example/?b');
});
