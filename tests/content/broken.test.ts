import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { decode } from '$lib/content/decode';
import { rules } from '$lib/content/rules';
import { fixtures, messages, story } from './fixture';

/** One change to the good story: part of a file, a file taken away, added, or saved otherwise. */
type Change =
	| { file: string; find: string; put: string }
	| { remove: string }
	| { add: string; text: string }
	| { save: string; as: BufferEncoding };

interface Broken {
	change: Change | Change[];
	/** Every message, in order. */
	messages: string[];
}

type Changes = NonNullable<Parameters<typeof messages>[0]>;

const folder = `${fixtures}/broken`;
const names = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''));

/** The files that differ. What is to be found must stand there once, lest a fixture breaks nothing. */
function changed(change: Broken['change']): Changes {
	const changes: Record<string, Changes[string]> = {};
	for (const one of [change].flat()) {
		if ('remove' in one) changes[one.remove] = undefined;
		else if ('add' in one) changes[one.add] = one.text;
		else if ('save' in one) {
			changes[one.save] = decode(Buffer.from(story.get(one.save)!, one.as));
		} else {
			const text = changes[one.file] ?? story.get(one.file) ?? '';
			const parts = String(text).split(one.find);
			if (parts.length !== 2) throw new Error(`${one.find} stands ${parts.length - 1} times`);
			changes[one.file] = parts.join(one.put);
		}
	}
	return changes;
}

/** A fixture without messages gets those that there are, to be read and kept; in CI it is missing. */
function read(name: string): Broken {
	const file = `${folder}/${name}.yaml`;
	const doc = parseDocument(readFileSync(file, 'utf8'));
	if (!doc.has('messages') && !process.env.CI) {
		doc.set('messages', messages(changed((doc.toJS() as Broken).change)));
		writeFileSync(file, doc.toString({ lineWidth: 0 }));
	}
	return doc.toJS() as Broken;
}

test.each(names)('%s', (name) => {
	const { change, messages: wanted } = read(name);
	expect(wanted.length).toBeGreaterThan(0);
	expect(messages(changed(change))).toEqual(wanted);
});

test('every rule is broken by some fixture', () => {
	const broken = names.flatMap((name) => read(name).messages.map((text) => text.split(/[ :]+/)[3]));
	expect(Object.keys(rules).filter((rule) => !broken.includes(rule))).toEqual([]);
});
