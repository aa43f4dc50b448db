/** The start of every program of classic scripts: parts come from the folder of this one. */
import { chunks } from './chunks';

const { src = '' } = (document.currentScript ?? {}) as { src?: string };
const folder = src.replace(/[^/]*$/, '');

Object.assign(window, {
	chunks: chunks(
		(name) =>
			new Promise((resolve, reject) => {
				const script = document.createElement('script');
				script.src = folder + name;
				script.onload = () => resolve();
				script.onerror = () => {
					script.remove();
					reject(new Error(name));
				};
				document.head.append(script);
			})
	)
});
