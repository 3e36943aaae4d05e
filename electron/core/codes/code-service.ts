import { countByCode, countImpact, deleteCode, findCode, insertCode, listChildren, listCodes, updateCode } from '#core/codes/code-rows.ts';
import { mergeCodes } from '#core/codes/merge-codes.ts';
import { moveCode } from '#core/codes/move-code.ts';
import { freeName, sameName } from '#core/names.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { CodeInTree, codesContract } from '#shared/contract/codes.ts';
import type { Code, CodeKind, CodeWords } from '#shared/model/code.ts';
import { pickChildColour, pickNextColour } from '#shared/model/code-colours.ts';
import { codePaths, depthFirst } from '#shared/model/code-tree.ts';
import type { CodeId, Guid } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

export type NewCode = {
  name: string;
  parentId: CodeId | null;
  colour?: string | undefined;
  kind?: CodeKind | undefined;
  definition?: string | undefined;
};
type UpdateCode = InputOf<typeof codesContract.update>;

export type CodeService = ReturnType<typeof createCodeService>;

/** The code system: a tree of codes, each with its entry in the codebook. */
export function createCodeService(project: OpenProject) {
  const { db, history, environment } = project;

  const get = (id: CodeId): Code => {
    const code = findCode(db, id);
    if (!code) throw new Problem('notFound', { what: 'code' });
    return code;
  };

  const uniqueAmongSiblings = (name: string, parentId: CodeId | null, except?: CodeId): string => {
    const names = listChildren(db, parentId)
      .filter((code) => code.id !== except)
      .map((code) => code.words.name);
    if (names.some((taken) => sameName(taken, name))) throw new Problem('nameTaken', { name, suggestion: freeName(name, names) });
    return name.trim();
  };

  const create = ({ name, parentId, colour, kind, definition }: NewCode): Code =>
    history.record({ label: 'step.codeCreate', detail: { name } }, () => {
      const parent = parentId === null ? undefined : get(parentId);
      const siblings = listChildren(db, parentId);
      const chosen = parent ? pickChildColour(parent.colour, siblings.length) : pickNextColour(siblings.map((code) => code.colour));
      return insertCode(db, {
        guid: environment.newGuid() as Guid,
        parentId,
        position: (siblings.at(-1)?.position ?? -1) + 1,
        kind: kind ?? parent?.kind ?? 'theme',
        colour: colour ?? chosen,
        words: { ...emptyWords, name: uniqueAmongSiblings(name, parentId), definition: definition ?? '' },
        translations: {},
        memo: '',
        createdAt: environment.now(),
      });
    });

  return {
    get,
    create,
    list: () => depthFirst(listCodes(db)),
    paths: () => codePaths(listCodes(db)),

    tree(): CodeInTree[] {
      const own = new Map(countByCode(db).map((row) => [row.codeId, row.codings]));
      const ordered = depthFirst(listCodes(db));
      const below = new Map<CodeId, number>();
      for (const code of ordered.toReversed()) {
        const total = (below.get(code.id) ?? 0) + (own.get(code.id) ?? 0);
        below.set(code.id, total);
        if (code.parentId !== null) below.set(code.parentId, (below.get(code.parentId) ?? 0) + total);
      }
      return ordered.map((code) => ({ ...code, codings: own.get(code.id) ?? 0, codingsBelow: below.get(code.id) ?? 0 }));
    },

    update({ id, words, translations, colour, kind, memo }: UpdateCode) {
      const code = get(id);
      history.record({ label: labelOfUpdate(words, colour), detail: { name: words?.name ?? code.words.name } }, () => {
        const name = words?.name === undefined ? code.words.name : uniqueAmongSiblings(nonEmpty(words.name), code.parentId, id);
        updateCode(db, {
          ...code,
          words: { ...code.words, ...withoutUndefined(words ?? {}), name },
          translations: translations ?? code.translations,
          colour: colour ?? code.colour,
          kind: kind ?? code.kind,
          memo: memo ?? code.memo,
        });
      });
    },

    move(input: { id: CodeId; parentId: CodeId | null; before: CodeId | null }) {
      const code = get(input.id);
      history.record({ label: 'step.codeMove', detail: { name: code.words.name } }, () => {
        uniqueAmongSiblings(code.words.name, input.parentId, code.id);
        moveCode(db, code, input.parentId, input.before);
      });
    },

    impact: ({ id }: { id: CodeId }) => countImpact(db, get(id).id),

    remove({ id }: { id: CodeId }) {
      const { words } = get(id);
      return history.record({ label: 'step.codeRemove', detail: { name: words.name } }, () => {
        const impact = countImpact(db, id);
        deleteCode(db, id);
        return impact;
      });
    },

    merge({ from, into }: { from: CodeId; into: CodeId }) {
      const names = { from: get(from).words.name, into: get(into).words.name };
      return history.record({ label: 'step.codeMerge', detail: names }, () => mergeCodes(db, get(from), get(into), environment.now()));
    },

    counts: (filter: { documentId?: number | undefined; coderIds?: readonly number[] | undefined }) => countByCode(db, filter),
  };
}

const emptyWords: CodeWords = { name: '', definition: '', whenToUse: '', whenNotToUse: '', example: '' };

function nonEmpty(name: string): string {
  if (name.trim() === '') throw new Problem('nameEmpty');
  return name;
}

function labelOfUpdate(words: { name?: string | undefined } | undefined, colour: string | undefined): string {
  if (words?.name !== undefined) return 'step.codeRename';
  return colour === undefined ? 'step.codeDefine' : 'step.codeRecolour';
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<Defined<T>>;
}
