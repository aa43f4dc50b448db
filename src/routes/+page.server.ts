import { loadStory } from '$lib/content/load.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ story: await loadStory() });
