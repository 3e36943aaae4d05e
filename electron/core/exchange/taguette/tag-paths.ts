import { guidFrom } from '#core/exchange/guid.ts';
import type { ExchangeCode } from '#core/exchange/interchange.ts';
import { newCode } from '#core/exchange/tidy-project.ts';

/** Taguette's only hierarchy are dots in a tag's path; a dot beside a blank, at an end or between digits belongs to the name. */
export function splitTagPath(path: string): string[] {
  const parts = path.trim().split(/(?<=[^\s.])(?<!\d)\.(?=[^\s.])|(?<=\d)\.(?=[^\s.\d])/u);
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** One code a tag, and one for each parent that is no tag itself. `guidOfTag` by tag id. */
export function codesFromTags(
  key: string,
  tags: readonly { id: number; path: string; description: string }[],
): { codes: ExchangeCode[]; guidOfTag: Map<number, string> } {
  const codes = new Map<string, ExchangeCode>();
  const guidOfTag = new Map<number, string>();
  const ensure = (parts: readonly string[]): ExchangeCode => {
    const path = parts.join('.');
    const known = codes.get(path);
    if (known) return known;
    const parent = parts.length > 1 ? ensure(parts.slice(0, -1)) : null;
    const code = {
      ...newCode(guidFrom('taguette tag', key, path), parts.at(-1) ?? ''),
      parentGuid: parent?.guid ?? null,
      order: codes.size,
    };
    codes.set(path, code);
    return code;
  };
  for (const { id, path, description } of tags) {
    const parts = splitTagPath(path);
    const code = ensure(parts.length > 0 ? parts : [`tag ${id}`]);
    code.words.definition = [code.words.definition, description].filter(Boolean).join('\n');
    guidOfTag.set(id, code.guid);
  }
  return { codes: [...codes.values()], guidOfTag };
}
