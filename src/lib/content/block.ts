/** The blocks of a chapter: what stands under its headings, piece by piece. */
import type { Heading, Nodes, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Settings } from '$lib/model/types';
import type { Place } from './file';
import type { Sheet } from './inspect';
import { attributesOf } from './markdown/attributes';
import { audiences, colons, directiveNames, directiveOf, mended } from './markdown/directives';
import type { ModelEntry } from './model';
import { lineOf, onlyKnown, placedBy, settingsOf, type Placed } from './placed';
import type { asides } from './types';
import { suggestion, there } from './words';

export interface DraftStep {
	nodes: RootContent[];
	settings: Settings;
	at: Place;
}

/** A block before it is rendered. */
export type DraftBlock =
	| { kind: 'prose'; nodes: RootContent[] }
	| ({ kind: 'figure' } & Placed)
	| ({ kind: 'scroll'; steps: DraftStep[] } & Placed)
	| { kind: 'predict'; id: string; at: Place; nodes: RootContent[] }
	| { kind: 'aside'; name: (typeof asides)[number]; audience?: string; nodes: RootContent[] }
	| AskedBlock;

/** A part of a question, in a file of questions. */
export interface AskedBlock {
	kind: 'ask' | 'hint' | 'answer';
	/** What the question is about. */
	placed?: Placed | undefined;
	nodes: RootContent[];
	at: Place;
}

export interface DraftPassage {
	heading?: Heading;
	blocks: DraftBlock[];
}

/** The passages of a chapter. What cannot stand where it does is reported and left out. */
export function passagesOf(children: readonly RootContent[], sheet: Sheet): DraftPassage[] {
	const passages: DraftPassage[] = [{ blocks: [] }];
	for (const node of children) {
		const { blocks } = passages.at(-1)!;
		const last = blocks.at(-1);
		if (node.type === 'heading' && node.depth <= 2) passages.push({ heading: node, blocks: [] });
		else if (node.type === 'leafDirective') push(blocks, leaf(node, sheet));
		else if (node.type === 'containerDirective') push(blocks, container(node, sheet));
		else if (silent.has(node.type)) continue;
		else {
			onlyProse([node], sheet, true);
			if (last?.kind === 'prose') last.nodes.push(node);
			else blocks.push({ kind: 'prose', nodes: [node] });
		}
	}
	return passages.filter(({ heading, blocks }) => heading || blocks.length > 0);
}

function push(blocks: DraftBlock[], block: DraftBlock | undefined) {
	if (block) blocks.push(block);
}

/** Nodes that show nothing where they stand. */
const silent: ReadonlySet<string> = new Set(['yaml', 'definition', 'footnoteDefinition', 'html']);

const start = (node: Nodes, { source }: Sheet) => source.at(node.position?.start.offset ?? 0);

function leaf(node: LeafDirective, sheet: Sheet): DraftBlock | undefined {
	if (!isForm(node, 'leaf', sheet) || !isAtHome(node, sheet)) return undefined;
	const placed = placedBy(node, sheet);
	// If it names no figure, the brackets were meant to.
	noLabel(node, node.children.length > 0 && node.attributes?.id !== undefined, sheet);
	return placed && { kind: 'figure', ...placed };
}

type ContainerName = 'scroll' | 'step' | 'predict' | (typeof asides)[number] | AskedBlock['kind'];

function container(node: ContainerDirective, sheet: Sheet): DraftBlock | undefined {
	if (!isForm(node, 'container', sheet) || !isAtHome(node, sheet)) return undefined;
	if (node.name !== 'scroll' && !isClosed(node, sheet)) return undefined;
	const [first, ...rest] = node.children;
	const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
	const nameless = directiveOf(node.name)!.braces.includes('figure') && !node.attributes?.id;
	noLabel(node, labelled && !nameless, sheet);
	if (node.name !== 'scroll' && swallows(node, sheet)) return undefined;
	const inner = labelled ? rest : node.children;
	return containers[node.name as ContainerName](node, inner, sheet);
}

type Make = (
	node: ContainerDirective,
	inner: readonly RootContent[],
	sheet: Sheet
) => DraftBlock | undefined;

