import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';
import type { Bad } from '../code/code';

/** Why a code cannot be read, in words. */
export function badWords(bad: Bad, locale: Locale): string {
	const values = {
		letter: 'letter' in bad ? bad.letter.toUpperCase() : '',
		count: 'count' in bad ? formatNumber(bad.count, locale.lang) : ''
	};
	return say(locale, `class.bad.${bad.why}`, values);
}
