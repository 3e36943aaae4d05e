import { insertCode, listCodes } from '#core/codes/code-rows.ts';
import type { ExchangeCode } from '#core/exchange/interchange.ts';
import { foldName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import type { Code } from '#shared/model/code.ts';
import { pickChildColour, pickNextColour } from '#shared/model/code-colours.ts';
import { childrenByParent } from '#shared/model/code-tree.ts';
import type { CodeId, Guid } from '#shared/model/ids.ts';

/** Codes by GUID, then by path; a code that is there keeps its own words. Parents come before their children. */
export function storeCodes(
  { project: { db, environment } }: Services,
  codes: readonly ExchangeCode[],
): { codes: Map<string, CodeId>; added: number } {
  const present = listCodes(db);
  const byGuid = new Map(present.map((code) => [code.guid as string, code]));
  const children = childrenByParent(present);
  const ids = new Map<string, CodeId>();
  const colours = new Map<CodeId, string>(present.map((code) => [code.id, code.colour]));
  let added = 0;
  for (const code of codes) {
    const parentId = code.parentGuid === null ? null : (ids.get(code.parentGuid) ?? null);
    const siblings = children.get(parentId) ?? [];
    const known = byGuid.get(code.guid) ?? siblings.find(({ words }) => foldName(words.name) === foldName(code.words.name));
    if (known) {
      ids.set(code.guid, known.id);
      continue;
    }
    const parentColour = parentId === null ? undefined : colours.get(parentId);
    const chosen = parentColour ? pickChildColour(parentColour, siblings.length) : pickNextColour(siblings.map(({ colour }) => colour));
    const row = insertCode(db, toRow(code, parentId, (siblings.at(-1)?.position ?? -1) + 1, code.colour ?? chosen, environment.now()));
    children.set(parentId, [...siblings, row]);
    colours.set(row.id, row.colour);
    ids.set(code.guid, row.id);
    added += 1;
  }
  return { codes: ids, added };
}

function toRow(code: ExchangeCode, parentId: CodeId | null, position: number, colour: string, now: string): Omit<Code, 'id'> {
  return {
    guid: code.guid as Guid,
    parentId,
    position,
    kind: code.kind,
    colour,
    words: { ...code.words, name: code.words.name.trim() },
    translations: code.translations,
    memo: code.memo,
    createdAt: code.created ?? now,
  };
}
