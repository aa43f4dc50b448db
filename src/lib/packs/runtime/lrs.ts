import type { Launch } from './launch';
import { Refused } from './session';
import type { Context, Statement } from './statement';

/** What the course has laid ready for this visit (cmi5, section 10.2), as far as it is used. */
export interface LaunchData {
	contextTemplate: Context;
	launchMode?: string;
	returnURL?: string;
}

/** The course's record store: the one place that is ever written to. */
export class Records {
	#launch: Launch;
	#token: string;

	private constructor(launch: Launch, token: string) {
		this.#launch = launch;
		this.#token = token;
	}

	/** Opened with the token, which can be had only once (cmi5, section 8.2). */
	static async open(launch: Launch): Promise<Records> {
		const answer = (await (await fetch(launch.fetch, { method: 'POST' })).json()) as unknown;
		const token = (answer as Record<string, unknown> | null)?.['auth-token'];
		if (typeof token !== 'string') throw new Error('no token');
		return new Records(launch, token);
	}

	async launchData(): Promise<LaunchData> {
		const { activityId, registration } = this.#launch;
		const answer = await this.#get('activities/state', {
			activityId,
			agent: this.#agent,
			registration,
			stateId: 'LMS.LaunchData'
		});
		const data = (await answer.json()) as LaunchData | null;
		if (!answer.ok || typeof data?.contextTemplate !== 'object') throw new Error('no launch data');
		return data;
	}

	/**
	 * Learners' preferences must be asked for at the start (cmi5, section 11). A page has one language
	 * and no sound, so the answer changes nothing, nor does a failure.
	 */
	async preferences(): Promise<void> {
		const query = { agent: this.#agent, profileId: 'cmi5LearnerPreferences' };
		await this.#get('agents/profile', query).catch(() => undefined);
	}

	/** Whether such a statement is there already, from an earlier visit. */
	async has(verb: string): Promise<boolean> {
		const { activityId, registration } = this.#launch;
		const answer = await this.#get('statements', {
			agent: this.#agent,
			activity: activityId,
			registration,
			verb,
			limit: '1'
		});
		if (!answer.ok) return false;
		const { statements } = (await answer.json()) as { statements?: readonly unknown[] };
		return (statements ?? []).length > 0;
	}

	/** `keepalive`: what is under way when the page is left still arrives. */
	async send(statements: readonly Statement[]): Promise<void> {
		const answer = await fetch(`${this.#launch.endpoint}statements`, {
			method: 'POST',
			headers: { ...this.#headers, 'Content-Type': 'application/json' },
			body: JSON.stringify(statements),
			keepalive: true
		});
		if (!answer.ok) throw new Refused();
	}

	get #agent(): string {
		return JSON.stringify(this.#launch.actor);
	}

	get #headers() {
		return { Authorization: `Basic ${this.#token}`, 'X-Experience-API-Version': '1.0.3' };
	}

	#get(resource: string, query: Record<string, string>): Promise<Response> {
		const address = `${this.#launch.endpoint}${resource}?${new URLSearchParams(query)}`;
		return fetch(address, { headers: this.#headers });
	}
}