const containers: Record<ContainerName, Make> = {
	scroll(node, inner, sheet) {
		const { report } = sheet.world.desk;
		const placed = placedBy(node, sheet);
		const inside = inner.find(({ type }) => type === 'containerDirective');
		if (inside && marksOf(inside, sheet).length >= marksOf(node, sheet).length) {
			sheet.loose = true;
			const cause = 'The scroll has no more colons than its steps, so the first `:::` closes it.';
			report(
				'bad-place',
				start(node, sheet),
				cause,
				'Open and close it with one colon more: `::::`.'
			);
			return undefined;
		}
		if (!isClosed(node, sheet)) return undefined;
		const steps = inner.flatMap((child) => {
			if (child.type === 'containerDirective' && child.name === 'step') {
				return [step(child, placed?.figure?.model, sheet)];
			}
			if (!silent.has(child.type)) {
				const cause = 'A scroll holds steps and nothing else.';
				report(
					'bad-place',
					start(child, sheet),
					cause,
					'Put it into a step, or behind the scroll.'
				);
			}
			return [];
		});
		if (steps.length === 0) {
			const cure = `Add \`${directiveOf('step')!.example}\` … \`:::\`, with fewer colons than the scroll.`;
			report('bad-place', start(node, sheet), 'This scroll has no steps.', cure);
		}
		return placed && { kind: 'scroll', ...placed, steps };
	},

	step(node, _, sheet) {
		// Behind a scroll that closed too soon all steps stand outside.
		if (sheet.loose) return undefined;
		sheet.loose = true;
		const cause = 'This step stands outside a scroll.';
		const cure =
			'Put it into a scroll that has more colons than its steps: `::::scroll{#machine}`.';
		sheet.world.desk.report('bad-place', start(node, sheet), cause, cure);
		return undefined;
	},

	predict(node, inner, sheet) {
		const placed = placedBy(node, sheet);
		if (!placed) return undefined;
		const { id, figure, at } = placed;
		if (figure && !figure.question) {
			const cause = `The figure \`${id}\` has nothing to predict.`;
			const cure = `Add \`predict:\` with a question to \`figures/${id}.yaml\`.`;
			sheet.world.desk.report('bad-attribute', at, cause, cure);
		}
		onlyProse(inner, sheet);
		return { kind: 'predict', id, at, nodes: visible(inner) };
	},

	since: (node, inner, sheet) => aside('since', node, inner, sheet),
	question: (node, inner, sheet) => aside('question', node, inner, sheet),
	note: (node, inner, sheet) => aside('note', node, inner, sheet),

	/** A question may be about no figure at all. */
	ask(node, inner, sheet) {
		const { id, ...others } = node.attributes ?? {};
		if (!id && Object.keys(others).length > 0) {
			const cause = '`:::ask` does not name the figure that it sets.';
			const cure = `Write \`${directiveOf('ask')!.example}\`.`;
			sheet.world.desk.report('bad-attribute', start(node, sheet), cause, cure);
		}
		const placed = id ? placedBy(node, sheet) : undefined;
		return { ...asked('ask', node, inner, sheet), placed };
	},
	hint: (node, inner, sheet) => asked('hint', node, inner, sheet),
	answer: (node, inner, sheet) => asked('answer', node, inner, sheet)
};

function asked(
	kind: AskedBlock['kind'],
	node: ContainerDirective,
	inner: readonly RootContent[],
	sheet: Sheet
): AskedBlock {
	if (kind !== 'ask') onlyKnown(node, attributesOf(node, sheet.source), sheet);
	onlyProse(inner, sheet);
	const nodes = visible(inner);
	reportEmpty(nodes, node, sheet);
	return { kind, nodes, at: start(node, sheet) };
}

function aside(
	name: (typeof asides)[number],
	node: ContainerDirective,
	inner: readonly RootContent[],
	sheet: Sheet
): DraftBlock {
	const { report } = sheet.world.desk;
	const attributes = attributesOf(node, sheet.source);
	const audience = directiveOf(name)!.braces.includes('for')
		? attributes.find(({ key }) => key === 'for')
		: undefined;
	onlyKnown(
		node,
		attributes.filter((attribute) => attribute !== audience),
		sheet
	);
	if (audience && !audiences.includes(audience.value ?? '')) {
		const cause = `There are no notes for \`${audience.value ?? ''}\`.`;
		const cure = suggestion(
			audience.value ?? '',
			audiences,
			`Write \`${directiveOf(name)!.example}\`.`
		);
		report('bad-attribute', audience.valueAt, cause, cure);
	}
	onlyProse(inner, sheet);
	const nodes = visible(inner);
	reportEmpty(nodes, node, sheet);
	return { kind: 'aside', name, ...(audience?.value ? { audience: audience.value } : {}), nodes };
}

function reportEmpty(nodes: readonly RootContent[], node: ContainerDirective, sheet: Sheet) {
	if (nodes.length > 0) return;
	const cure = 'Write something in it, or remove it.';
	sheet.world.desk.report('bad-place', start(node, sheet), 'This block is empty.', cure);
}

function step(node: ContainerDirective, model: ModelEntry | undefined, sheet: Sheet): DraftStep {
	const inner = visible(node.children);
	if (!swallows(node, sheet)) {
		isClosed(node, sheet);
		onlyProse(inner, sheet);
	}
	if (inner.length === 0) {
		const cause = 'This step has no words, and says nothing to who cannot see its picture.';
		sheet.world.desk.report('bad-place', start(node, sheet), cause, 'Write what changes and why.');
	}
	const attributes = attributesOf(node, sheet.source);
	const { settings } = settingsOf(node, attributes, model, sheet);
	return { nodes: inner, settings, at: start(node, sheet) };
}

