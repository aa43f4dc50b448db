import { withOptions } from './page';
import { rights } from './rights';
import type { Course, Lesson } from './types';
import { element, written, type Element } from './xml';
import { zip } from './zip';

const PROFILE = 'http://www.imsglobal.org/profile/cc/ccv1p3';
const NAMESPACE = 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1';
const METADATA = 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest';

/**
 * All chapters of one language as a Common Cartridge 1.3. It holds the pages themselves, no links to
 * them: a course keeps working when this site is gone, or cannot be reached from a school.
 */
export function cartridge(course: Course, lessons: readonly Lesson[]): Uint8Array<ArrayBuffer> {
	return zip([
		['imsmanifest.xml', written(manifest(course, lessons))],
		...lessons.map((lesson) => [fileOf(lesson), withOptions(lesson.page)] as const)
	]);
}

const fileOf = ({ id }: Lesson) => `${id}.html`;

function manifest(course: Course, lessons: readonly Lesson[]): Element {
	return element(
		'manifest',
		{
			identifier: `cartridge-${course.lang}`,
			xmlns: NAMESPACE,
			'xmlns:lomimscc': METADATA,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': [
				`${NAMESPACE} ${PROFILE}/ccv1p3_imscp_v1p2_v1p0.xsd`,
				`${METADATA} ${PROFILE}/LOM/ccv1p3_lommanifest_v1p0.xsd`
			].join(' ')
		},
		element(
			'metadata',
			{},
			element('schema', {}, 'IMS Common Cartridge'),
			element('schemaversion', {}, '1.3.0'),
			about(course)
		),
		element(
			'organizations',
			{},
			element(
				'organization',
				{ identifier: 'contents', structure: 'rooted-hierarchy' },
				// The root of the hierarchy has no title and no page.
				element('item', { identifier: 'story' }, ...lessons.map(item))
			)
		),
		element('resources', {}, ...lessons.map(resource))
	);
}

function about(course: Course): Element {
	const text = (name: string, words: string) =>
		element(`lomimscc:${name}`, {}, element('lomimscc:string', { language: course.lang }, words));
	return element(
		'lomimscc:lom',
		{},
		element(
			'lomimscc:general',
			{},
			text('title', course.title),
			element('lomimscc:language', {}, course.lang),
			text('description', course.description)
		),
		element('lomimscc:rights', {}, text('description', rights(course)))
	);
}

function item({ id, title }: Lesson): Element {
	return element(
		'item',
		{ identifier: `item-${id}`, identifierref: `page-${id}` },
		element('title', {}, title)
	);
}

function resource(lesson: Lesson): Element {
	const href = fileOf(lesson);
	return element(
		'resource',
		{ identifier: `page-${lesson.id}`, type: 'webcontent', href },
		element('file', { href })
	);
}
