/**
 * How pages that hold frames are told a frame's height: one row a dialect. Nothing here knows the
 * page; a host's message may be anything at all, and whatever is not understood is nothing.
 */

/** What a frame asks its host for. */
export interface Ask {
	/** Height in whole pixels. */
	height: number;
	/** Width that the frame has, in whole pixels. */
	width: number;
	/** Address of the frame. */
	href: string;
}

/** Where the frame stands: hosts of some dialects write in its address. */
export type Place = Pick<Location, 'search' | 'hash' | 'href'>;

/** What a host's message means. */
export interface Heard {
	/** By what the host knows the frame, where its dialect has such a thing. */
	key?: string;
	/** What it waits for at once, whatever the height. */
	reply?: unknown;
	/** What it waits for once, with the height, before it takes heights. */
	first?: (ask: Ask) => unknown;
	/** It asks for the height. */
	asks: boolean;
}

interface Dialect {
	name: string;
	/** The dialects that may speak first say so: hosts that know others do not mind. */
	opens?: true;
	/** By what the host knows the frame, if it wrote so in the address: then it waits for a height. */
	addressed?: (place: Place) => string | undefined;
	/** What asks for a height. A dialect without it only listens. */
	says?: (ask: Ask, key: string) => unknown;
	/** What a host's message means, if it is of this dialect. */
	hears?: (data: unknown, place: Place) => Heard | undefined;
}

/** No message of a host is longer: iframe-resizer's, the longest, has two dozen short fields. */
const LONGEST = 2000;

const isShort = (data: unknown): data is string =>
	typeof data === 'string' && data.length <= LONGEST;

const field = (data: unknown, key: string): unknown =>
	typeof data === 'object' && data !== null
		? (data as Readonly<Record<string, unknown>>)[key]
		: undefined;

/** What pym puts between the words of its messages. */
const PYM = 'xPYMx';

/** The id of pym's container comes in the query, is said back, and must not break a message. */
function pymId({ search }: Place): string | undefined {
	const id = new URLSearchParams(search).get('childId') ?? '';
	return /^[\w.:-]{1,100}$/.test(id) && !id.includes(PYM) ? id : undefined;
}

/** WordPress appends `#?secret=…`, again when a page has been copied; the last is the frame's. */
function secretOf({ hash }: Place): string | undefined {
	return [...hash.slice(0, LONGEST).matchAll(/[?&]secret=([a-z\d]{1,64})(?![a-z\d])/gi)].at(
		-1
	)?.[1];
}

const RESIZER = '[iFrameSizer]';

