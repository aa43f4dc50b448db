/** Tries the host with every way of asking for a height that it may know. */
import { dialects, hear, type Spoken } from '$lib/embed/dialects';
import { follow, type Followed } from '$lib/embed/heights';

let spoken: Spoken = {};

/** Hosts that speak first say by what they know the frame, or that they have our own script. */
addEventListener('message', ({ source, data }) => {
	const heard = source === parent ? hear(data, location, spoken) : undefined;
	if (!heard) return;
	spoken = { ...spoken, [heard.name]: heard.key ?? spoken[heard.name] ?? '' };
	if (heard.reply !== undefined) parent.postMessage(heard.reply, '*');
	const { innerWidth: width, innerHeight: height } = window;
	if (heard.first) parent.postMessage(heard.first({ height, width, href: location.href }), '*');
});

function ask(dialect: string, height: number) {
	const { says, addressed } = dialects.find(({ name }) => name === dialect)!;
	const key = addressed?.(location) ?? spoken[dialect] ?? '';
	parent.postMessage(says!({ height, width: innerWidth, href: location.href }, key), '*');
}

const change = (ms: number) =>
	new Promise<void>((resolve) => {
		const before = innerHeight;
		const done = () => {
			if (innerHeight === before) return;
			removeEventListener('resize', done);
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(() => (removeEventListener('resize', done), resolve()), ms);
		addEventListener('resize', done);
	});

/** Which dialects the host follows. */
export function heights(): Promise<Followed> {
	const known = dialects.filter(
		({ name, says, opens, addressed }) =>
			says && (opens || name in spoken || addressed?.(location) !== undefined)
	);
	const names = known.map(({ name }) => name);
	return follow(names, { height: () => innerHeight, ask, change });
}
