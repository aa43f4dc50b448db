import { withOptions, withConnections, withScript } from './page';
import { rights } from './rights';
import runtime from './runtime/cmi5.ts?classic';
import type { Course, Lesson, Words } from './types';
import { uuidOf } from './uuid';
import { element, written, type Element } from './xml';
import { zip } from './zip';

const PAGE = 'index.html';

/** A chapter as a package of cmi5, with one assignable unit. */
export function cmi5(course: Course, lesson: Lesson, words: Words): Uint8Array<ArrayBuffer> {
	return zip([
		['cmi5.xml', written(structure(course, lesson))],
		[PAGE, withConnections(withScript(withOptions(lesson.page), runtime, words))]
	]);
}

/** The course structure (cmi5, section 13). It is satisfied once the chapter has been read. */
function structure(course: Course, lesson: Lesson): Element {
	const { lang } = course;
	const id = `${course.title}/${lang}/${lesson.id}`;
	const text = (name: string, words: string) =>
		element(name, {}, element('langstring', { lang }, words));
	return element(
		'courseStructure',
		{ xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
		element(
			'course',
			{ id: urn(id) },
			text('title', `${lesson.title} · ${course.title}`),
			text('description', `${lesson.summary} ${rights(course)}`)
		),
		element(
			'au',
			{ id: urn(`${id}/page`), moveOn: 'Completed', launchMethod: 'AnyWindow' },
			text('title', lesson.title),
			text('description', lesson.summary),
			element('url', {}, PAGE)
		)
	);
}

/** A name that is the same wherever the story stands and whenever it is built. */
function urn(name: string): string {
	return `urn:uuid:${uuidOf(name)}`;
}
