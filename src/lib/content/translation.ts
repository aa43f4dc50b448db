/** What a translation was made from, and whether that is still what the original says. */
import type { Nodes, RootContent } from 'mdast';
import type { ChapterDraft } from './chapter';
import type { Place, Written } from './file';
import { hashOf } from '$lib/locale/hash';
import type { Report } from './report';

/** A piece of a chapter that is translated as a whole. */
export interface SourceBlock {
	kind: string;
	/** Of its words; without, as of a figure or of the line that opens a step, there is nothing to translate. */
	hash?: string;
	at: Place;
}

/** A block with words. */
type Worded = SourceBlock & { hash: string };

const kindWords: Partial<Record<Nodes['type'], string>> = {
	yaml: 'head',
	paragraph: 'paragraph',
	list: 'list',
	blockquote: 'quotation',
	table: 'table',
	code: 'block of code',
	thematicBreak: 'line across',
	footnoteDefinition: 'footnote'
};

/** The blocks of a chapter in order; those inside a container follow the line that opens it. */
export function blocksOf(children: readonly RootContent[], source: Written): SourceBlock[] {
	return children.flatMap((node): SourceBlock[] => {
		if (node.type === 'definition' || node.type === 'html') return [];
		const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
		const at = source.at(start);
		if (node.type === 'containerDirective') {
			const inner = node.children.filter(
				(child) => !(child.type === 'paragraph' && child.data?.directiveLabel)
			);
			return [{ kind: `block \`${node.name}\``, at }, ...blocksOf(inner, source)];
		}
		if (node.type === 'leafDirective') return [{ kind: node.name, at }];
		const kind =
			node.type === 'heading'
				? `heading of level ${node.depth}`
				: (kindWords[node.type] ?? node.type);
		if (node.type === 'thematicBreak') return [{ kind, at }];
		return [{ kind, hash: stamp(source.text.slice(start, end)), at }];
	});
}

/** Lines may be broken anew without a text being another. */
function stamp(text: string): string {
	return hashOf(text.replace(/\s+/g, ' ').trim());
}

/** The blocks that a translation is made from; what places figures is compared as it is. */
export function wordedOf(blocks: readonly SourceBlock[]): Worded[] {
	return blocks.filter((block): block is Worded => block.hash !== undefined);
}

/** A chapter, or the questions about it. */
type Compared = Pick<ChapterDraft, 'file' | 'blocks'>;

/** Holds a translation against its original and against what was recorded when it was made. */
export function checkTranslation(
	original: Compared,
	translation: Compared,
	recorded: readonly string[] | undefined,
	report: Report
) {
	const [now, own] = [wordedOf(original.blocks), wordedOf(translation.blocks)];
	const changes = changesSince(recorded ?? [], now);
	// A translation that is as it was recorded shows where its original has more or less.
	if (recorded?.length === own.length && now.length !== own.length) {
		reportUnlike(changes, { now, own, written: translation.file, report });
		return;
	}
	if (kindsDiffer(original.blocks, translation.blocks, translation.file, report)) return;
	const cure = `Bring it up to date, then run \`${recordCommand(translation.file.name)}\`.`;
	if (!recorded) {
		const cause = `Nobody has recorded from which state of \`${original.file.name}\` this was translated.`;
		report('stale-translation', translation.file.at(0), cause, cure);
	} else reportStale(changes, { recorded, now, own, report, cure });
}

/** A stretch that is not as it was: blocks that were recorded, and blocks that are there now. */
interface Change {
	before: number[];
	after: number[];
}

/** What lies between the blocks that are the same. */
function changesSince(recorded: readonly string[], now: readonly Worded[]): Change[] {
	const hashes = now.map(({ hash }) => hash);
	const kept = [...common(recorded, hashes), [recorded.length, hashes.length] as const];
	let [i, j] = [0, 0];
	return kept.flatMap(([nextBefore, nextAfter]): Change[] => {
		const [before, after] = [span(i, nextBefore), span(j, nextAfter)];
		[i, j] = [nextBefore + 1, nextAfter + 1];
		return before.length + after.length > 0 ? [{ before, after }] : [];
	});
}

const span = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

