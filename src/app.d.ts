declare module 'virtual:islands' {
	/** Where the script that brings pages to life stands, from the root of the site. */
	const entry: string;
	export default entry;
}

declare module '*?classic' {
	/** The module as one classic script, with all that it imports. */
	const script: string;
	export default script;
}
