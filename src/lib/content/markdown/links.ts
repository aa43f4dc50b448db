/** Links, pictures and other signs of a sentence that are no directives. */
import type { Definition, Image, Link as MdLink, Nodes } from 'mdast';
import type { Written } from '../file';
import { suggestion } from '../words';
import type { World } from '../world';

/** Where a link leads: out, to a chapter, or to a part of this one. */
export type Target =
	| { kind: 'web'; href: string }
	| { kind: 'chapter'; file: string; fragment: string }
	| { kind: 'fragment'; fragment: string };

export function targetOf(url: string): Target | undefined {
	if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) return { kind: 'web', href: url };
	const [path = '', fragment = ''] = url.split('#', 2);
	if (path === '') return { kind: 'fragment', fragment };
	const file = /^(?:\.\/)?([\w-]+)\.md$/.exec(path)?.[1];
	return file === undefined ? undefined : { kind: 'chapter', file, fragment };
}

/** Reports a link that leads nowhere. Fragments are looked at when all headings are known. */
export function checkLink(node: MdLink | Definition, source: Written, world: World) {
	const at = source.at(node.position?.start.offset ?? 0);
	const target = targetOf(node.url);
	const { report } = world.desk;
	if (!target) {
		const cause = `\`${node.url}\` is no address that a page can link to.`;
		const cure = 'Write `https://…`, a chapter’s file (`02-funding.md`) or a heading (`#power`).';
		report('bad-link', at, cause, cure);
	} else if (target.kind === 'chapter' && !world.chapters.has(target.file)) {
		const names = [...world.chapters.keys()].map((name) => `${name}.md`);
		const cause = `No chapter has the file \`${target.file}.md\`.`;
		report(
			'bad-link',
			at,
			cause,
			suggestion(`${target.file}.md`, names, 'Chapters stand in `story.yaml`.')
		);
	}
	if (node.type === 'link' && node.children.length === 0) {
		report('bad-link', at, 'This link has no words.', 'Write `[words](address)`.');
	}
}

/** A picture has words, and is one of ours: pages ask nothing of other servers. */
export function checkImage(node: Image, source: Written, { desk, statics }: World) {
	const at = source.at(node.position?.start.offset ?? 0);
	if (!node.alt?.trim()) {
		const cause = 'This picture has no words for those who cannot see it.';
		desk.report('missing-alt', at, cause, 'Write them between the brackets: `![…](/map.png)`.');
	}
	const path = staticPath(node.url);
	if (path === undefined) {
		const cause = `\`${node.url}\` is not a picture of this site.`;
		desk.report('bad-link', at, cause, 'Put the file into `static/` and write `/name.png`.');
	} else if (statics && !statics.has(path)) {
		const cause = `There is no file \`static/${path}\`.`;
		const cure = suggestion(path, statics, 'Add it, or mend the address.');
		desk.report('missing-file', at, cause, cure);
	}
}

/** `/maps/memphis.png` as a path under `static/`. */
export function staticPath(url: string): string | undefined {
	if (!url.startsWith('/') || url.startsWith('//')) return undefined;
	const path = url.slice(1);
	return path.split('/').some((part) => part === '..' || part === '') ? undefined : path;
}

/** Comments say nothing to readers; every other HTML is refused. */
export function checkHtml(node: Nodes & { value: string }, source: Written, { desk }: World) {
	if (/^<!--[\s\S]*-->\s*$/.test(node.value)) return;
	const start = node.position?.start.offset ?? 0;
	const closes = /^<\/([\w-]+)/.exec(node.value)?.[1];
	// What opened was refused already.
	if (closes !== undefined && source.text.slice(0, start).includes(`<${closes}`)) return;
	const cause = 'This is HTML, which chapters do not hold.';
	const cure = 'Use Markdown or a directive; write `\\<` for the sign itself.';
	desk.report('raw-html', source.at(start), cause, cure);
}