interface Unlike {
	/** Blocks with words, of the original and of the translation. */
	now: readonly Worded[];
	own: readonly Worded[];
	written: Written;
	report: Report;
}

/** Blocks that the original has got or lost since; one that has changed is told once they agree. */
function reportUnlike(changes: readonly Change[], { now, own, written, report }: Unlike) {
	let shift = 0;
	for (const { before, after } of changes) {
		for (const j of after.slice(before.length)) {
			const { kind, at } = now[j]!;
			const here = own[j - shift]?.at ?? written.at(written.text.trimEnd().length);
			const cause = `The original has a new ${kind} here (${at.file}:${at.line}), and the translation has none.`;
			report('missing-translation', here, cause, 'Translate it, or take it out there.');
			shift++;
		}
		for (const i of before.slice(after.length)) {
			const { kind, at } = own[i]!;
			const cause = `The original no longer has this ${kind}.`;
			report('missing-translation', at, cause, 'Take it out here, or write it there.');
			shift--;
		}
	}
}

/** Blocks that stand side by side, but are not as they were when this was recorded. */
function reportStale(
	changes: readonly Change[],
	{ recorded, now, own, report, cure }: Omit<Unlike, 'written'> & Recorded
) {
	const hashes = now.map(({ hash }) => hash);
	for (const { before, after } of changes) {
		for (const [n, j] of after.entries()) {
			const { hash, at: there } = now[j]!;
			const { kind, at } = own[j]!;
			const place = `(${there.file}:${there.line})`;
			const cause = recorded.includes(hash)
				? `Since this ${kind} was translated, its original has moved ${place}.`
				: n < before.length
					? `Since this ${kind} was translated, its original has changed ${place}.`
					: `This ${kind} is new ${place}, and nobody has recorded its translation.`;
			report('stale-translation', at, cause, cure);
		}
		// What has only moved is told where it is now.
		const gone = before.slice(after.length).filter((i) => !hashes.includes(recorded[i]!));
		const next = own[Math.min(gone[0] ?? 0, own.length - 1)];
		if (gone.length === 0 || !next) continue;
		const cause = `Since this was recorded, something before this ${next.kind} was taken out.`;
		report('stale-translation', next.at, cause, cure);
	}
}

interface Recorded {
	recorded: readonly string[];
	cure: string;
}

export function recordCommand(file: string): string {
	return `npm run content -- --translated ${file}`;
}

/** Both languages have the same kinds of blocks in the same order; the first difference is told. */
export function kindsDiffer(
	original: readonly SourceBlock[],
	translation: readonly SourceBlock[],
	written: Written,
	report: Report
): boolean {
	const i = original.findIndex(({ kind }, i) => kind !== translation[i]?.kind);
	const first = i < 0 ? original.length : i;
	const [own, theirs] = [translation[first], original[first]];
	const there = theirs?.at ?? original.at(-1)?.at;
	if ((!own && !theirs) || !there) return false;
	const place = `${there.file}:${there.line}`;
	const cause = !own
		? `The original goes on with a ${theirs!.kind} (${place}), and the translation ends.`
		: !theirs
			? `The original has ended (${place}), and the translation goes on with a ${own.kind}.`
			: `Here the original has a ${theirs.kind} (${place}), and the translation a ${own.kind}.`;
	const at = own?.at ?? written.at(written.text.trimEnd().length);
	report('missing-translation', at, cause, 'Give both the same blocks in the same order.');
	return true;
}

/** Beyond this many comparisons, blocks are only compared with those at the same place. */
const most = 4_000_000;

/** The longest list of hashes that both have in order, as places in one by places in the other. */
function common(a: readonly string[], b: readonly string[]): Map<number, number> {
	if (a.length * b.length > most) {
		return new Map([...a.keys()].filter((i) => a[i] === b[i]).map((i) => [i, i]));
	}
	const lengths = Array.from({ length: a.length + 1 }, () =>
		new Array<number>(b.length + 1).fill(0)
	);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			lengths[i]![j] =
				a[i] === b[j]
					? lengths[i + 1]![j + 1]! + 1
					: Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
		}
	}
	const pairs = new Map<number, number>();
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) pairs.set(i++, j++);
		else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
		else j++;
	}
	return pairs;
}
