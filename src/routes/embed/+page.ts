import { loadStory } from '$lib/content/load.server';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ story: await loadStory() });
