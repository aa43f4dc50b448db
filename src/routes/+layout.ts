// Every page is made at build time, and none is taken over by the framework's own client: figures
// come alive one by one (src/lib/story/client.ts).
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
