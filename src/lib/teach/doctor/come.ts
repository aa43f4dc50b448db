/** Whether files of the site come: scripts as embeds need them, modules, a typeface. */

/** A network that swallows a request says nothing at all. */
const PATIENCE_MS = 8000;

/** Fetched, but not run. */
const link = (rel: string, href: string) =>
	new Promise<boolean>((resolve) => {
		const element = document.createElement('link');
		Object.assign(element, { rel, as: 'script', href });
		element.onload = () => resolve(true);
		element.onerror = () => resolve(false);
		document.head.append(element);
	});

const late = <T>(then: T) =>
	new Promise<T>((resolve) => setTimeout(() => resolve(then), PATIENCE_MS));

const word = (came: boolean) => (came ? 'yes' : 'no');

export const files = async (href: string) =>
	word(await Promise.race([link('preload', href), late(false)]));

/** Browsers that do not know how to fetch a module ahead tell nothing of it. */
export const modules = async (href: string) =>
	Promise.race([link('modulepreload', href).then(word), late('unknown' as const)]);

export const type = async (href: string) =>
	word(
		await Promise.race([
			new FontFace('probe', `url("${href}")`).load().then(
				() => true,
				() => false
			),
			late(false)
		])
	);
