import { all, type Read } from './read';

/** What a schema says of one element, as far as packages use it. */
export interface Rule {
	/** The order and number of children, as a regular expression over names with a space after each. */
	children?: RegExp;
	/** Attributes that must be there. */
	needs?: Readonly<Record<string, RegExp>>;
	/** Attributes that may be there. */
	may?: Readonly<Record<string, RegExp>>;
	/** What its text must be. Absent: it has none. */
	text?: RegExp;
}

/** By namespace, then by name; after a slash, the name of the parent where it decides. */
export type Schema = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** An identifier (`xs:ID`). */
export const ID = /^[A-Za-z_][\w.-]*$/;
export const any = /^[^]*$/;
export const some = /\S/;

/** Everything in a document that breaks the rules of its schema, in words. */
export function breaches(root: Read, schema: Schema): readonly string[] {
	return [...check(root, '', schema), ...twice(root)];
}

function check(element: Read, parent: string, schema: Schema): readonly string[] {
	const { name, namespace, attributes, children, text } = element;
	const rules = schema[namespace];
	const rule = rules?.[`${name}/${parent}`] ?? rules?.[name];
	if (!rule) return [`${name}: no such element in "${namespace}"`];
	const { needs = {}, may = {} } = rule;
	const found: string[] = [];
	const order = children.map((child) => `${child.name} `).join('');
	if (!(rule.children ?? /^$/).test(order)) found.push(`${name}: children "${order.trim()}"`);
	for (const [key, pattern] of Object.entries(needs)) {
		const value = attributes[key];
		if (value === undefined || !pattern.test(value)) found.push(`${name}: ${key}="${value}"`);
	}
	for (const [key, value] of Object.entries(attributes)) {
		if (key in needs) continue;
		if (!may[key]?.test(value)) found.push(`${name}: ${key}="${value}" may not be`);
	}
	if (rule.text ? !rule.text.test(text) : text.trim()) found.push(`${name}: text "${text}"`);
	return [...found, ...children.flatMap((child) => check(child, name, schema))];
}

/** Identifiers name one thing in a document, and references name an identifier. */
function twice(root: Read): readonly string[] {
	const elements = all(root);
	const ids = elements.flatMap(({ attributes }) => attributes.identifier ?? []);
	const doubled = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `"${id}" twice`);
	const lost = elements
		.flatMap(({ attributes }) => [attributes.identifierref ?? [], attributes.default ?? []].flat())
		.filter((id) => !ids.includes(id))
		.map((id) => `"${id}" is nothing`);
	return [...doubled, ...lost];
}
