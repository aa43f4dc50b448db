import adapter from '@sveltejs/adapter-static';

const site = process.env.SITE_URL;

/** Every page is found, but for answers that name the site in full where nobody said where it stands. */
function unseen({ routes, message }) {
	if (site || routes.some((route) => !route.startsWith('/oembed/'))) throw new Error(message);
	console.log('  SITE_URL is not set: pages carry no oEmbed, and single files no way to the site.');
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter(),
		// The default is the clock; a fixed name makes two builds of one commit identical.
		version: { name: process.env.npm_package_version ?? 'dev' },
		// A style sheet of its own costs a round trip before the first paint.
		inlineStyleThreshold: 100_000,
		// Where the site will stand, for what must name it in full: oEmbed, printed codes.
		prerender: { origin: site ?? 'http://localhost', handleUnseenRoutes: unseen },
		paths: { base: process.env.BASE_PATH ?? '', relative: true }
	}
};
