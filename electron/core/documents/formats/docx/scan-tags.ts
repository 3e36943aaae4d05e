/** A tag of an XML part that is known to be sound, with its place in the string; `end` is exclusive. */
export type Tag = { local: string; prefix: string; kind: 'open' | 'close' | 'empty'; start: number; end: number; attributes: string };

const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** Every tag in its order, for changing a part where it stands: comments, sections of character data and instructions are passed over. */
export function* scanTags(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(tags)) {
    const [whole, slash, prefix = '', local, attributes = '', empty] = match;
    if (local === undefined) continue;
    const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    yield { local, prefix, kind, start: match.index, end: match.index + whole.length, attributes };
  }
}

/** The value of an attribute by its local name. */
export function attributeOf({ attributes }: Tag, local: string): string | null {
  return (
    new RegExp(`(?:^|[\\s:])${local}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(attributes)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  );
}
