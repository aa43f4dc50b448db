/** Figures as directives place them, with the settings that they start at. */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Settings, Value } from '$lib/model/types';
import type { FigureEntry } from './figure';
import type { Place } from './file';
import type { Sheet } from './inspect';
import { find } from './ledger';
import { assigned, attributesOf, type Attribute } from './markdown/attributes';
import { colons, directiveOf, mended } from './markdown/directives';
import type { ModelEntry } from './model';
import { settingOf } from './setting';

/** A figure where it stands in a chapter, with the settings it starts at. */
export interface Placed {
	id: string;
	/** Absent if it is not sound. */
	figure: FigureEntry | undefined;
	settings: Settings;
	at: Place;
	/** Where each setting stands. */
	places: ReadonlyMap<string, Place>;
}

/** The figure that a directive places, and the settings that it starts it at. */
export function placedBy(
	node: LeafDirective | ContainerDirective,
	sheet: Sheet
): Placed | undefined {
	const { report } = sheet.world.desk;
	const attributes = attributesOf(node, sheet.source);
	const named = attributes.find(({ key }) => key === 'id');
	const at = sheet.source.at(node.position?.start.offset ?? 0);
	if (!named?.value) {
		const cause = `\`${colons[directiveOf(node.name)!.form]}${node.name}\` names no figure.`;
		report('bad-attribute', at, cause, `Write \`${mended(node.name, lineOf(node, sheet))}\`.`);
		return undefined;
	}
	const id = named.value;
	const figure = find(sheet.world.figures, id, named.at, report);
	const known = sheet.world.figures.entries.has(id);
	if (known) sheet.uses.push({ kind: 'figure', id, at });
	const rest = attributes.filter((attribute) => attribute !== named);
	const { settings, places } = settingsOf(node, rest, figure?.model, sheet);
	return known ? { id, figure, settings, at, places } : undefined;
}

/** The line that opens a block. */
export function lineOf({ position }: LeafDirective | ContainerDirective, { source }: Sheet): string {
	return source.text.slice(position!.start.offset, position!.end.offset).split('\n', 1)[0]!;
}

/** What the braces of a directive set in a model. */
export function settingsOf(
	node: LeafDirective | ContainerDirective,
	attributes: readonly Attribute[],
	model: ModelEntry | undefined,
	sheet: Sheet
) {
	const settings: Record<string, Value> = {};
	const places = new Map<string, Place>();
	const takes = directiveOf(node.name)!.braces.includes('settings');
	if (!takes) onlyKnown(node, attributes, sheet);
	const { report } = sheet.world.desk;
	for (const attribute of takes && model ? assigned(attributes, report) : []) {
		const setting = settingOf(attribute, model!, report);
		if (!setting) continue;
		const { key } = setting.parameter;
		if (places.has(key)) {
			const cause = `\`${key}\` is set twice.`;
			report('bad-attribute', attribute.at, cause, 'Keep one of the two.');
		}
		settings[key] = setting.value;
		places.set(key, attribute.valueAt);
	}
	return { settings, places };
}

/** Reports what has no meaning in braces. */
export function onlyKnown(
	node: LeafDirective | ContainerDirective,
	attributes: readonly Attribute[],
	{ world: { desk } }: Sheet
) {
	for (const { key, at } of attributes) {
		const cause = `\`${key}\` has no meaning in the braces of \`${node.name}\`.`;
		desk.report('bad-attribute', at, cause, `Write \`${directiveOf(node.name)!.example}\`.`);
	}
}
