import { withOptions, withScript } from './page';
import { rights } from './rights';
import runtime from './runtime/scorm.ts?classic';
import type { Course, Lesson, Words } from './types';
import { element, written, type Element } from './xml';
import { zip } from './zip';

const PAGE = 'index.html';

/** The longest title of a manifest (IMS Content Packaging 1.1.2, `titleType`). */
const LONGEST_TITLE = 200;

/** A chapter as a package of SCORM 1.2, with one sharable content object. */
export function scorm12(course: Course, lesson: Lesson, words: Words): Uint8Array<ArrayBuffer> {
	return zip([
		['imsmanifest.xml', written(manifest(course, lesson))],
		[PAGE, withScript(withOptions(lesson.page), runtime, words)]
	]);
}

/**
 * Names no schema files: they may not be handed on with it, and a name of a file that is not there
 * is worse than none.
 */
function manifest(course: Course, lesson: Lesson): Element {
	const title = [...lesson.title].slice(0, LONGEST_TITLE).join('');
	return element(
		'manifest',
		{
			identifier: `package-${course.lang}-${lesson.id}`,
			version: '1.0',
			xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
			'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
			'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1'
		},
		element(
			'metadata',
			{},
			element('schema', {}, 'ADL SCORM'),
			element('schemaversion', {}, '1.2'),
			about(course, lesson)
		),
		element(
			'organizations',
			{ default: 'course' },
			element(
				'organization',
				{ identifier: 'course' },
				element('title', {}, title),
				element(
					'item',
					{ identifier: 'chapter', identifierref: 'page', isvisible: 'true' },
					element('title', {}, title)
				)
			)
		),
		element(
			'resources',
			{},
			element(
				'resource',
				{ identifier: 'page', type: 'webcontent', 'adlcp:scormtype': 'sco', href: PAGE },
				element('file', { href: PAGE })
			)
		)
	);
}

function about(course: Course, lesson: Lesson): Element {
	const { lang, title } = course;
	const text = (words: string, language = lang) =>
		element('imsmd:langstring', { 'xml:lang': language }, words);
	// Words of a vocabulary are in no language (IMS Meta-data 1.2.1 writes it "x-none").
	const term = (name: string, value: string) =>
		element(
			`imsmd:${name}`,
			{},
			element('imsmd:source', {}, text('LOMv1.0', 'x-none')),
			element('imsmd:value', {}, text(value, 'x-none'))
		);
	return element(
		'imsmd:lom',
		{},
		element(
			'imsmd:general',
			{},
			element('imsmd:title', {}, text(`${lesson.title} · ${title}`)),
			element('imsmd:language', {}, lang),
			element('imsmd:description', {}, text(lesson.summary))
		),
		element(
			'imsmd:rights',
			{},
			term('copyrightandotherrestrictions', 'yes'),
			element('imsmd:description', {}, text(rights(course)))
		)
	);
}
