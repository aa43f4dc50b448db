import type { Chapter, Edition, Story } from '$lib/content/types';
import { say } from '$lib/locale/say';
import { cartridge } from './cartridge';
import { cmi5 } from './cmi5';
import { cartridgeName, packName } from './names';
import { scorm12 } from './scorm';
import type { Course, Lesson } from './types';

/** A package to be: the name of its file, and how it is made. */
export interface Pack {
	file: string;
	make: (pageOf: PageOf) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A chapter as one HTML file with nothing beside it. */
export type PageOf = (lang: string, id: string) => Promise<string>;

/** All packages of a story, in all its languages. */
export function packsOf({ editions, licence }: Story): readonly Pack[] {
	return Object.values(editions).flatMap((edition) => {
		const { lang, title, description, chapters } = edition;
		const course = { lang, title, description, licence };
		const lessonsOf = (pageOf: PageOf) =>
			Promise.all(chapters.map((chapter) => lessonOf(lang, chapter, pageOf)));
		return [
			{
				file: cartridgeName(lang),
				make: async (pageOf) => cartridge(course, await lessonsOf(pageOf))
			},
			...chapters.flatMap((chapter) => chapterPacks(course, edition, chapter))
		];
	});
}

function chapterPacks(course: Course, { locale }: Edition, chapter: Chapter): readonly Pack[] {
	const { lang } = course;
	return [
		{
			file: packName('scorm12', lang, chapter.id),
			make: async (pageOf) =>
				scorm12(course, await lessonOf(lang, chapter, pageOf), { told: say(locale, 'pack.told') })
		},
		{
			file: packName('cmi5', lang, chapter.id),
			make: async (pageOf) =>
				cmi5(course, await lessonOf(lang, chapter, pageOf), {
					told: say(locale, 'pack.told_timed'),
					back: say(locale, 'pack.back')
				})
		}
	];
}

async function lessonOf(lang: string, chapter: Chapter, pageOf: PageOf): Promise<Lesson> {
	const { id, title, summary } = chapter;
	return { id, title, summary, page: await pageOf(lang, id) };
}
