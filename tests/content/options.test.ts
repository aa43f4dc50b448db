import { expect, test } from 'vitest';
import { check, messages, story } from './fixture';

/** The good story, its scores with a choice among the rows of one test. */
const changes = {
	'data/benchmarks.csv': story.get('data/benchmarks.csv')!.replace(/^.*MATH.*\n?/gm, ''),
	'models/scores.yaml': story
		.get('models/scores.yaml')!
		.replace('where: test == "MMLU"\n', '')
		.replace(
			'parameters:\n',
			`parameters:
  rival:
    label: { en: Rival, fr: Rival }
    options: { none: { en: nobody, fr: personne } }
    rows: { by: model, named: model }
    default: none
`
		)
		.concat(
			"  theirs: { is: 'best(score, model == rival)', unit: '%', label: { en: Theirs, fr: Le leur } }\n"
		)
};

test('a choice among rows has its own options first, then every row, each with its name', () => {
	expect(messages(changes)).toEqual([]);
	const { models, words } = check(changes).story!.editions.fr!;
	const rival = models.scores!.parameters.find(({ key }) => key === 'rival');
	const options = ['none', 'Grok-1', 'Claude 2', 'GPT-3.5'];
	expect(rival).toMatchObject({ kind: 'choice', options, default: 'none' });
	expect(words.scores!.options.rival).toMatchObject({ none: 'personne', 'Claude 2': 'Claude 2' });
});
