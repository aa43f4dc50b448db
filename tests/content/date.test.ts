import { expect, test } from 'vitest';
import { datesIn } from '$lib/content/prose/date';

test.each([
	['en', 'On 3 June 2024 it began.', ['2024-06-03']],
	['en', 'On June 3, 2024, it began.', ['2024-06-03']],
	['en', 'On 2–4 June and on 1st May 2025.', ['-06-02+04', '2025-05-01']],
	['en', 'In June 2024, not on 2024-07-22.', ['2024-06', '2024-07-22']],
	['en', 'In 2024 Grok 4 may march on.', []],
	['fr', 'Le 3 juin 2024, puis le 1er mai.', ['2024-06-03', '-05-01']],
	['fr', 'Juin 2024 et août 2025.', ['2024-06', '2025-08']],
	['fr', 'Du 2 au 4 juin.', ['-06-02+04']],
	['fr', 'Début 2024, en mai.', []],
	['de', 'Am 3. Juni 2024.', ['2024-06-03']],
	['es', 'El 3 de junio de 2024.', ['2024-06-03']]
])('in %s, %j says %j', (lang, text, wanted) => {
	expect(datesIn(text, lang).map(({ iso }) => iso)).toEqual(wanted);
});