function visible(nodes: readonly RootContent[]): RootContent[] {
	return nodes.filter(({ type }) => !silent.has(type));
}

function isForm(
	node: LeafDirective | ContainerDirective,
	form: 'leaf' | 'container',
	sheet: Sheet
): boolean {
	const entry = directiveOf(node.name);
	if (entry?.form === form) return true;
	const names = directiveNames(form, sheet.home);
	const marks = colons[form];
	const cause = entry
		? `\`${node.name}\` does not stand after \`${marks}\`.`
		: `There is no directive \`${marks}${node.name}\`.`;
	const meant = entry && entry.form !== 'text' ? mended(node.name, lineOf(node, sheet)) : entry?.example;
	const cure = meant ? `Write \`${meant}\`.` : suggestion(node.name, names, there(names));
	sheet.world.desk.report('unknown-directive', start(node, sheet), cause, cure);
	return false;
}

/** Questions for a class stand in files of their own, and blocks of chapters do not stand there. */
function isAtHome(node: LeafDirective | ContainerDirective, sheet: Sheet): boolean {
	const { home } = directiveOf(node.name)!;
	if (home === sheet.home) return true;
	const { report } = sheet.world.desk;
	if (home) {
		const cause = `\`${node.name}\` stands in a file of questions, not in a chapter.`;
		const cure = 'Move it to the file of the same name in the folder `questions/`.';
		report('bad-place', start(node, sheet), cause, cure);
	} else {
		const cause = `\`${node.name}\` stands in a chapter, not in a file of questions.`;
		report('bad-place', start(node, sheet), cause, 'Write `:::ask`, `:::hint` or `:::answer`.');
	}
	return false;
}

/** The colons that open a block. */
function marksOf({ position }: Nodes, { source }: Sheet): string {
	const start = position?.start.offset ?? 0;
	return /^:+/.exec(source.text.slice(start, start + 100))?.[0] ?? ':::';
}

/** A block inside another with as many colons: the outer one was to be closed before it. */
function swallows(node: ContainerDirective, sheet: Sheet): boolean {
	const inside = node.children.find(({ type }) => type === 'containerDirective');
	const marks = marksOf(node, sheet);
	if (!inside || marksOf(inside, sheet).length < marks.length) return false;
	sheet.loose = true;
	const { line } = start(inside, sheet);
	const cause = `\`${marks}${node.name}\` is not closed before the next block opens in line ${line}.`;
	const cure = `Add a line with \`${marks}\` before that one.`;
	sheet.world.desk.report('bad-place', start(node, sheet), cause, cure);
	return true;
}

/** A block that is never closed swallows the rest of the chapter. */
function isClosed(node: ContainerDirective, sheet: Sheet): boolean {
	const { source, world } = sheet;
	const text = source.text.slice(node.position!.start.offset, node.position!.end.offset);
	const marks = marksOf(node, sheet);
	const closed = /\n[ \t>]*(:{3,})[ \t]*$/.exec(text)?.[1] ?? '';
	const inner = node.children.at(-1);
	const own =
		closed.length >= marks.length && inner?.position?.end.offset !== node.position!.end.offset;
	if (own) return true;
	const cause = `\`${marks}${node.name}\` is never closed.`;
	world.desk.report(
		'bad-place',
		start(node, sheet),
		cause,
		`Add a line with \`${marks}\` at its end.`
	);
	return false;
}

function noLabel(node: LeafDirective | ContainerDirective, labelled: boolean, sheet: Sheet) {
	if (!labelled) return;
	const cause = `\`${node.name}\` takes no words in square brackets.`;
	const cure = `Write \`${directiveOf(node.name)!.example}\`.`;
	sheet.world.desk.report('bad-attribute', start(node, sheet), cause, cure);
}

/** Blocks stand on the top level of a chapter only; headings do, too. */
function onlyProse(nodes: readonly Nodes[], sheet: Sheet, headings = false) {
	for (const node of nodes) {
		const { report } = sheet.world.desk;
		if (node.type === 'leafDirective' || node.type === 'containerDirective') {
			const cause = `\`${node.name}\` stands inside another block.`;
			const cure = 'Move it to the top level of the chapter, with an empty line before it.';
			report('bad-place', start(node, sheet), cause, cure);
			continue;
		}
		if (node.type === 'heading' && !headings) {
			const cause = 'A heading stands inside another block.';
			report('bad-place', start(node, sheet), cause, 'Move it out, or make it bold.');
		}
		if ('children' in node) onlyProse(node.children, sheet);
	}
}
