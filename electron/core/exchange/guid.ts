import { createHash } from 'node:crypto';

const hyphen = 0x2d;

/**
 * A lower-case UUID without braces for whatever a file calls a GUID. What is no UUID gets one made of its characters, so that every
 * mention of it still means the same thing.
 */
export function toGuid(raw: string): string {
  if (isGuid(raw)) return raw;
  const bare = raw
    .trim()
    .replace(/^(?:urn:uuid:)?\{?|\}$/giu, '')
    .toLowerCase();
  return isGuid(bare) ? bare : guidFrom('guid', bare);
}

/** A UUID in lower case, read letter by letter: a large project names a hundred thousand of them, which an expression takes its time over. */
function isGuid(raw: string): boolean {
  if (raw.length !== 36) return false;
  for (let at = 0; at < 36; at += 1) {
    const unit = raw.charCodeAt(at);
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (unit !== hyphen) return false;
    } else if (!(unit >= 0x30 && unit <= 0x39) && !(unit >= 0x61 && unit <= 0x66)) return false;
  }
  const version = raw.charCodeAt(14);
  const variant = raw.charAt(19);
  return version >= 0x31 && version <= 0x38 && (variant === '8' || variant === '9' || variant === 'a' || variant === 'b');
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
