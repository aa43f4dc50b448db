/** What can be seen at once, without asking anybody: nothing is written, and nothing is fetched. */
import type { Findings, Outcome } from '$lib/embed/doctor';

const isTop = () => parent === self;
/** A sandbox without an origin. A file on a disk has none either, but nothing is closed there. */
const isClosed = () => !isTop() && self.origin === 'null';

function frame(): Outcome<'frame'> {
	if (isTop()) return 'top';
	if (isClosed()) return 'closed';
	try {
		return parent.location.origin === location.origin ? 'same' : 'other';
	} catch {
		return 'other';
	}
}

/** Reading is enough: where it is forbidden, even that throws. */
function storage(): Outcome<'storage'> {
	try {
		return [localStorage, sessionStorage].every(Boolean) && navigator.cookieEnabled ? 'yes' : 'no';
	} catch {
		return 'no';
	}
}

/** A frame on the site's own pages can be asked what it forbids; another tells nobody. */
function downloads(): Outcome<'downloads'> {
	if (isTop()) return 'yes';
	try {
		const own = window.frameElement;
		if (!own) return 'unknown';
		return /\ballow-downloads\b/.test(own.getAttribute('sandbox') ?? 'allow-downloads')
			? 'yes'
			: 'no';
	} catch {
		return 'unknown';
	}
}

/** A feature that pages can give to frames, as some browsers tell. */
type Policed = Document & { featurePolicy?: { allowsFeature(name: string): boolean } };

function clipboard(): Outcome<'clipboard'> {
	// Where the newer way is forbidden the older may work: only trying tells.
	const isAllowed =
		(document as Policed).featurePolicy?.allowsFeature('clipboard-write') ?? isTop();
	return 'clipboard' in navigator && isAllowed ? 'yes' : 'unknown';
}

function colours(): Outcome<'colours'> {
	if (matchMedia('(forced-colors: active)').matches) return 'forced';
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const isStyled = (probe: Element) => getComputedStyle(probe).display === 'none';

/** `probe` would be seen if styles in the page were forbidden. */
export const look = (probe: Element): Findings => ({
	scripts: 'yes',
	frame: frame(),
	styles: isStyled(probe) ? 'yes' : 'no',
	downloads: downloads(),
	windows: 'unknown',
	clipboard: clipboard(),
	lazy: 'loading' in HTMLIFrameElement.prototype ? 'yes' : 'no',
	storage: storage(),
	motion: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'reduced' : 'full',
	colours: colours(),
	pointer: matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine'
});
