import { authorsOf, type About, type Cited } from './about';
import { painted } from './color';
import { drawingOf } from './drawing';
import { facesFor } from './face';
import { nameOf } from './name';
import { escaped, tag } from './xml';

interface Options {
	/** What the chart shows, for those who cannot see it. */
	description: string;
	/** Before the sources: "Sources:". */
	sources: string;
	/** What may be done with it: "Words and figures: CC BY 4.0". */
	licence: string;
}

/** Between the parts of the picture and around them, in pixels. */
const GAP = 14;
const MARGIN = 20;

/**
 * A figure as a picture that stands alone: its title, what it says, the chart as it is on the screen
 * now, its sources, licence and address. It holds its own typefaces and nothing else from anywhere,
 * and only what old and new programs draw alike. Nothing that is held back from the reader may be on
 * the stage: it is drawn sharply.
 */
export async function svgOf(stage: HTMLElement, about: About, options: Options): Promise<string> {
	const box = stage.getBoundingClientRect();
	let count = 0;
	const name = () => `f-${nameOf(about).replaceAll('.', '-')}-${(count += 1)}`;
	const small = 'font:400 var(--text-small,13px)/1.35 var(--sans,sans-serif);';
	const soft = `${small}color:var(--ink-soft,#555);`;
	const head = sheet(stage, box.width, [
		[soft, about.title],
		[
			'font:600 var(--text-large,22px)/1.22 var(--serif,serif);font-variant-numeric:lining-nums;',
			about.takeaway
		]
	]);
	const foot = sheet(stage, box.width, [
		[soft, sourcesLine(about.sources, options.sources)],
		[soft, `${about.story}. ${options.licence}`],
		[soft, about.address]
	]);
	const paper = paperOf(head);
	const parts: { part: HTMLElement; height: number }[] = [head, stage, foot].map((part) => ({
		part,
		// Whole pixels, so that lines are as sharp as on the page.
		height: Math.ceil(part.getBoundingClientRect().height)
	}));
	let y = MARGIN;
	const drawings = parts.map(({ part, height }) => {
		const { left, top } = part.getBoundingClientRect();
		const origin = { x: left - MARGIN, y: top - y, middle: left + box.width / 2 };
		const drawn = drawingOf(part, origin, name);
		y += height + GAP;
		return drawn;
	});
	head.remove();
	foot.remove();
	const [width, height] = [Math.ceil(box.width + 2 * MARGIN), Math.ceil(y - GAP + MARGIN)];
	const faces = await facesFor(drawings.flatMap(({ fonts }) => fonts));
	return (
		`<?xml version="1.0" encoding="UTF-8"?>\n` +
		tag(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				width,
				height,
				viewBox: `0 0 ${width} ${height}`,
				'xml:lang': about.language,
				role: 'img'
			},
			tag('title', {}, escaped(about.title)) +
				tag('desc', {}, escaped(`${about.takeaway} ${options.description}`)) +
				tag('metadata', {}, recordOf(about)) +
				(faces ? tag('style', {}, faces) : '') +
				tag('rect', { width, height, ...painted('fill', paper) }) +
				drawings.map(({ markup }) => tag('g', {}, markup)).join('')
		) +
		'\n'
	);
}

/** Paragraphs laid out by the page itself, in its own type, where nobody sees them. */
function sheet(stage: HTMLElement, widthPx: number, paragraphs: [style: string, text: string][]) {
	const element = document.createElement('div');
	element.style.cssText =
		`position:absolute;top:0;left:-9999px;width:${widthPx}px;overflow-wrap:anywhere;hyphens:manual;` +
		'color:var(--ink,#000)';
	element.setAttribute('aria-hidden', 'true');
	for (const [style, text] of paragraphs) {
		const paragraph = document.createElement('div');
		paragraph.style.cssText = style;
		paragraph.textContent = text;
		element.append(paragraph);
	}
	stage.after(element);
	return element;
}

/** The ground of the page, by way of an element in it. */
function paperOf(element: HTMLElement): string {
	element.style.background = 'var(--paper,#fff)';
	const { backgroundColor } = getComputedStyle(element);
	element.style.background = '';
	return backgroundColor;
}

/** Who says so, in few words: the list in full stands in the page, and in the table's description. */
function sourcesLine(sources: readonly Cited[], label: string): string {
	const names = sources.map(({ title, publisher, issued }) =>
		[publisher ?? title, issued?.slice(0, 4)].filter(Boolean).join(' ')
	);
	return names.length > 0 ? `${label} ${[...new Set(names)].join(' · ')}` : '';
}

/** The record that drawing programs and libraries read. */
function recordOf(about: About): string {
	const agent = (name: string) => tag('cc:Agent', {}, tag('dc:title', {}, escaped(name)));
	const work = Object.entries({
		title: about.title,
		description: about.takeaway,
		date: about.updated,
		language: about.language,
		identifier: about.address
	}).map(([key, text]) => tag(`dc:${key}`, {}, escaped(text)));
	const creators = authorsOf(about).map((author) => tag('dc:creator', {}, agent(author)));
	const { url } = about.licence;
	const licence = url ? tag('cc:license', { 'rdf:resource': url }) : '';
	return tag(
		'rdf:RDF',
		{
			'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xmlns:cc': 'http://creativecommons.org/ns#'
		},
		tag('cc:Work', { 'rdf:about': '' }, [...work, ...creators, licence].join(''))
	);
}
