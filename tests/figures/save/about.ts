import type { About } from '$lib/figures/save/about';

/** A figure in some state, as it is taken away. */
export const about: About = {
	id: 'power',
	title: 'Chips promised, chips powered',
	takeaway: '150 MW is enough for all 100,000 chips.',
	story: 'A Hundred Thousand GPUs',
	language: 'en',
	address: 'https://example.org/en/scale-up/?power.supply=150#power',
	updated: '2026-11-23',
	accessed: '2026-12-01',
	licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
	sources: [
		{
			id: 'A-1',
			title: 'A substation',
			publisher: 'Utility',
			issued: '2024-08',
			url: 'https://u.example/'
		},
		{ id: 'A-2', title: 'A letter' }
	],
	settings: [
		{
			key: 'chips',
			label: 'Chips',
			value: 1e5,
			unit: 'chips',
			text: '100,000 chips',
			changed: false
		},
		{ key: 'supply', label: 'Power on site', value: 150, unit: 'MW', text: '150 MW', changed: true }
	]
};

/** What nobody would call a figure, and somebody will. */
export const hostile = '<&"\'>]]> {%$#_~^\\} 😀 \u0000\u0008\uD800\uFFFE é\u0301 n\u202Fo';
