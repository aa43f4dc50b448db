/** What goes into another page: markup that every editor takes, nothing of it needed but the frame. */
import { entryIn, type Catalog } from './catalog';
import { lessonAddress, lessonQuery, type Lesson } from './lesson';

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A text inside of an attribute. */
export const attribute = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** What a frame is called for those who cannot see it. */
export function frameTitle({ id, lang }: Lesson, catalog: Catalog): string {
	return [entryIn(catalog, id)?.titles[lang] ?? id, catalog.titles[lang] ?? ''].join(' – ');
}

/** A lesson as a frame. `heightPx`: what hosts go by that do not ask. */
export function iframeOf(lesson: Lesson, catalog: Catalog, site: string, heightPx: number): string {
	const attributes = {
		src: lessonAddress(lesson, catalog, site),
		title: frameTitle(lesson, catalog),
		width: '100%',
		height: String(Math.ceil(heightPx)),
		loading: 'lazy',
		style: 'border:0',
		allow: 'clipboard-write'
	};
	const said = Object.entries(attributes).map(([key, text]) => `${key}="${attribute(text)}"`);
	return `<iframe ${said.join(' ')}></iframe>`;
}

/** The line that makes every frame of this site as tall as it asks to be; a page needs it once. */
export function loaderLine(site: string): string {
	return `<script src="${attribute(site)}embed.js" async></script>`;
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
	const said = Object.entries(told).map(([key, text]) => ` ${key}="${attribute(text)}"`);
	return html.replace(/<html\b[^>]*>/, (tag) => {
		const before = tag.slice(0, -1).replace(/ data-(home|lesson|options)="[^"]*"/g, '');
		return `${before}${said.join('')}>`;
	});
}

/** What files of a lesson are called, without their ending. */
export const fileName = ({ id, lang }: Lesson) => `${id}-${lang}`;
