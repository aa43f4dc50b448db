/** An embed as one file: it works from a disk, in a chat, in a package, with nothing beside it. */
import { whole } from 'virtual:framed';
import { faces } from './faces';
import sans from './style/fonts/sans.woff2?inline';
import italic from './style/fonts/serif-italic.woff2?inline';
import serif from './style/fonts/serif.woff2?inline';

/** Nothing in a script may look like its end. */
const inside = (code: string) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/**
 * Puts the faces and the script into the page. Links into the site lead to `site`, if it is known where
 * that stands; otherwise they wait for the lesson builder to say so (`data-home`), and lead nowhere.
 */
export function alone(page: string, site: string | undefined): string {
	const styled = page.replace(
		/<style id="faces"[^>]*>[^]*?<\/style>/,
		// They are in the file: there is nothing to wait for, so none comes too late.
		() => `<style>${faces({ serif, italic, sans }).replaceAll('optional', 'swap')}</style>`
	);
	const placed = styled
		.replace(/<link rel="(?:icon|alternate)"[^>]*>/g, '')
		.replace(
			/(<(?:a|link rel="canonical") [^>]*?)href="(?:\.\.\/)+([^"]*)"/g,
			'$1data-to-site="$2"'
		);
	const script = /<script [^>]*\bdefer\b[^>]*><\/script>/;
	if (whole !== '' && !script.test(placed)) throw new Error('an embed has no script to put in');
	const home = site === undefined ? '' : ` data-home="${site}"`;
	return placed
		.replace(script, '')
		.replace('<html ', `<html${home} `)
		.replace('</body>', () => `<script>${inside(whole)}</script></body>`);
}
