/** A walk through the inline content of a text: what it refers to, and what is wrong with it. */
import type { Nodes, Parents } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Place, Written } from './file';
import { citedIds, linkOf, type Link, type Use } from './link';
import { attributesOf } from './markdown/attributes';
import { directiveNames, directiveOf, mended } from './markdown/directives';
import { checkHtml, checkImage, checkLink, targetOf } from './markdown/links';
import { countWords, proseOf } from './markdown/prose';
import { checkSlips, isTorn } from './markdown/slips';
import type { Citation } from './markdown/syntax';
import { checkProse, type Reading } from './prose/check';
import { datesIn } from './prose/date';
import { listed, suggestion } from './words';
import type { World } from './world';

/** A text being read, and what was found in it. */
export interface Sheet {
	source: Written;
	reading: Reading;
	world: World;
	/** Directives that may stand in it. */
	allowed: ReadonlySet<string>;
	links: Map<TextDirective, Link>;
	citations: Map<Citation, readonly string[]>;
	uses: Use[];
	/** Labels of footnotes, in order of first reference. */
	footnotes: string[];
	/** Whether colons of blocks do not match, so that what follows is misread. */
	loose: boolean;
	/** Whether it is a file of questions. */
	home?: 'questions';
	/** Parts of pages that links lead to. */
	fragments: { file: string | undefined; fragment: string; at: Place }[];
	words: number;
}

export function sheetOf(
	source: Written,
	reading: Reading,
	world: World,
	allowed: Iterable<string> = directiveNames('text')
): Sheet {
	return {
		...{ source, reading, world, allowed: new Set(allowed) },
		...{ links: new Map(), citations: new Map(), uses: [], footnotes: [], fragments: [] },
		...{ loose: false, words: 0 }
	};
}

/** What surrounds a node: a heading, or something that is a link already. */
type Inside = 'heading' | 'link' | undefined;

/** Directives that become something to press, and so cannot stand inside a link or a heading. */
const pressed: ReadonlySet<string> = new Set(['turn', 'show', 'fact', 'claim', 'term']);

/** What to do about a number in words that cannot hold all that stands in chapters. */
function remedyOf({ allowed }: Sheet): { remedy?: string } {
	if (allowed.has('turn')) return {};
	const ways = allowed.has('live') ? '`:fact[…]` or `:live[…]`' : '`:fact[…]`';
	return { remedy: `Make it a ${ways}; if nobody could doubt it, \`:n[…]\`.` };
}

/** Kinds of nodes that hold a run of prose. */
const runs: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

export function inspect(node: Nodes, sheet: Sheet, inside?: Inside) {
	const { source, world, reading } = sheet;
	const { report } = world.desk;
	if (runs.has(node.type)) {
		const prose = { ...proseOf(node, source), ...remedyOf(sheet) };
		const { entries: sources } = world.sources;
		sheet.loose = checkSlips(prose, report, { sources, loose: sheet.loose });
		checkProse(prose, reading, report);
		for (const { start, iso } of datesIn(prose.text, reading.lang)) {
			sheet.uses.push({ kind: 'date', id: iso, at: prose.at(start) });
		}
		sheet.words += countWords(prose.text);
	}
	visitors[node.type]?.(node as never, sheet, inside);
	if (!('children' in node)) return;
	const around = insideOf(node) ?? inside;
	for (const [i, child] of node.children.entries()) {
		if (!isTorn(node.children, i, source, report)) inspect(child, sheet, around);
	}
}

function insideOf(node: Parents): Inside {
	if (node.type === 'heading') return 'heading';
	const link = node.type === 'link' || node.type === 'linkReference';
	return link || (node.type === 'textDirective' && pressed.has(node.name)) ? 'link' : undefined;
}

const start = (node: Nodes, { source }: Sheet) => source.at(node.position?.start.offset ?? 0);

type Visitor = (node: never, sheet: Sheet, inside: Inside) => void;

