import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused, Session, type Send } from '$lib/packs/runtime/session';
import type { Statement, Visit } from '$lib/packs/runtime/statement';

const visit = {} as Visit;
const draft = (id: string) => () => ({ id }) as Statement;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A course that answers when it is told to. */
function course() {
	const requests: { ids: string[]; answer: () => void; fail: (cause: Error) => void }[] = [];
	const send: Send = (statements) =>
		new Promise((answer, fail) => {
			requests.push({ ids: statements.map(({ id }) => id), answer, fail });
		});
	const ids = () => requests.map((request) => request.ids.join(' '));
	return { send, requests, ids };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

test('nothing is sent before the course is ready, then all of it in order', async () => {
	const { send, ids } = course();
	const session = new Session();
	session.say(draft('a'));
	session.say(() => undefined);
	session.say(draft('b'));
	expect(ids()).toEqual([]);
	session.open(visit, send);
	expect(ids()).toEqual(['a b']);
});

test('what a course does not want to know is no request', () => {
	const { send, ids } = course();
	const session = new Session();
	session.open(visit, send);
	session.say(() => undefined);
	expect(ids()).toEqual([]);
});

test('one request waits for the other, but the last word waits for none', async () => {
	const { send, ids, requests } = course();
	const session = new Session();
	session.open(visit, send);
	session.say(draft('a'));
	session.say(draft('b'));
	session.say(draft('c'));
	expect(ids()).toEqual(['a']);
	requests[0]!.answer();
	await settled();
	expect(ids()).toEqual(['a', 'b c']);
	session.say(draft('d'));
	session.end(draft('z'));
	expect(ids()).toEqual(['a', 'b c', 'd z']);
});

test('what the network lost is sent again, a few times; what was refused is not', async () => {
	const { send, ids, requests } = course();
	const session = new Session();
	session.open(visit, send);
	session.say(draft('a'));
	requests[0]!.fail(new TypeError('lost'));
	await settled();
	session.say(draft('b'));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(ids()).toEqual(['a', 'a b']);
	requests[1]!.fail(new Refused());
	await vi.advanceTimersByTimeAsync(60_000);
	expect(ids()).toEqual(['a', 'a b']);
	session.say(draft('c'));
	for (let i = 2; i < requests.length && i < 20; i++) {
		requests[i]!.fail(new TypeError('lost'));
		await vi.advanceTimersByTimeAsync(60_000);
	}
	expect(ids().length).toBeLessThan(10);
});
