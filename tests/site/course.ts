import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { unpacked } from '../packs/unpacked';

/** A package as it is published. */
export const packOf = (file: string) => new Uint8Array(readFileSync(`build/packs/${file}`));

/** A request as the course got it. */
export interface Request {
	method: string;
	path: string;
	query: URLSearchParams;
	headers: IncomingMessage['headers'];
	body: string;
}

/** What a course answers to a request for no file of a package. */
export type Answer = (request: Request) => { status?: number; body?: string } | undefined;

/** A server of a course, on a port of its own, with the files of a package below `/pack/`. */
export class Course {
	/** Everything that was asked for, but for files. */
	requests: Request[] = [];
	#server = createServer((request, response) => void this.#answer(request, response));

	constructor(
		private files: Readonly<Record<string, string>>,
		private answer: Answer = () => undefined
	) {}

	static async open(bytes: Uint8Array, more: Record<string, string> = {}, answer?: Answer) {
		const pack = Object.entries(unpacked(bytes)).map(([path, text]) => [`/pack/${path}`, text]);
		const course = new Course({ ...Object.fromEntries(pack), ...more }, answer);
		await new Promise<void>((resolve) => course.#server.listen(0, resolve));
		return course;
	}

	/** Where the course stands. The same server under another name is another site to a browser. */
	at(host: 'localhost' | '127.0.0.1' = 'localhost'): string {
		return `http://${host}:${(this.#server.address() as AddressInfo).port}`;
	}

	close() {
		this.#server.closeAllConnections();
		this.#server.close();
	}

	async #answer(request: IncomingMessage, response: ServerResponse) {
		const { pathname, searchParams } = new URL(request.url ?? '/', this.at());
		const file = this.files[pathname];
		if (request.method === 'GET' && file !== undefined) {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(file);
			return;
		}
		const allowed = {
			'access-control-allow-origin': '*',
			'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
			'access-control-allow-methods': 'GET, POST, PUT'
		};
		if (request.method === 'OPTIONS') {
			response.writeHead(204, allowed).end();
			return;
		}
		let body = '';
		for await (const part of request) body += String(part);
		const got = {
			method: request.method ?? '',
			path: pathname,
			query: searchParams,
			headers: request.headers,
			body
		};
		// A browser asks every site for its icon.
		if (pathname !== '/favicon.ico') this.requests.push(got);
		const { status = 404, body: said = '' } = this.answer(got) ?? {};
		response.writeHead(status, { ...allowed, 'content-type': 'application/json' }).end(said);
	}
}
