import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter(),
		// The default is the clock; a fixed name makes two builds of one commit identical.
		version: { name: process.env.npm_package_version ?? 'dev' },
		// A style sheet of its own costs a round trip before the first paint.
		inlineStyleThreshold: 100_000,
		// Where the site will stand, for what must name it in full: oEmbed, printed codes.
		prerender: { origin: process.env.SITE_URL ?? 'http://localhost' },
		paths: { base: process.env.BASE_PATH ?? '', relative: true }
	}
};
