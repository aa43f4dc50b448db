import { parts, readOptions, type EmbedOptions } from '$lib/embed/options';
import { fromQuery } from '$lib/settings/address';
import { entryIn, settablesOf, type Catalog, type Entry } from './catalog';
import { findAddress } from './find';
import { onOneLine, type Lesson } from './lesson';

/** Why a text is no lesson; `name`: what nothing here is called. */
export interface Problem {
	problem: 'nothing' | 'nowhere' | 'whole' | 'language' | 'name';
	name: string;
}

export interface ReadLesson {
	lesson: Lesson;
	/** What could not be used, by its keys. */
	refused: readonly string[];
	/** The height that its frame states, if it does. */
	height?: number;
	/** Whether the line came with it that keeps heights right. */
	loader: boolean;
}

/** Which embed an address means. */
type Meant = Pick<Lesson, 'lang' | 'id'>;

interface Path {
	/** The last three segments of the path, the last first. */
	tail: readonly string[];
	url: URL;
	catalog: Catalog;
}

const isShown = (catalog: Catalog, id: string, shown?: Entry['shown']) => {
	const entry = entryIn(catalog, id);
	return entry !== undefined && (shown === undefined || entry.shown === shown);
};

/** The addresses that lead to lessons, and what each means. */
const ways: readonly ((path: Path) => Meant | 'whole' | undefined)[] = [
	// /embed/en/power/
	({ tail: [id = '', lang = '', room] }) => (room === 'embed' ? { lang, id } : undefined),
	// /offline/en/power.html
	({ tail: [file = '', lang = '', room] }) =>
		room === 'offline' ? { lang, id: file.replace(/\.html$/, '') } : undefined,
	// /en/teach/lesson/?show=fr/power
	({ tail: [page, room], url }) => {
		if (page !== 'lesson' || room !== 'teach') return undefined;
		const [lang = '', id = ''] = (url.searchParams.get('show') ?? '').split('/');
		return lang === '' ? undefined : { lang, id };
	},
	// /en/scale-up/#power
	({ tail: [chapter = '', lang = ''], url, catalog }) => {
		if (!isShown(catalog, chapter, 'chapter')) return undefined;
		const id = url.hash.slice(1);
		return { lang, id: isShown(catalog, id, 'figure') ? id : chapter };
	},
	// /en/#power
	({ tail: [lang = ''], url, catalog }) => {
		if (!Object.hasOwn(catalog.titles, lang)) return undefined;
		const id = url.hash.slice(1);
		return isShown(catalog, id) ? { lang, id } : 'whole';
	}
];

/**
 * The lesson that a text means: an address of an embed, of the story or of the builder, a snippet with
 * a frame, the head of a file that was saved here, or a query alone, which goes with `now`. Never throws.
 */
export function readLesson(text: string, catalog: Catalog, now?: Meant): ReadLesson | Problem {
	if (text.trim() === '') return { problem: 'nothing', name: '' };
	const found = findAddress(text);
	const url = found && parsed(found.address);
	if (!found || !url) return { problem: 'nowhere', name: '' };
	const meant = found.address.startsWith('?') ? now : meantBy(url, catalog);
	if (meant === 'whole') return { problem: 'whole', name: '' };
	if (!meant) return { problem: 'nowhere', name: '' };
	const { lang, id } = meant;
	if (!Object.hasOwn(catalog.titles, lang)) return { problem: 'language', name: lang };
	const entry = entryIn(catalog, id);
	if (!entry) return { problem: 'name', name: id };
	const { height, loader } = found;
	return {
		...lessonOf(url.search, entry, lang, catalog),
		...{ loader, ...(height === undefined ? {} : { height }) }
	};
}

function parsed(address: string): URL | undefined {
	try {
		return new URL(address, 'https://page.invalid/');
	} catch {
		return undefined;
	}
}

function meantBy(url: URL, catalog: Catalog) {
	const segments = url.pathname.split('/').filter((one) => one !== '' && one !== 'index.html');
	const path = { tail: segments.reverse().slice(0, 3), url, catalog };
	for (const way of ways) {
		const meant = way(path);
		if (meant) return meant;
	}
	return undefined;
}

/** What a query says of an embed, with what nothing there is called left out and listed. */
function lessonOf(search: string, entry: Entry, lang: string, catalog: Catalog) {
	const models = settablesOf(entry, catalog);
	const said = readOptions(search, entry.shown);
	const { chosen, rest, refused } = fromQuery(models, search);
	const { lock, hide, ask } = said.options;
	const names = Object.entries(models).flatMap(([id, { parameters }]) => [
		id,
		...parameters.map(({ key }) => `${id}.${key}`)
	]);
	const can = { lock: names, hide: [...names, ...parts] };
	const options: EmbedOptions = {
		...said.options,
		lock: lock.filter((name) => can.lock.includes(name)),
		hide: hide.filter((name) => can.hide.includes(name)),
		ask: onOneLine(ask)
	};
	const lost = [
		...said.refused.map(({ key }) => key),
		...refused.map(({ key }) => key),
		// Pairs of other programs are not ours to speak of.
		...rest.map(([key]) => key).filter((key) => key.includes('.')),
		...lock.filter((name) => !can.lock.includes(name)),
		...hide.filter((name) => !can.hide.includes(name))
	];
	return { lesson: { lang, id: entry.id, options, chosen }, refused: [...new Set(lost)] };
}
