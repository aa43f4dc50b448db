import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { svgOf } from '$lib/figures/save/svg';
import { about, hostile } from './about';
import { charts } from './charts';
import { declareFaces, stageOf, wordsOf } from './stage';

const options = { description: 'A line rises.', sources: 'Sources:', licence: 'Words: CC BY 4.0' };

/** An SVG by itself, read as XML and put into the page. */
function shown(text: string): SVGSVGElement {
	const read = new DOMParser().parseFromString(text, 'image/svg+xml');
	expect(read.querySelector('parsererror')?.textContent).toBeUndefined();
	const svg = document.importNode(read.documentElement, true) as unknown as SVGSVGElement;
	document.body.replaceChildren(svg);
	return svg;
}

let withdraw = () => {};
beforeAll(async () => void (withdraw = await declareFaces()));
afterEach(() => document.body.replaceChildren());

describe.each(Object.entries(charts))(
	'a chart of the kind "%s" as SVG',
	(kind, { Chart, data, round }) => {
		test('has every word of the stage, in the place where it stood', async () => {
			const stage = await stageOf(Chart, data);
			const there = wordsOf(stage);
			const svg = shown(await svgOf(stage, about, options));
			const [head = 0, foot = 0] = [svg.querySelectorAll('g')[0], svg.querySelectorAll('g')[2]].map(
				(g) => wordsOf(g!).length
			);
			const here = wordsOf(svg).slice(head, -foot);
			expect(here.map(({ text }) => text)).toEqual(there.map(({ text }) => text));
			if (kind === 'dots-to-scale') expect(here.length).toBe(4);
			const down = (here[0]?.y ?? 0) - (there[0]?.y ?? 0);
			for (const [i, { text, x, y }] of there.entries()) {
				expect([text, here[i]?.x, here[i]?.y]).toEqual([
					text,
					expect.toSatisfy((at) => Math.abs(at - x - 20) < 2),
					expect.toSatisfy((at) => Math.abs(at - y - down) < 2)
				]);
			}
		});

		test('has every shape of the stage', async () => {
			const stage = await stageOf(Chart, data);
			const count = (root: Element, name: string) =>
				[...root.querySelectorAll(name)].filter((found) => !found.closest('pattern')).length;
			const before = ['path', 'line', 'rect'].map((name) => count(stage, `svg ${name}`));
			const svg = shown(await svgOf(stage, about, options));
			const chart = svg.querySelectorAll('g')[1]!;
			expect(count(chart, 'path')).toBe(before[0]);
			expect(count(chart, 'line')).toBeGreaterThanOrEqual(before[1] ?? 0);
			expect(count(chart, 'rect')).toBeGreaterThanOrEqual(before[2] ?? 0);
			expect(count(chart, 'ellipse')).toBe(round);
		});

		test('stands alone, and is drawn alike by all', async () => {
			const whole = await svgOf(await stageOf(Chart, data), about, options);
			const svg = shown(whole);
			const text = whole.replace(/base64,[^)]*/g, '');
			expect(svg.querySelector('foreignObject, script, image, use, a')).toBeNull();
			expect(text.match(/NaN|undefined|Infinity|oklch|oklab|color-mix|var\(|rgba?\(/)).toBeNull();
			// Colours apart, nothing points out of the file.
			expect(text.replace(/xmlns(:\w+)?="[^"]*"|<metadata>.*<\/metadata>/gs, '')).not.toMatch(
				/(href|src)\s*=|url\((?!#|data:)/
			);
			const inside = [...text.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
			for (const id of inside) expect(svg.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
			expect(svg.querySelectorAll('[id]')).toHaveLength(new Set(inside).size);
		});

		test('is the same twice', async () => {
			const stage = await stageOf(Chart, data);
			expect(await svgOf(stage, about, options)).toBe(await svgOf(stage, about, options));
		});
	}
);

describe('a figure as SVG', () => {
	const { Chart, data } = charts.sweep;

	test('of an empty stage still says what it is', async () => {
		const stage = await stageOf(Chart, data);
		stage.replaceChildren();
		const said = wordsOf(shown(await svgOf(stage, about, options))).map(({ text }) => text);
		expect(said.join(' ')).toBe(
			`${about.title} ${about.takeaway} Sources: Utility 2024 · A letter ` +
				`${about.story}. ${options.licence} ${about.address}`
		);
	});

	test('leaves the page as it was', async () => {
		const stage = await stageOf(Chart, data);
		const before = document.body.innerHTML;
		await svgOf(stage, about, options);
		expect(document.body.innerHTML).toBe(before);
	});

	test.each([320, 500, 900])('%d pixels wide keeps all its words inside', async (width) => {
		const stage = await stageOf(Chart, data, width);
		const svg = shown(
			await svgOf(stage, { ...about, address: `https://e.org/?${'x'.repeat(300)}` }, options)
		);
		expect(svg.getAttribute('width')).toBe(String(width + 40));
		expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width + 40} ${svg.getAttribute('height')}`);
		const whole = svg.getBoundingClientRect();
		for (const text of svg.querySelectorAll('text')) {
			const box = text.getBoundingClientRect();
			expect(box.left).toBeGreaterThanOrEqual(whole.left);
			expect(box.right).toBeLessThanOrEqual(whole.right);
			expect(box.bottom).toBeLessThanOrEqual(whole.bottom);
		}
	});

	test('speaks to those who cannot see it, and to programs', async () => {
		const svg = shown(await svgOf(await stageOf(Chart, data), about, options));
		expect(svg.querySelector(':scope > title')?.textContent).toBe(about.title);
		expect(svg.querySelector(':scope > desc')?.textContent).toBe(`${about.takeaway} A line rises.`);
		expect(svg.querySelector('metadata')?.textContent).toContain(about.address);
		expect(svg.getAttribute('xml:lang')).toBe('en');
	});

	test('is well formed whatever its words', async () => {
		const stage = await stageOf(Chart, data);
		stage.querySelector('.tick')!.textContent = hostile;
		const named = { ...about, title: hostile, takeaway: hostile, story: hostile, address: hostile };
		const svg = shown(
			await svgOf(stage, { ...named, sources: [{ id: hostile, title: hostile }] }, options)
		);
		expect(svg.querySelector('title')?.textContent).toContain('<&"\'>]]> {%$#_~^\\} 😀');
		expect(svg.querySelector('text')?.textContent).toContain('<&"\'>]]> {%$#_~^\\} 😀');
	});

	test('has the colours of the page', async () => {
		const stage = await stageOf(Chart, data);
		for (const [scheme, paper, ink] of [
			['light', '#fcfaf6', '#151b24'],
			['dark', '#0e1218', '#ebe7e0']
		] as const) {
			document.documentElement.style.colorScheme = scheme;
			const text = await svgOf(stage, about, options);
			document.documentElement.style.colorScheme = '';
			const read = new DOMParser().parseFromString(text, 'image/svg+xml');
			expect(read.querySelector('rect')?.getAttribute('fill')).toBe(paper);
			expect(read.querySelectorAll('text')[1]?.getAttribute('fill')).toBe(ink);
		}
	});

	test('what a reader does not see is not in it', async () => {
		const stage = await stageOf(Chart, data);
		const style = ['display:none', 'visibility:hidden', 'opacity:0', 'clip-path:inset(50%)'];
		stage.insertAdjacentHTML(
			'beforeend',
			style.map((s) => `<p style="${s};background:red">Unseen</p>`).join('')
		);
		expect(await svgOf(stage, about, options)).not.toMatch(/Unseen|ff0000/);
	});

	test('draws text, arcs and faint groups of an SVG at their size', async () => {
		const stage = await stageOf(Chart, data);
		stage.innerHTML =
			'<svg viewBox="0 0 100 50" width="300" height="150" style="display:block">' +
			'<text x="10" y="20" font-size="10" fill="#ff0000">Inside</text>' +
			'<g opacity="0.5"><circle cx="50" cy="25" r="10" fill="#00ff00" opacity="0.5"/></g>' +
			'<path d="M0 0A10 10 0 0 1 20 0" fill="none" stroke="#0000ff" stroke-width="2"/></svg>';
		const [there] = wordsOf(stage);
		const svg = shown(await svgOf(stage, about, options));
		const chart = svg.querySelectorAll('g')[1]!;
		const text = chart.querySelector('text')!;
		expect(text.getAttribute('font-size')).toBe('30');
		expect(text.getAttribute('fill')).toBe('#ff0000');
		const here = wordsOf(svg).find((word) => word.text === 'Inside');
		expect(here?.x).toBeCloseTo((there?.x ?? 0) + 20, 0);
		const circle = chart.querySelector('ellipse')!;
		const of = (name: string) => Number(circle.getAttribute(name));
		expect([of('cx'), of('rx'), of('ry'), of('opacity')]).toEqual([170, 30, 30, 0.25]);
		const box = chart.querySelector('path')!.getBoundingClientRect();
		expect(box.width).toBeCloseTo(60, 0);
	});

	test('draws the box that CSS puts before a word where an element would stand', async () => {
		const stage = await stageOf(Chart, data);
		const look =
			'display:inline-block;width:1.8em;height:8px;margin-right:0.6em;vertical-align:0.25em;' +
			'border:2px solid #00f;background:#f00;border-radius:2px';
		stage.innerHTML =
			`<style>.mark::before{content:'';${look}}</style>` +
			`<p><span class="mark">Word</span></p><p><span><i style="${look}"></i>Word</span></p>`;
		const svg = shown(await svgOf(stage, about, options));
		const [before, real] = [...svg.querySelectorAll('g')[1]!.querySelectorAll('rect')].map((rect) =>
			['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name)))
		);
		const texts = [...svg.querySelectorAll('g')[1]!.querySelectorAll('text')];
		const [first, second] = texts.map((text) => Number(text.getAttribute('y')));
		const down = (second ?? 0) - (first ?? 0);
		expect(down).toBeGreaterThan(10);
		for (const [i, value] of (real ?? []).entries()) {
			expect(before?.[i]).toSatisfy((at) => Math.abs(at + (i === 1 ? down : 0) - value) < 0.6);
		}
	});

	test('holds the faces that it uses and no others, once each', async () => {
		const text = await svgOf(await stageOf(Chart, data), about, options);
		const families = [...text.matchAll(/@font-face\{font-family:'([^']+)'/g)].map(
			(match) => match[1]
		);
		expect(families.sort()).toEqual(['Public Sans', 'Source Serif']);
		expect(text).toMatch(/src:url\(data:font\/woff2;base64,[\w+/=]{1000,}\) format\('woff2'\)/);
		// Fonts that stand in are called by the names that other programs know.
		expect(text).toContain(`font-family="'Public Sans', Arial,`);
		expect(text).not.toContain('fallback');
	});

	test('does without a face that cannot be fetched', async () => {
		withdraw();
		const nowhere = 'http://[::1]:1/face.woff2';
		withdraw = await declareFaces({ sans: nowhere, italic: nowhere, serif: nowhere });
		const text = await svgOf(await stageOf(Chart, data), about, options);
		expect(text.includes('@font-face')).toBe(false);
		expect(wordsOf(shown(text)).length).toBeGreaterThan(10);
	});
});
