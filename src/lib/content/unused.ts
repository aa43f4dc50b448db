import { nearest } from '$lib/model/nearest';
import type { Chapters } from './chapters';
import type { CaveatDraft } from './rendering';
import { isLanguage } from './languages';
import type { Ledger } from './ledger';
import type { Use } from './link';
import { modelsIn } from './uses';
import { questionsFiles } from './questions';
import { suggestion } from './words';
import { isPage } from './types';
import type { World } from './world';

/**
 * Reports entries and files that nothing uses. Claims are never among them: the ledger shows all.
 * `others` are texts beside chapters.
 */
export function checkUnused(
	world: World,
	chapters: Chapters,
	others: readonly Pick<CaveatDraft, 'sheet'>[],
	numbers: ReadonlyMap<string, number>
) {
	const uses = [
		...[...chapters.values()].flat().flatMap(({ sheet }) => sheet.uses),
		...others.flatMap(({ sheet }) => sheet.uses)
	];
	const ids = (...kinds: Use['kind'][]) =>
		uses.flatMap(({ kind, id }) => (kinds.includes(kind) ? [id] : []));
	const figures = [...world.figures.entries.values()].flatMap((figure) => figure ?? []);
	const models = [
		...figures.map(({ model }) => model.id),
		...ids('live', 'turn', 'show').flatMap(modelsIn)
	];
	const datasets = [
		...[...world.models.entries.values()].map((model) => model?.dataset?.id),
		...figures.map(({ model }) => model.dataset?.id)
	];
	tell(world, world.facts, ids('fact'));
	tell(world, world.terms, ids('term'));
	tell(world, world.sources, numbers.keys());
	tell(world, world.figures, ids('figure'));
	tell(world, world.models, models);
	tell(world, world.datasets, datasets);
	tellFiles(world);
}

function tell({ desk }: World, ledger: Ledger<unknown>, used: Iterable<string | undefined>) {
	const known = new Set(used);
	for (const [id, place] of ledger.places) {
		if (known.has(id)) continue;
		const cause = `Nothing uses the ${ledger.kind} \`${id}\`.`;
		desk.report('unused-entry', place, cause, 'Use it, or remove it.');
	}
}

/** Files that every story may have. */
const common =
	/(?:^|\/)README\.md$|^(?:story|units|facts|claims|glossary|sources)\.yaml$|^(?:models|figures)\/[^/]+\.yaml$|^data\/datapackage\.json$/;

function tellFiles({ desk, chapters, datasets }: World) {
	const own = desk.languages.flatMap((lang) => [
		...[...chapters.keys()].map((name) => `${lang}/${name}.md`),
		...questionsIn(lang, desk.languages[0]!, { desk, chapters }),
		`${lang}/interface.yaml`,
		`${lang}/translated.yaml`
	]);
	const folders = new Set<string>();
	const tables = [...datasets.entries.values()].map((dataset) => dataset?.file);
	for (const name of desk.files.keys()) {
		if (common.test(name) || own.includes(name) || tables.includes(name)) continue;
		// Where a chapter was missed, this was said.
		const wanted = own.filter((file) => !desk.files.has(file) && !isAsking(file));
		if (name.endsWith('.md') && nearest(name, wanted) !== undefined) continue;
		const at = { file: name, line: 1, column: 1 };
		const folder = /^([^/]+)\//.exec(name)?.[1] ?? '';
		if (!isLanguage(folder) || desk.languages.includes(folder)) {
			desk.report('unused-entry', at, 'Nothing reads this file.', cureFor(name, [...chapters.keys()]));
		} else if (!folders.has(folder)) {
			folders.add(folder);
			const cause = `Nothing reads the folder \`${folder}/\`: that is no language of this story.`;
			const cure = `Add \`${folder}\` to \`languages\` in \`story.yaml\`, or remove the folder.`;
			desk.report('unused-entry', at, cause, cure);
		}
	}
}

/** The files of questions that are read: about a chapter of the original that has some. */
function questionsIn(
	lang: string,
	original: string,
	{ desk, chapters }: Pick<World, 'desk' | 'chapters'>
): string[] {
	const files = questionsFiles(chapters.keys());
	return files.filter((file) => desk.files.has(`${original}/${file}`)).map((file) => `${lang}/${file}`);
}

const isAsking = (file: string) => /^[^/]+\/questions\//.test(file);

function cureFor(name: string, chapters: readonly string[]): string {
	if (isAsking(name)) {
		const stem = name.replace(/^.*\/|\.md$/g, '');
		const there = chapters.includes(stem);
		if (there) return 'Write these questions in the original as well, or remove the file.';
		return suggestion(stem, chapters, 'Call it as its chapter is called, or remove it.');
	}

	if (name.endsWith('.yml')) return `Call it \`${name.replace(/yml$/, 'yaml')}\`.`;
	if (name.endsWith('.csv')) return 'Describe it in `data/datapackage.json`, or remove it.';
	if (isPage(name.replace(/^.*\/|\.md$/g, ''))) return 'Write it in the original as well, or remove it.';
	if (name.endsWith('.md')) return 'Name it in `story.yaml` among the chapters, or remove it.';
	return 'Mend its name, or remove it.';
}
