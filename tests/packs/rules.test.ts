import { expect, test } from 'vitest';
import { cartridge } from '$lib/packs/cartridge';
import { cmi5 } from '$lib/packs/cmi5';
import { scorm12 } from '$lib/packs/scorm';
import { read } from './read';
import { breaches } from './rules';
import * as schemas from './schemas';
import { course, lesson, words } from './story';
import { unpacked } from './unpacked';

const manifests = [
	[scorm12(course, lesson, words), 'imsmanifest.xml', schemas.scorm],
	[cmi5(course, lesson, words), 'cmi5.xml', schemas.cmi5],
	[cartridge(course, [lesson]), 'imsmanifest.xml', schemas.cartridge]
] as const;

test.each([
	'',
	'x',
	'<a>',
	'<a></b>',
	'<a b="1" b="2"/>',
	'<a/><a/>',
	'<a>&x;</a>',
	'<p:a/>',
	'<a>\0</a>'
])('what is not well formed is not read: %j', (xml) => {
	expect(() => read(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)).toThrow();
});

test.each(manifests)(
	'a manifest with anything out of place is found at fault',
	(bytes, name, schema) => {
		const xml = unpacked(bytes)[name]!;
		const bad = [
			xml.replace(/ (identifier|id)="[^"]*"/, ''),
			xml.replace(/ xmlns="[^"]*"/, ' xmlns="elsewhere"'),
			xml.replace(/<(title)>[^]*?<\/\1>/, ''),
			xml.replace(/ href="[^"]*"|<url>[^]*?<\/url>/, ''),
			xml.replace(/<file [^>]*>|<url>[^]*?<\/url>/, '<other/>'),
			xml.replace(/<(resources|au)\b/, '<other/><$1'),
			xml.replace(/ identifierref="[^"]*"| moveOn="[^"]*"/, ' identifierref="nothing"'),
			xml.replace(/<(schemaversion|description)>[^]*?<\/\1>/, '')
		];
		for (const broken of bad) {
			expect(broken).not.toBe(xml);
			expect(breaches(read(broken), schema), broken).not.toEqual([]);
		}
	}
);
