import { all, type Element } from './markup';

/** Attributes that say where a shape is and how large. */
const placed = ['d', 'x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'class'];

/** Every shape of a drawing by its place: the same in every language, whatever words are as long as. */
export function shapesOf(ink: Element): string[] {
	return ['rect', 'line', 'path', 'i'].flatMap((tag) =>
		all(ink, tag).map(({ attributes }) => {
			const own = placed.map((name) => attributes[name] ?? '');
			return [tag, ...own, tag === 'i' ? (attributes.style ?? '') : ''].join(' ');
		})
	);
}
