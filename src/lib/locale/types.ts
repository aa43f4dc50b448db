/** How one unit is written in one language. Templates hold `{n}` where the digits go. */
export interface UnitWords {
	/** By plural category of the language (`Intl.PluralRules`); `other` is always there. */
	forms: Readonly<Record<string, string>> & { readonly other: string };
	/** For the end of an axis and the head of a column. */
	name: string;
	/** Significant digits; absent: three. */
	digits?: number;
	/** Digits after the decimal sign, for units where every value has as many (%, points). */
	decimals?: number;
	/**
	 * Other units of the same kind, from small to large, each with the factor that turns a value
	 * into it; a value is written in the largest that leaves at least one.
	 */
	ladder?: readonly { unit: string; factor: number }[];
	/** The unit of what lies between two values, if it has another name: points, of percentages. */
	difference?: string;
}

/** What a language needs to write numbers, units, dates and the words of the interface. */
export interface Locale {
	/** BCP 47. */
	lang: string;
	units: Readonly<Record<string, UnitWords>>;
	/** Words of the interface, by key; `{name}` marks what is filled in. */
	strings: Readonly<Record<string, string>>;
}
