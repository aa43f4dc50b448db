/**
 * The script of embeds: that of every page, and what a page in a frame has to see to besides. It is
 * built as classic scripts (src/build/framed.ts).
 */
import './client';
import { edited } from './edited';
import { fits } from '$lib/embed/fits';
import { leave } from './leave';
import { report } from './report';

// A file that stands alone knows where the site is only if it was told.
const served = /^http/.test(location.protocol) ? new URL('../../', location.href).href : '';
const home = document.documentElement.dataset.home ?? served;
const links = 'a[data-to-site], link[data-to-site]';
for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(links)) {
	if (home !== '') link.href = new URL(link.dataset.toSite ?? '', home).href;
}

leave(document);
report(document);
edited(document);

const shown = document.getElementById('frame');
if (shown) fits(shown, { isBox: document.documentElement.dataset.fit === 'box' });
