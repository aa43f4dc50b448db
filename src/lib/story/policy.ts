/**
 * What the browser refuses a page in a frame, so that hosts can rely on it: every connection, every
 * form, whatever is embedded, and pictures from elsewhere. Scripts and typefaces come from beside the
 * page; `'self'` cannot say so, because not every browser knows what it means in a closed frame. While
 * the site is served it has to hear of changes.
 */
export const policy = (served: boolean): string =>
	[
		served ? "connect-src 'self' ws:" : "connect-src 'none'",
		"img-src 'self' data: blob:",
		"media-src 'none'",
		"frame-src 'none'",
		"worker-src 'none'",
		"object-src 'none'",
		"form-action 'none'",
		"base-uri 'none'"
	].join('; ');
