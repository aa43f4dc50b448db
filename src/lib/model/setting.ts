import type { Parameter, Settings, Value } from './types';

/** What a parameter is set to: its default, if the settings leave it out. */
export function settingOf({ key, default: start }: Parameter, settings: Settings): Value {
	const set = Object.hasOwn(settings, key) ? settings[key] : undefined;
	return set === undefined ? start : set;
}
