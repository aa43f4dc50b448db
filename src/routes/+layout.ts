// Every page is made at build time, and none is taken over by the framework's own client: figures
// come alive one by one (src/lib/story/client.ts). So `load` runs at build time only, wherever it
// stands; in `+page.ts` rather than `+page.server.ts` it does not write its data a second time, for
// a client that is not there.
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
