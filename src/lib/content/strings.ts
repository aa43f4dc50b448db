/** Words that notes and prose show, by key, and what each is for; the page's own are beside them. */
export const contentStrings: Readonly<Record<string, string>> = {
	yes: 'a toggle that is on',
	no: 'a toggle that is off',
	'cite.label': 'the name of a citation, for screen readers: {number}, {publisher}',
	'footnote.title': 'the title of the footnotes of a chapter, for screen readers',
	'footnote.back':
		'the name of the link from a footnote back to the text, for screen readers: {number}',
	'status.announced': 'a fact that someone has announced',
	'status.reported': 'a fact that the press has reported',
	'status.documented': 'a fact that stands in a document',
	'status.measured': 'a fact that was measured',
	'status.estimated': 'a fact that was estimated',
	'status.computed': 'a fact that follows from others',
	'verdict.confirmed': 'a claim that other sources bear out',
	'verdict.imprecise': 'a claim that is partly right',
	'verdict.contradicted': 'a claim that other sources speak against',
	'verdict.unverifiable': 'a claim that no source can decide',
	'confidence.high': 'a source of high confidence',
	'confidence.medium': 'a source of medium confidence',
	'confidence.low': 'a source of low confidence'
};
