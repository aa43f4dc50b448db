import { inWords, type Guess } from './events';
import type { Actor, Launch } from './launch';

interface Activity {
	objectType?: 'Activity';
	id: string;
	definition?: Readonly<Record<string, unknown>>;
}

/** The context of a statement (xAPI 1.0.3), with whatever else the course put into it. */
export interface Context {
	registration?: string;
	contextActivities?: Readonly<Record<string, readonly Activity[]>>;
	[more: string]: unknown;
}

export interface Statement {
	id: string;
	timestamp: string;
	actor: Actor;
	verb: { id: string; display: Readonly<Record<string, string>> };
	object: Activity;
	result?: Readonly<Record<string, unknown>>;
	context: Context;
}

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** The verbs of which cmi5 says what they mean, and the two that it leaves to others. */
export const verbs = {
	initialized: 'http://adlnet.gov/expapi/verbs/initialized',
	completed: 'http://adlnet.gov/expapi/verbs/completed',
	terminated: 'http://adlnet.gov/expapi/verbs/terminated',
	answered: 'http://adlnet.gov/expapi/verbs/answered',
	skipped: 'http://id.tincanapi.com/verb/skipped'
} as const;

type Verb = 'initialized' | 'completed' | 'terminated';

/** What all statements of a visit share. */
export interface Visit extends Launch {
	contextTemplate: Context;
	/** Whether the course wants to know more than that the page was there (cmi5, section 10.2.2). */
	normal: boolean;
	/** Whether it knows from an earlier visit that the chapter is read. It is told only once. */
	completed: boolean;
	/** When the page was ready for its reader. */
	begun: Date;
}

/** A statement that cmi5 defines: about the chapter, with the categories and results of section 9. */
export function defined(visit: Visit, verb: Verb, at: Date): Statement {
	const completion = verb === 'completed';
	const categories = completion ? ['cmi5', 'moveon'] : ['cmi5'];
	const result = {
		...(completion ? { completion } : {}),
		duration: `PT${(at.getTime() - visit.begun.getTime()) / 1000}S`
	};
	return {
		...common(visit, verb, at),
		object: { objectType: 'Activity', id: visit.activityId },
		...(verb === 'initialized' ? {} : { result }),
		context: contextOf(visit, categories)
	};
}

/** A guess: a statement that cmi5 allows, so without its category. No score, no right or wrong. */
export function guessed(visit: Visit, { figure, guess, text }: Guess, at: Date): Statement {
	const skipped = guess === 'skipped';
	const number = typeof guess === 'number';
	const { lang } = document.documentElement;
	return {
		...common(visit, skipped ? 'skipped' : 'answered', at),
		object: {
			objectType: 'Activity',
			id: `${visit.activityId.replace(/\/$/, '')}/guess/${figure}`,
			definition: {
				...(text ? { description: { [lang || 'und']: text } } : {}),
				type: INTERACTION,
				interactionType: number ? 'numeric' : 'other'
			}
		},
		...(skipped ? {} : { result: { response: number ? String(guess) : inWords(guess) } }),
		context: contextOf(visit, [])
	};
}

function common({ actor }: Visit, verb: keyof typeof verbs, at: Date) {
	return {
		id: uuid(),
		timestamp: at.toISOString(),
		actor,
		verb: { id: verbs[verb], display: { en: verb } }
	};
}

/** The course's own context with nothing of it changed, and what is added to it. */
function contextOf({ contextTemplate, registration }: Visit, categories: string[]): Context {
	const { contextActivities = {}, ...rest } = contextTemplate;
	const category = [
		...(contextActivities.category ?? []),
		...categories.map((name) => ({ id: `${CATEGORY}${name}` }))
	];
	return {
		...rest,
		registration,
		contextActivities: {
			...contextActivities,
			...(category.length > 0 ? { category } : {})
		}
	};
}

/** A random UUID (version 4); `randomUUID` is missing where the page came over plain HTTP. */
function uuid(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6]! & 0x0f) | 0x40;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
