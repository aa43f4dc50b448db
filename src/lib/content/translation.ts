/** What a translation was made from, and whether that is still what the original says. */
import type { Nodes, RootContent } from 'mdast';
import type { ChapterDraft } from './chapter';
import type { Place, Written } from './file';
import { hashOf } from './hash';
import type { Report } from './report';

/** A piece of a chapter that is translated as a whole. */
export interface SourceBlock {
	kind: string;
	hash: string;
	at: Place;
}

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
		const text = source.text.slice(start, end);
		const at = source.at(start);
		if (node.type === 'containerDirective') {
			const inner = node.children.filter(
				(child) => !(child.type === 'paragraph' && child.data?.directiveLabel)
			);
			const opening = text.split('\n', 1)[0]!;
			return [
				{ kind: `block \`${node.name}\``, hash: stamp(opening), at },
				...blocksOf(inner, source)
			];
		}
		const kind =
			node.type === 'heading'
				? `heading of level ${node.depth}`
				: node.type === 'leafDirective'
					? node.name
					: (kindWords[node.type] ?? node.type);
		return [{ kind, hash: stamp(text), at }];
	});
}

/** Lines may be broken anew without a text being another. */
function stamp(text: string): string {
	return hashOf(text.replace(/\s+/g, ' ').trim());
}

/** Holds a translation against its original and against what was recorded when it was made. */
export function checkTranslation(
	original: ChapterDraft,
	translation: ChapterDraft,
	recorded: readonly string[] | undefined,
	report: Report
) {
	if (kindsDiffer(original.blocks, translation.blocks, translation.file, report)) return;
	const cure = `Bring it up to date, then run \`${recordCommand(translation.file.name)}\`.`;
	if (recorded?.length !== translation.blocks.length) {
		const cause = recorded
			? `The translation has ${translation.blocks.length} blocks, and ${recorded.length} when it was recorded.`
			: `Nobody has recorded from which state of \`${original.file.name}\` this was translated.`;
		report('stale-translation', translation.file.at(0), cause, cure);
		return;
	}
	const now = original.blocks.map(({ hash }) => hash);
	const kept = common(recorded, now);
	let next = 0;
	for (const [i, block] of translation.blocks.entries()) {
		const same = kept.get(i);
		if (same !== undefined) next = same + 1;
		else {
			const { file, line } = original.blocks[Math.min(next, original.blocks.length - 1)]!.at;
			const cause = `Since this ${block.kind} was translated, its original has changed (${file}:${line}).`;
			report('stale-translation', block.at, cause, cure);
			// Unless the block was dropped, the changed original is the next that is not kept.
			if (![...kept.values()].includes(next)) next++;
		}
	}
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
