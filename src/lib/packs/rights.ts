import type { Course } from './types';

/** The licence of a story, in one line of a manifest. */
export function rights({ licence }: Course): string {
	return licence.url ? `${licence.name} (${licence.url})` : licence.name;
}
