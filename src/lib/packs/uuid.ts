import { createHash } from 'node:crypto';

/** The namespace of names in packages: drawn once at random, and never to be changed. */
const NAMESPACE = '5d0c9a4e7f1b4c3da86e2b91f7c04d35';

/** A UUID that follows from a name: version 5 of RFC 9562, section 5.5. */
export function uuidOf(name: string): string {
	const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest();
	hash[6] = (hash[6]! & 0x0f) | 0x50;
	hash[8] = (hash[8]! & 0x3f) | 0x80;
	const hex = hash.toString('hex');
	const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
	return [...parts, hex.slice(20, 32)].join('-');
}
