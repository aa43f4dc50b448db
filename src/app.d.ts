declare module 'virtual:islands' {
	/** Where the script that brings pages to life stands, from the root of the site. */
	const entry: string;
	export default entry;
}

declare module 'virtual:tool/*' {
	/** Where the script of a tool stands, from the root of the site. */
	const entry: string;
	export default entry;
}

declare module '*?classic' {
	/** The module as one classic script, with all that it imports. */
	const script: string;
	export default script;
}

declare module 'virtual:framed' {
	/** Where the script of embeds stands, from the root of the site. */
	export const script: string;
	/** Whether it is a module: while the site is served it is. */
	export const isModule: boolean;
	/** The script with all that it may load, as text; nothing while the site is served. */
	export const whole: string;
}