const visitors: Partial<Record<Nodes['type'], Visitor>> = {
	textDirective(node: TextDirective, sheet, inside) {
		const { desk } = sheet.world;
		const at = start(node, sheet);
		const entry = directiveOf(node.name);
		if (entry?.form !== 'text') return unknownDirective(node, at, sheet);
		if (!sheet.allowed.has(node.name)) {
			const cause = `\`:${node.name}\` cannot stand in this text.`;
			const allowed = listed(
				[...sheet.allowed].map((name) => `:${name}`),
				'or'
			);
			return desk.report('bad-place', at, cause, `Write ${allowed}, or citations.`);
		}
		if (inside && pressed.has(node.name)) {
			const cause = `\`:${node.name}\` cannot stand inside a ${inside}.`;
			return desk.report('bad-place', at, cause, `Write it before or after the ${inside}.`);
		}
		const link = linkOf(linkingOf(node, sheet));
		if (link) sheet.links.set(node, link);
	},

	citation(node: Citation & Nodes, sheet, inside) {
		const at = start(node, sheet);
		if (inside) {
			const cause = `A citation cannot stand inside a ${inside}.`;
			sheet.world.desk.report('bad-place', at, cause, 'Put it behind the sentence it supports.');
		}
		const offset = node.position?.start.offset ?? 0;
		const placed = (index: number) => sheet.source.at(offset + index);
		const ids = citedIds(node.value, placed, sheet.world);
		for (const id of ids) sheet.uses.push({ kind: 'source', id, at });
		sheet.citations.set(node, ids);
	},

	footnoteReference(node: Nodes & { identifier: string }, sheet) {
		if (!sheet.footnotes.includes(node.identifier)) sheet.footnotes.push(node.identifier);
	},

	link(node: Nodes & { type: 'link' }, sheet) {
		checkLink(node, sheet.source, sheet.world);
		noteFragment(node.url, start(node, sheet), sheet);
	},

	definition(node: Nodes & { type: 'definition' }, sheet) {
		checkLink(node, sheet.source, sheet.world);
		noteFragment(node.url, start(node, sheet), sheet);
	},

	image: (node: Nodes & { type: 'image' }, { source, world }) => checkImage(node, source, world),

	imageReference(node: Nodes, sheet) {
		const cause = 'A picture names its file where it stands.';
		sheet.world.desk.report('bad-link', start(node, sheet), cause, 'Write `![words](/name.png)`.');
	},

	html: (node: Nodes & { type: 'html' }, { source, world }) => checkHtml(node, source, world)
};

function noteFragment(url: string, at: Place, { fragments }: Sheet) {
	const target = targetOf(url);
	if (!target || target.kind === 'web' || target.fragment === '') return;
	const file = target.kind === 'chapter' ? target.file : undefined;
	fragments.push({ file, fragment: target.fragment, at });
}

function linkingOf(node: TextDirective, sheet: Sheet) {
	const { source, reading, world, uses } = sheet;
	const from = node.children[0]?.position?.start.offset;
	const to = node.children.at(-1)?.position?.end.offset;
	const label = from === undefined ? '' : source.text.slice(from, to);
	return {
		...{ node, label, world, lang: reading.lang },
		labelAt: source.at(from ?? node.position?.start.offset ?? 0),
		attributes: attributesOf(node, source),
		at: start(node, sheet),
		use: (kind: Use['kind'], id: string, at: Place) => uses.push({ kind, id, at })
	};
}

function unknownDirective(node: TextDirective, at: Place, { source, world: { desk } }: Sheet) {
	const { name, position } = node;
	const entry = directiveOf(name);
	if (entry) {
		const cause = `\`${name}\` is a block and cannot stand in a sentence.`;
		const written = source.text.slice(position?.start.offset, position?.end.offset);
		desk.report('bad-place', at, cause, `Write \`${mended(name, written)}\` on a line of its own.`);
		return;
	}
	const close = suggestion(name, directiveNames('text'), '');
	const cause = `There is no directive \`:${name}\`.`;
	const cure = close || `If no directive is meant, write \`\\:${name}\`.`;
	desk.report('unknown-directive', at, cause, cure);
}
