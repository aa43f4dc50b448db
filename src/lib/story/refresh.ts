/**
 * Development only: when a file under `content/` changes, the page takes what is new and keeps its
 * place and its settings (which are in the address).
 */

/** The body as it was last served; living figures have grown past it. */
let served: string | undefined;

/** Fetches the page anew and, if it differs, puts it in the place of the old. Whether it did. */
export async function refresh(stop: () => Promise<void>): Promise<boolean> {
	const response = await fetch(location.href, { headers: { accept: 'text/html' } });
	// While something is wrong the page stays, and the overlay says what.
	if (!response.ok) return false;
	const next = new DOMParser().parseFromString(await response.text(), 'text/html');
	const body = next.body.innerHTML;
	if (body === served) return false;
	served = body;
	// Read first: figures that are let go leave nothing, and the page shrinks under the reader.
	const back = place();
	const open = opened();
	await stop();
	document.title = next.title;
	// Problems that leave a page to look at lie over it, in its body.
	const overlays = document.querySelectorAll('vite-error-overlay');
	const fresh = document.importNode(next.body, true).childNodes;
	document.body.replaceChildren(...fresh, ...overlays);
	for (const details of foldable()) details.open = open.has(nameOf(details));
	back();
	return true;
}

const top = (element: Element) => element.getBoundingClientRect().top;

/** Remembers what is being read; gives what brings it back to where it stood on the screen. */
function place(): () => void {
	const { scrollX, scrollY } = window;
	const named = [...document.querySelectorAll('#story [id]')];
	const near = named.toSorted((a, b) => Math.abs(top(a)) - Math.abs(top(b)))[0];
	const before = near && top(near);
	return () => {
		window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
		const again = near && document.getElementById(near.id);
		if (again && before !== undefined) {
			window.scrollBy({ top: top(again) - before, behavior: 'instant' });
		}
	};
}

const foldable = () => [...document.querySelectorAll('details')];

/** A table or list that can be opened, by the figure it belongs to and its words. */
function nameOf(details: HTMLDetailsElement): string {
	const summary = details.querySelector('summary')?.textContent.trim() ?? '';
	return `${details.closest('[id]')?.id ?? ''} ${summary}`;
}

function opened(): ReadonlySet<string> {
	return new Set(
		foldable()
			.filter(({ open }) => open)
			.map(nameOf)
	);
}
