import type { ComponentProps } from 'svelte';
import type Back from './Back.svelte';

/** What a control is given that offers one of several options, however it shows them. */
export interface OptionsProps {
	label: string;
	options: readonly { value: string; name: string }[];
	value: string;
	/** Unique in the page. */
	id: string;
	/** Kept as it is by a preset. */
	locked: boolean;
	/** Gives the story's value back. */
	back: ComponentProps<typeof Back>;
	choose: (value: string) => void;
}
