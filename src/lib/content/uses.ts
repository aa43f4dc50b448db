/** What a chapter uses, also by way of something else: the sources of its facts, figures, claims. */
import type { ChapterDraft } from './chapter';
import type { Use } from './link';
import type { World } from './world';

/** Ids in order of first use. */
export interface Used {
	sources: string[];
	facts: string[];
	claims: string[];
	terms: string[];
	figures: string[];
	models: string[];
}

/** Sources that an entry of each kind brings with it. */
const brings: Partial<Record<Use['kind'], (id: string, world: World) => readonly string[]>> = {
	source: (id) => [id],
	fact: (id, { facts }) => facts.entries.get(id)?.sources ?? [],
	claim: (id, { claims }) => claims.entries.get(id)?.sources ?? [],
	term: (id, { terms }) => terms.entries.get(id)?.sources ?? [],
	figure: (id, { figures }) => figures.entries.get(id)?.sources ?? [],
	live: sourcesOfModels,
	turn: sourcesOfModels,
	show: sourcesOfModels
};

/** What speaks of models by name. */
const spoken: readonly Use['kind'][] = ['live', 'turn', 'show'];

/** Of every model in `power.fed` or `power.chips=1&deal.price=2`. */
function sourcesOfModels(id: string, { models }: World): readonly string[] {
	return modelsIn(id).flatMap((model) => models.entries.get(model)?.sources ?? []);
}

/** Models that a figure draws, or that a sentence speaks of. */
function modelsOf({ kind, id }: Use, { figures, models }: World): readonly string[] {
	const figure = kind === 'figure' ? figures.entries.get(id) : undefined;
	if (figure) return [figure.model.id];
	return spoken.includes(kind) ? modelsIn(id).filter((model) => models.entries.has(model)) : [];
}

export function modelsIn(id: string): string[] {
	return id.split('&').map((part) => part.slice(0, part.indexOf('.')));
}

/** `inside` is what a figure uses in its caveat. */
export function usedIn(
	{ sheet }: { sheet: Pick<ChapterDraft['sheet'], 'uses'> },
	world: World,
	inside: (figure: string) => readonly Use[]
): Used {
	const uses = sheet.uses.flatMap((use) =>
		use.kind === 'figure' ? [use, ...inside(use.id)] : [use]
	);
	const ids = (kind: Use['kind']) => [
		...new Set(uses.flatMap((use) => (use.kind === kind ? [use.id] : [])))
	];
	return {
		sources: [...new Set(uses.flatMap(({ kind, id }) => brings[kind]?.(id, world) ?? []))].filter(
			(id) => world.sources.entries.has(id)
		),
		facts: ids('fact'),
		claims: ids('claim'),
		terms: ids('term'),
		figures: ids('figure'),
		models: [...new Set(uses.flatMap((use) => modelsOf(use, world)))]
	};
}
