/** What a lesson holds fast: controls that stay as they are, and controls that are not shown. */
export interface Preset {
	/** `power.chips`, or `power` for all parameters of a model. */
	lock: readonly string[];
	hide: readonly string[];
	/** Whether answers are held back until a guess is made, and whether nothing but a guess shows them. */
	predict: 'as told' | 'asked' | 'required';
}

const asking: Record<string, Preset['predict']> = { on: 'asked', required: 'required' };

/**
 * The locks in an address: `?lock=power.chips,power.supply&hide=deal`. Names that nothing has are
 * harmless: they lock nothing. Without scripts nothing can be turned, so nothing needs a lock.
 */
export function presetOf(pairs: readonly (readonly [key: string, value: string])[]): Preset {
	const listed = (wanted: string) =>
		pairs
			.filter(([key]) => key === wanted)
			.flatMap(([, value]) => value.split(','))
			.map((name) => name.trim())
			.filter((name) => name !== '');
	const predict = listed('predict').at(-1) ?? '';
	return {
		...{ lock: listed('lock'), hide: listed('hide') },
		predict: Object.hasOwn(asking, predict) ? asking[predict]! : 'as told'
	};
}
