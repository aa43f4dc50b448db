/** The script of the lesson builder: brings it to life, with the data that its page carries. */
import { hydrate } from 'svelte';
import Builder from './Builder.svelte';
import type { LessonData } from './data';

const target = document.querySelector<HTMLElement>('[data-tool=lesson]')!;
const page = JSON.parse(document.getElementById('data')!.textContent) as LessonData;
hydrate(Builder, { target, props: { page } });
target.dataset.alive = '';
