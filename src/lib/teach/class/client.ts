/** The script of the page of a class: brings its tool to life, with the data that the page carries. */
import { hydrate } from 'svelte';
import { Store } from '$lib/settings/store.svelte';
import type { PageData } from '$lib/story/data';
import { kindsOf } from '../code/page';
import Class from './Class.svelte';

const target = document.querySelector<HTMLElement>('[data-tool=class]')!;
const page = JSON.parse(document.getElementById('data')!.textContent) as PageData;
const store = new Store(page.models, page.starts);
store.read(location.search);
hydrate(Class, { target, props: { page, store, kinds: await kindsOf(page) } });
target.dataset.alive = '';
