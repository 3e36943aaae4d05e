import type { NamedCode } from '#renderer/api/project-data.ts';
import { rankByWords } from '#renderer/commands/match-words.ts';
import { allNamesOf } from '#shared/model/code-name.ts';
import type { CodeId } from '#shared/model/ids.ts';

export type PaletteRow =
  | { kind: 'recent'; key: string; code: NamedCode; digit: number }
  | { kind: 'code'; key: string; code: NamedCode }
  | { kind: 'create'; key: string; name: string; parent: NamedCode | null };

export type PaletteQuestion = {
  query: string;
  codes: readonly NamedCode[];
  recent: readonly CodeId[];
  /** Where a new code goes unless the typed path says otherwise. */
  parentId: CodeId | null;
};

const mostCodes = 40;

/**
 * The rows of the coding palette. Nothing typed: recent codes with their digits, then the whole system. Something typed: the codes that have
 * all the words in their path, in any of their names, and last of all the offer to create it.
 */
export function paletteRows({ query, codes, recent, parentId }: PaletteQuestion): PaletteRow[] {
  const typed = query.trim();
  const byId = new Map(codes.map((code) => [code.id, code]));
  if (typed === '') {
    const used = recent.map((id) => byId.get(id)).filter((code) => code !== undefined);
    const isUsed = new Set(used.map((code) => code.id));
    return [
      ...used.map((code, index): PaletteRow => ({ kind: 'recent', key: `r${code.id}`, code, digit: index + 1 })),
      ...codes.filter((code) => !isUsed.has(code.id)).map(toRow),
    ];
  }
  const findable = codes.map((code) => ({ name: code.name, path: code.path, words: namesAlong(code, byId), code }));
  const found = rankByWords(findable, typed, mostCodes).map(({ code }) => toRow(code));
  return [...found, ...creation(typed, codes, byId.get(parentId ?? (0 as CodeId)) ?? null)];
}

const toRow = (code: NamedCode): PaletteRow => ({ kind: 'code', key: `c${code.id}`, code });

/** All names of the code and of those above it, in every language. */
function namesAlong(code: NamedCode, byId: ReadonlyMap<CodeId, NamedCode>): string {
  const names: string[] = [];
  for (let at: NamedCode | undefined = code; at; at = at.parentId === null ? undefined : byId.get(at.parentId))
    names.push(...allNamesOf(at));
  return names.join(' ');
}

/** `Parent > Name` names the parent; otherwise the chosen code is offered as parent, and the top level. */
function creation(typed: string, codes: readonly NamedCode[], chosen: NamedCode | null): PaletteRow[] {
  const parts = typed.split('>').map((part) => part.trim());
  const name = parts.at(-1) ?? '';
  if (name === '') return [];
  if (parts.length > 1) {
    const wanted = parts.slice(0, -1).join(' > ').toLocaleLowerCase();
    const parent = codes.find((code) => code.path.toLocaleLowerCase() === wanted || code.name.toLocaleLowerCase() === wanted);
    return parent ? withoutTwin([{ kind: 'create', key: 'new', name, parent }], codes) : [];
  }
  const rows: PaletteRow[] = [{ kind: 'create', key: 'new', name, parent: null }];
  return withoutTwin(chosen ? [...rows, { kind: 'create', key: 'new-under', name, parent: chosen }] : rows, codes);
}

/** A code of that name in that place is found, not created again. */
function withoutTwin(rows: readonly PaletteRow[], codes: readonly NamedCode[]): PaletteRow[] {
  return rows.filter(
    (row) =>
      row.kind !== 'create' ||
      !codes.some(
        (code) => code.parentId === (row.parent?.id ?? null) && code.words.name.toLocaleLowerCase() === row.name.toLocaleLowerCase(),
      ),
  );
}
