// npm run preview: serves build/ as a plain static host would: files, folders with an index,
// compressed text, 404 for the rest.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './install.mjs';

const folder = join(root, 'build');
const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2'
};
const packed = new Set(['.html', '.js', '.css', '.json', '.csv', '.txt', '.svg']);
const codings = { br: brotliCompressSync, gzip: gzipSync };

/** The file behind a path, or nothing. A folder is answered with its index. */
function fileOf(path) {
	const file = join(folder, normalize(decodeURIComponent(path)));
	if (!file.startsWith(folder)) return undefined;
	const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
	return existsSync(found) ? found : undefined;
}

const made = new Map();

/** A file's bytes in the coding that the browser takes, made once. */
function bytesOf(file, accepted) {
	const coding = packed.has(extname(file))
		? Object.keys(codings).find((name) => accepted.includes(name))
		: undefined;
	const key = `${coding} ${statSync(file).mtimeMs} ${file}`;
	if (!made.has(key)) {
		const bytes = readFileSync(file);
		made.set(key, coding ? codings[coding](bytes) : bytes);
	}
	return { coding, bytes: made.get(key) };
}

const port = Number(process.argv[2] ?? 4173);
createServer((request, response) => {
	let file;
	try {
		file = fileOf(new URL(request.url ?? '/', 'http://localhost').pathname);
	} catch {
		// A path that cannot be decoded is a path to nothing.
	}
	if (!file) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
		return;
	}
	const { coding, bytes } = bytesOf(file, String(request.headers['accept-encoding'] ?? ''));
	response.writeHead(200, {
		'content-type': types[extname(file)] ?? 'application/octet-stream',
		'cache-control': file.includes('immutable') ? 'max-age=31536000, immutable' : 'no-cache',
		...(coding ? { 'content-encoding': coding, vary: 'accept-encoding' } : {})
	});
	response.end(bytes);
}).listen(port, () => console.log(`http://localhost:${port}/`));
