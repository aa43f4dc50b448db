/** Every page of the built site, from its root. */
export const chapters = [
	'scale-up',
	'funding',
	'benchmarks',
	'accuracy',
	'open-questions'
] as const;
export const languages = ['en', 'fr'] as const;

export const stories = languages.map((lang) => `${lang}/`);
export const chapterPages = languages.flatMap((lang) => chapters.map((c) => `${lang}/${c}/`));
export const ledgers = languages.map((lang) => `${lang}/claims/`);
export const pages = ['', ...stories, ...chapterPages, ...ledgers];

/** Every figure, by the chapter that it stands in. */
export const figures = {
	'scale-up': ['machine', 'power', 'ramp', 'gigawatt', 'training'],
	funding: ['dilution', 'spend', 'rounds'],
	benchmarks: ['scores', 'exam'],
	accuracy: ['headlines', 'audits'],
	'open-questions': ['answers', 'price']
} as const;
