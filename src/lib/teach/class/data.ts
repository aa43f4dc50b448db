import type { Chapter, Edition, Story, Uses } from '$lib/content/types';
import { pageData, type PageData } from '$lib/story/data';

/** Everything that asks its readers for a guess, in the order of the story. */
function asking({ chapters, figures }: Edition): Pick<Uses, 'figures' | 'models'> {
	const ids = [...new Set(chapters.flatMap(({ uses }) => uses.figures))];
	const asked = ids.filter((id) => figures[id]?.predict);
	return { figures: asked, models: [...new Set(asked.map((id) => figures[id]!.model))] };
}

/** What the teacher's page tells its tool: all questions, and its own words. */
export function classData(story: Story, edition: Edition): PageData {
	const uses = asking(edition);
	const data = pageData(story, edition, [uses]);
	const own = Object.entries(edition.locale.strings).filter(([key]) => key.startsWith('class.'));
	return {
		...data,
		figures: Object.fromEntries(uses.figures.map((id) => [id, data.figures[id]!])),
		locale: { ...data.locale, strings: { ...data.locale.strings, ...Object.fromEntries(own) } }
	};
}

/** The page with what its figures rest on, which is listed at its end. */
export function classPage(page: Chapter, edition: Edition): Chapter {
	const { figures, models } = asking(edition);
	const own = figures.flatMap((id) => edition.figures[id]?.sources ?? []);
	const cited = models.flatMap((id) => edition.words[id]?.cited.flat() ?? []);
	const sources = [...new Set([...page.uses.sources, ...own, ...cited])];
	return { ...page, uses: { ...page.uses, sources } };
}
