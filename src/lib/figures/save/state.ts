import { isoOf } from '$lib/locale/date';
import type { Value } from '$lib/model/types';
import { labelOf, unitOf, valueOf, wordsFor, type Ask } from '../ask';
import type { Site } from '../props';
import { takeawayText } from '../takeaway';
import type { About, Cited, Setting } from './about';

interface State {
	ask: Ask;
	site: Site;
	/** What the reader changed. */
	changed: Readonly<Record<string, Value>>;
	/** Where the figure can be seen in this state. */
	address: string;
	/** ISO. */
	accessed: string;
	sources: readonly Cited[];
}

/** What identifies a figure as it is now. */
export function aboutOf({ ask, site, changed, address, accessed, sources }: State): About {
	const { figure, locale, model } = ask;
	return {
		...{ id: figure.id, title: figure.title, takeaway: takeawayText(ask), story: site.title },
		...{ language: locale.lang, address, updated: site.updated, accessed },
		...{ licence: site.licence, sources },
		settings: model.parameters.map(({ key, kind }): Setting => {
			const value = valueOf(ask, key);
			const unit = unitOf(ask, key);
			return {
				...{ key, label: labelOf(ask, key), text: wordsFor(ask, key), changed: key in changed },
				value: kind === 'date' && typeof value === 'number' ? isoOf(value) : value,
				...(unit ? { unit } : {})
			};
		})
	};
}

/**
 * Where a state can be seen by anyone: on the page itself, or on the one that it says it stands for, as
 * a frame does. A file on somebody's disk that does not know its site gives its name alone.
 */
export function addressOf(page: Document, state: string): string {
	const meant = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
	const [here = ''] = (meant || page.URL).split(/[?#]/);
	return `${/^https?:/.test(here) ? here : here.replace(/.*\//, '')}${state}`;
}

/** Sources as the page lists them, where a reader may look them up; those it does not list by their id. */
export function citedIn(page: ParentNode, ids: readonly string[]): Cited[] {
	return ids.map((id) => {
		const entry = page.querySelector(`#${CSS.escape(`source-${id}`)}`);
		const text = (selector: string) => entry?.querySelector(selector)?.textContent?.trim();
		const publisher = text('.publisher');
		const issued = entry?.querySelector('time')?.getAttribute('datetime');
		const url = entry?.querySelector<HTMLAnchorElement>('cite a')?.href;
		return {
			...{ id, title: text('cite') ?? id },
			...(publisher ? { publisher } : {}),
			...(issued ? { issued } : {}),
			...(url ? { url } : {})
		};
	});
}
