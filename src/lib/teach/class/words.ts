import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';
import { badWords } from './bad';
import { textOf, type Entry, type State } from './entries';

/** What came of codes that were taken in, in words: how many, and what is wrong with any. */
export function addedWords(
	added: readonly Entry[],
	states: readonly State[],
	locale: Locale
): string {
	if (added.length === 0) return say(locale, 'class.nothing');
	const count = (some: readonly unknown[]) => formatNumber(some.length, locale.lang);
	const bad = added.filter(({ read }) => 'bad' in read);
	const again = added.filter((_, i) => states[i] === 'twice');
	const [only] = added;
	if (only && added.length === 1) {
		const code = [only.name, textOf(only)].filter(Boolean).join(' ');
		if ('bad' in only.read) return `${code}: ${badWords(only.read.bad, locale)}`;
		return say(locale, again.length > 0 ? 'class.added.again' : 'class.added.one', { code });
	}
	return [
		say(locale, 'class.added', { count: formatNumber(added.length - bad.length, locale.lang) }),
		...(bad.length > 0 ? [say(locale, 'class.added.bad', { count: count(bad) })] : []),
		...(again.length > 0 ? [say(locale, 'class.added.twice', { count: count(again) })] : [])
	].join(' ');
}
