// Serves build/ as a plain static host would: files, folders with an index, 404 for the rest.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from './install.mjs';

const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.txt': 'text/plain; charset=utf-8',
	'.woff2': 'font/woff2'
};

/** The file behind a path, or nothing. A folder is answered with its index. */
function fileOf(path) {
	const file = join(root, 'build', normalize(decodeURIComponent(path)));
	if (!file.startsWith(join(root, 'build'))) return undefined;
	const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
	return existsSync(found) ? found : undefined;
}

const port = Number(process.argv[2] ?? 4173);
createServer((request, response) => {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	let file;
	try {
		file = fileOf(pathname);
	} catch {
		file = undefined;
	}
	if (!file) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
		return;
	}
	response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
	createReadStream(file).pipe(response);
}).listen(port, () => console.log(`http://localhost:${port}/`));
