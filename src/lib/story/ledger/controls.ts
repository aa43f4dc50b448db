import { keys, type Choice, type Key, type Options } from './filter';

type Control = HTMLInputElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement, key: Key) =>
	[...form.querySelectorAll<Control>('input, select')].filter(({ name }) => name === key);

const valuesOf = (control: Control) =>
	control instanceof HTMLSelectElement
		? [...control.options].map(({ value }) => value)
		: [control.value];

/** The values that the controls of a form have, but for the empty one, which narrows nothing. */
export function optionsOf(form: HTMLFormElement): Options {
	const values = (key: Key) => controlsOf(form, key).flatMap(valuesOf).filter(Boolean);
	return { verdict: values('verdict'), chapter: values('chapter') };
}

/** What the controls say. */
export function choiceOf(form: HTMLFormElement): Choice {
	const data = new FormData(form);
	const chosen = keys.map((key) => [key, data.get(key)]).filter(([, value]) => value);
	return Object.fromEntries(chosen) as Choice;
}

/** Makes the controls say a choice. */
export function setControls(form: HTMLFormElement, choice: Choice) {
	for (const key of keys) {
		const value = choice[key] ?? '';
		for (const control of controlsOf(form, key)) {
			if (control instanceof HTMLSelectElement) control.value = value;
			else control.checked = control.value === value;
		}
	}
}
