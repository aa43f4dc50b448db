/** Dates are ISO strings at the border and days since 1970-01-01 (UTC) inside. */
const msPerDay = 86_400_000;

/** `2024-06-02` as days since 1970-01-01; nothing unless it is a day of the calendar. */
export function toDays(iso: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
	const days = Date.parse(`${iso}T00:00:00Z`) / msPerDay;
	// Some engines read 2024-02-30 as 1 March: a day that does not come back is none.
	return Number.isFinite(days) && toIso(days) === iso ? days : undefined;
}

/** Days since 1970-01-01 as `2024-06-02`; part of a day is dropped. */
export function toIso(days: number): string {
	return new Date(Math.floor(days) * msPerDay).toISOString().slice(0, 10);
}

/** Whether days since 1970-01-01 are a day that can be written so, with four digits for the year. */
export function isDay(days: number): boolean {
	// 0000-01-01, and the day after 9999-12-31
	return days >= -719_528 && days < 2_932_897;
}
