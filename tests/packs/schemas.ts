import { any, ID, some, type Schema } from './rules';

const LANG = '{http://www.w3.org/XML/1998/namespace}lang';
const language = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const file = /^[\w./-]+$/;

const langstring = { children: /^(langstring )+$/ };
const term = { children: /^source value $/ };

/**
 * IMS Content Packaging 1.1.2 with the additions of SCORM 1.2, and IMS Meta-data 1.2.1: the schemas
 * imscp_rootv1p1p2, adlcp_rootv1p2 and imsmd_rootv1p2p1, and what the Content Aggregation Model 1.2
 * asks beyond them (sections 2.3.2 and 2.3.5: `adlcp:scormtype`, one organization at least).
 */
export const scorm: Schema = {
	'http://www.imsproject.org/xsd/imscp_rootv1p1p2': {
		manifest: {
			children: /^metadata organizations resources $/,
			needs: { identifier: ID },
			may: { version: /^.{1,20}$/ }
		},
		metadata: { children: /^schema schemaversion (lom )?$/ },
		schema: { text: /^ADL SCORM$/ },
		schemaversion: { text: /^1\.2$/ },
		organizations: { children: /^(organization )+$/, needs: { default: ID } },
		organization: { children: /^title (item )+$/, needs: { identifier: ID } },
		item: {
			children: /^title (item )*$/,
			needs: { identifier: ID },
			may: { identifierref: ID, isvisible: /^(true|false)$/ }
		},
		title: { text: /^\s*\S[^]{0,199}$/u },
		resources: { children: /^(resource )+$/ },
		resource: {
			children: /^(file )+(dependency )*$/,
			needs: {
				identifier: ID,
				type: /^webcontent$/,
				href: file,
				'{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype': /^(sco|asset)$/
			}
		},
		file: { needs: { href: file } }
	},
	'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': {
		lom: { children: /^(general )?(rights )?$/ },
		general: { children: /^(title )?(language )*(description )*$/ },
		rights: { children: /^(copyrightandotherrestrictions )?(description )?$/ },
		copyrightandotherrestrictions: term,
		source: { children: /^langstring $/ },
		value: { children: /^langstring $/ },
		title: langstring,
		description: langstring,
		language: { text: language },
		langstring: { may: { [LANG]: language }, text: some }
	}
};

const text = { children: /^(langstring )+$/ };

/** The course structure of cmi5: v1/CourseStructure.xsd, and section 13 of the specification. */
export const cmi5: Schema = {
	'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd': {
		courseStructure: { children: /^course (au |block )+$/ },
		course: { children: /^title description $/, needs: { id: /^[a-z]+:\S+$/ } },
		au: {
			children: /^title description url (launchParameters )?(entitlementKey )?$/,
			needs: { id: /^[a-z]+:\S+$/ },
			may: {
				moveOn: /^(NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed)$/,
				launchMethod: /^(AnyWindow|OwnWindow)$/
			}
		},
		title: text,
		description: text,
		langstring: { may: { lang: language }, text: some },
		url: { text: file }
	}
};

const strings = { children: /^(string )+$/ };

/**
 * Common Cartridge 1.3: ccv1p3_imscp_v1p2_v1p0 and ccv1p3_lommanifest_v1p0. One organization, whose
 * root item has no title and no page; a page is web content, whose file it lists.
 */
export const cartridge: Schema = {
	'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1': {
		manifest: {
			children: /^metadata organizations resources $/,
			needs: { identifier: ID },
			may: { '{http://www.w3.org/2001/XMLSchema-instance}schemaLocation': /^(\S+ \S+ ?)+$/ }
		},
		metadata: { children: /^schema schemaversion lom $/ },
		schema: { text: /^IMS Common Cartridge$/ },
		schemaversion: { text: /^1\.3\.0$/ },
		organizations: { children: /^(organization )?$/ },
		organization: {
			children: /^(title )?item $/,
			needs: { identifier: ID, structure: /^rooted-hierarchy$/ }
		},
		'item/organization': { children: /^(item )*$/, needs: { identifier: ID } },
		item: { children: /^title (item )*$/, needs: { identifier: ID }, may: { identifierref: ID } },
		title: { text: some },
		resources: { children: /^(resource )*$/ },
		resource: {
			children: /^(file )+$/,
			needs: { identifier: ID, type: /^webcontent$/, href: file }
		},
		file: { needs: { href: file } }
	},
	'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest': {
		lom: { children: /^(general )?(rights )?$/ },
		general: { children: /^(title )?(language )*(description )*$/ },
		rights: { children: /^(description )?$/ },
		title: strings,
		description: strings,
		language: { text: language },
		string: { may: { language }, text: any }
	}
};
