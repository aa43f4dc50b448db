import { expect, test, vi } from 'vitest';
import { defined, guessed, type Visit } from '$lib/packs/runtime/statement';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });

const contextTemplate = {
	contextActivities: { grouping: [{ id: 'urn:publisher' }], category: [{ id: 'urn:school' }] },
	extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's' }
};

const visit: Visit = {
	endpoint: 'https://course.example/xapi/',
	fetch: '',
	actor: { objectType: 'Agent', account: { homePage: 'https://school.example', name: '7' } },
	registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
	activityId: 'https://course.example/a/1',
	contextTemplate,
	normal: true,
	completed: false,
	begun: new Date('2024-06-02T10:00:00Z')
};

const at = new Date('2024-06-02T10:01:02.345Z');
const categories = ({ context }: ReturnType<typeof defined>) =>
	context.contextActivities?.category?.map(({ id }) => id.replace(/^.*\//, ''));

test('the context is the course’s own, with nothing of it changed', () => {
	const before = JSON.stringify(contextTemplate);
	const { context } = defined(visit, 'initialized', at);
	expect(JSON.stringify(contextTemplate)).toBe(before);
	expect(context).toMatchObject({ ...contextTemplate, contextActivities: { grouping: [{}] } });
	expect(context.registration).toBe(visit.registration);
});

test.each([
	['initialized', undefined, ['urn:school', 'cmi5']],
	['completed', { completion: true, duration: 'PT62.345S' }, ['urn:school', 'cmi5', 'moveon']],
	['terminated', { duration: 'PT62.345S' }, ['urn:school', 'cmi5']]
] as const)('%s has the result and the categories that cmi5 asks for', (verb, result, expected) => {
	const statement = defined(visit, verb, at);
	expect(statement.verb.id).toBe(`http://adlnet.gov/expapi/verbs/${verb}`);
	expect(statement.result).toEqual(result);
	expect(categories(statement)).toEqual(expected);
	expect(statement.object).toEqual({ objectType: 'Activity', id: visit.activityId });
	expect(statement.timestamp).toBe('2024-06-02T10:01:02.345Z');
	expect(statement.actor).toBe(visit.actor);
});

test('a guess has the course’s categories only, no score, and no right or wrong', () => {
	const number = guessed(visit, { figure: 'power', guess: 1e6, text: 'Combien ?' }, at);
	expect(number.result).toEqual({ response: '1000000' });
	expect(number.object.id).toBe('https://course.example/a/1/guess/power');
	expect(number.object.definition).toEqual({
		description: { fr: 'Combien ?' },
		type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
		interactionType: 'numeric'
	});
	expect(categories(number)).toEqual(['urn:school']);
	const drawn = guessed(visit, { figure: 'scores', guess: { a: 1, b: 2.5 }, text: '' }, at);
	expect(drawn.result).toEqual({ response: 'a: 1, b: 2.5' });
	expect(drawn.object.definition).toEqual({
		type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
		interactionType: 'other'
	});
});

test('going on without a guess is no answer', () => {
	const { verb, result } = guessed(visit, { figure: 'power', guess: 'skipped', text: '' }, at);
	expect(verb.id).toBe('http://id.tincanapi.com/verb/skipped');
	expect(result).toBeUndefined();
});

test('a context without activities gets none that are not needed', () => {
	const bare = { ...visit, contextTemplate: {} };
	const { context } = guessed(bare, { figure: 'power', guess: 1, text: '1' }, at);
	expect(context.contextActivities).toEqual({});
});

test('every statement has a UUID of its own', () => {
	const ids = Array.from({ length: 50 }, () => defined(visit, 'initialized', at).id);
	expect(new Set(ids).size).toBe(50);
	for (const id of ids) {
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	}
});
