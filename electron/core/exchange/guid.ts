import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A lower-case UUID without braces for whatever a file calls a GUID. What is no UUID gets one made of its characters, so that every
 * mention of it still means the same thing.
 */
export function toGuid(raw: string): string {
  if (uuid.test(raw)) return raw;
  const bare = raw
    .trim()
    .replace(/^(?:urn:uuid:)?\{?|\}$/giu, '')
    .toLowerCase();
  return uuid.test(bare) ? bare : guidFrom('guid', bare);
}

/** A UUID (version 5 in form) made of names: the same names give the same one, so that importing twice doubles nothing. */
export function guidFrom(...names: readonly (string | number)[]): string {
  const digest = createHash('sha1')
    .update(`bailanys:${names.map(String).join('\u0000')}`)
    .digest()
    .subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
