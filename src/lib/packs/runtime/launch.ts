/** Who is learning: an agent as the course wrote it, passed on unread. */
export type Actor = Readonly<Record<string, unknown>>;

/** How a course starts a page (cmi5, section 8.1). */
export interface Launch {
	/** Where statements go. It ends in a slash. */
	endpoint: string;
	/** Where the token is had, once. */
	fetch: string;
	actor: Actor;
	registration: string;
	activityId: string;
}

/** The launch that an address carries, if it carries a whole one. */
export function launchOf(search: string): Launch | undefined {
	const query = new URLSearchParams(search);
	const endpoint = webAddress(query.get('endpoint'));
	const fetch = webAddress(query.get('fetch'));
	const actor = actorOf(query.get('actor'));
	const registration = query.get('registration');
	const activityId = query.get('activityId');
	if (!endpoint || !fetch || !actor || !registration || !activityId) return undefined;
	return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor, registration, activityId };
}

/** An address of the web as it was given; nothing else is ever called or linked. */
export function webAddress(text: unknown): string | undefined {
	return typeof text === 'string' && /^https?:\/\//i.test(text) ? text : undefined;
}

function actorOf(text: string | null): Actor | undefined {
	try {
		const actor: unknown = JSON.parse(text ?? '');
		const account = (actor as { account?: unknown } | null)?.account;
		return typeof account === 'object' && account !== null ? (actor as Actor) : undefined;
	} catch {
		return undefined;
	}
}