export const dialects: readonly Dialect[] = [
	{
		// Source: nprapps/pym.js src/pym.js (`_makeMessage`, `Child`). The host sends `width` when its own
		// changes, and takes `height`. Its frame never has a scroll bar of its own (`scrolling="no"`).
		name: 'pym',
		addressed: pymId,
		says: ({ height }, key) => ['pym', key, 'height', height].join(PYM),
		hears(data, place) {
			const id = pymId(place);
			if (id === undefined || !isShort(data)) return undefined;
			return data.startsWith(['pym', id, 'width', ''].join(PYM)) ? { asks: true } : undefined;
		}
	},
	{
		// Source: ampproject/amphtml extensions/amp-iframe (`updateSize_`: not below 100 px, and only as
		// far as the reader's place allows). Datawrapper, Flourish, sidechain and our loader take it too.
		name: 'amp',
		opens: true,
		says: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height })
	},
	{
		// Source: Embedly's "provider height resizing", as datawrapper's chart core writes it for Medium.
		// The host finds the frame by its address.
		name: 'medium',
		opens: true,
		says: ({ height, href }) => JSON.stringify({ src: href, context: 'iframe.resize', height })
	},
	{
		// Source: instructure/canvas-lms doc/api/lti_window_post_message.md, and subjects/lti.frameResize.ts,
		// which looks for any frame of the page that the message came from.
		name: 'canvas',
		opens: true,
		says: ({ height }) => ({ subject: 'lti.frameResize', height })
	},
	{
		// Source: WordPress src/js/_enqueues/wp/embed.js and lib/embed-template.js. The host takes 200 to
		// 1,000 px, and shows a frame with a quotation before it only when it has spoken.
		name: 'wordpress',
		addressed: secretOf,
		says: ({ height }, secret) => ({ message: 'height', value: height, secret }),
		hears(data, place) {
			const secret = secretOf(place);
			if (secret === undefined || field(data, 'secret') !== secret) return undefined;
			return field(data, 'message') === 'ready' ? { asks: true } : undefined;
		}
	},
	{
		// Source: h5p/h5p-php-library js/h5p-resizer.js. `ready` waits for a `hello`, to which the host says
		// `hello`. Its `prepareResize` makes the frame small, for content whose height follows the frame's:
		// ours does not, so `resize` is enough. Hosts from before 2015 read `height`.
		name: 'h5p',
		says: ({ height }) => ({ context: 'h5p', action: 'resize', scrollHeight: height, height }),
		hears(data) {
			if (field(data, 'context') !== 'h5p') return undefined;
			const action = field(data, 'action');
			if (action === 'ready') return { reply: { context: 'h5p', action: 'hello' }, asks: false };
			return action === 'hello' || action === 'resize' || action === 'resizePrepared'
				? { asks: true }
				: undefined;
		}
	},
	{
		// Source: davidjbradshaw/iframe-resizer 4.4 js/iframeResizer.js and 5.5 packages/core
		// (`createOutgoingMsg`, `processMessage`): the first message is `id:8:true or false:…`, later ones a
		// word; the frame says `id:height:width:why`, the first time `init`.
		name: 'iframe-resizer',
		says: ({ height, width }, id) => `${RESIZER}${id}:${height}:${width}:size`,
		hears(data) {
			if (!isShort(data) || !data.startsWith(RESIZER)) return undefined;
			const [id = '', , isWide = '', ...rest] = data.slice(RESIZER.length).split(':');
			if (id && rest.length > 3 && (isWide === 'true' || isWide === 'false')) {
				const first = ({ height, width }: Ask) => `${RESIZER}${id}:${height}:${width}:init`;
				return { key: id, first, asks: true };
			}
			return rest.length === 0 && (id === 'resize' || id === 'reset') ? { asks: true } : undefined;
		}
	},
	{
		// `static/embed.js`: it takes the message of AMP, and asks frames that spoke before it came.
		name: 'loader',
		hears: (data) =>
			field(data, 'context') === 'embed' && field(data, 'action') === 'hello'
				? { asks: true }
				: undefined
	}
];

/** By what hosts know the frame, by the dialects that they have spoken. */
export type Spoken = Readonly<Record<string, string>>;

/** What a host's message means, and in which dialect; nothing if in none. Never throws. */
export function hear(data: unknown, place: Place, spoken: Spoken): (Heard & Named) | undefined {
	for (const { name, hears } of dialects) {
		try {
			const heard = hears?.(data, place);
			if (!heard) continue;
			// iframe-resizer's later messages do not name the frame: they count when an earlier one did.
			if (name === 'iframe-resizer' && heard.key === undefined && !(name in spoken)) continue;
			return { ...heard, name };
		} catch {
			// A message that cannot even be looked at is not of this dialect.
		}
	}
	return undefined;
}

interface Named {
	name: string;
}

/** Whether a host wrote in the address that it waits for a height. */
export const isAwaited = (place: Place): boolean =>
	dialects.some(({ addressed }) => addressed?.(place) !== undefined);

/** What asks for a height in every dialect that may be spoken here. */
export function say(ask: Ask, place: Place, spoken: Spoken): unknown[] {
	return dialects.flatMap(({ name, opens, addressed, says }) => {
		const key = opens ? '' : (addressed?.(place) ?? spoken[name]);
		return says && key !== undefined ? [says(ask, key)] : [];
	});
}
