/** Lists of controls to lock or to hide: `power.chips`, or `power` for all of a model. */

/** Whether a list names a control, by itself or with all of its model. */
export function names(list: readonly string[], name: string): boolean {
	return list.includes(name) || list.includes(name.split('.')[0] ?? '');
}

/** The list with a control named or not; `all`: the controls that the name of its model stands for. */
export function named(
	list: readonly string[],
	name: string,
	on: boolean,
	all: readonly string[]
): readonly string[] {
	const model = name.split('.')[0] ?? '';
	const each = list.flatMap((one) =>
		one === model ? all.filter((other) => other.startsWith(`${model}.`)) : [one]
	);
	const others = [...new Set(each)].filter((one) => one !== name);
	return on ? [...(list.includes(model) ? list : [...others, name])] : others;
}
