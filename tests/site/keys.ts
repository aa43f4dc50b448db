import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any figure has, all its parts open. */
const MOST = 120;

/** The key that leads on to a part of the page from where the focus is; none when it is there. */
const wayTo = (place: Locator) =>
	place.evaluate((element) => {
		const at = document.activeElement ?? document.body;
		if (at === element) return undefined;
		const before = at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
		return before && at !== document.body ? 'Shift+Tab' : 'Tab';
	});

/** Presses Tab, or Shift+Tab to go back, until a part of the page has the focus. */
export async function tabTo(page: Page, place: Locator) {
	for (let i = 0; i < MOST; i++) {
		const key = await wayTo(place);
		if (!key) return;
		await page.keyboard.press(key);
	}
	throw new Error(`no Tab leads to ${place}`);
}

/** Goes to a button, a summary or a tick box by Tab, and presses it. */
export async function press(page: Page, place: Locator, key: 'Enter' | 'Space' = 'Enter') {
	await tabTo(page, place);
	await page.keyboard.press(key);
}

/** Opens what a summary holds, by keys. */
export async function unfold(page: Page, details: Locator) {
	await press(page, details.locator('> summary'));
	await expect(details).toHaveAttribute('open', '');
}
