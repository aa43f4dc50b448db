/** A lesson as it goes into another page, and as a file. */
import { attributes, iframe } from '$lib/embed/markup';
import { entryIn, type Catalog } from './catalog';
import { lessonAddress, lessonQuery, type Lesson } from './lesson';

/** What a frame is called for those who cannot see it. */
export function frameTitle({ id, lang }: Lesson, catalog: Catalog): string {
	return [entryIn(catalog, id)?.titles[lang] ?? id, catalog.titles[lang] ?? ''].join(' – ');
}

/** A lesson as a frame. `heightPx`: what hosts go by that do not ask. */
export function iframeOf(lesson: Lesson, catalog: Catalog, site: string, heightPx: number): string {
	const src = lessonAddress(lesson, catalog, site);
	return iframe({ src, title: frameTitle(lesson, catalog), heightPx });
}

/**
 * The file of an embed, told what the lesson asks of it, which it is, and where the site stands that it
 * comes from.
 */
export function fileOf(html: string, lesson: Lesson, catalog: Catalog, site: string): string {
	const told = {
		'data-home': site,
		'data-lesson': `${lesson.lang}/${lesson.id}`,
		'data-options': lessonQuery(lesson, catalog)
	};
	return html.replace(/<html\b[^>]*>/, (tag) => {
		const before = tag.slice(0, -1).replace(/ data-(home|lesson|options)="[^"]*"/g, '');
		return `${before}${attributes(told)}>`;
	});
}

/** What files of a lesson are called, without their ending. */
export const fileName = ({ id, lang }: Lesson) => `${id}-${lang}`;
