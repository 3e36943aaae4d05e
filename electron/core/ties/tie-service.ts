import type { CaseService } from '#core/cases/case-service.ts';
import type { CodeService } from '#core/codes/code-service.ts';
import type { DocumentService } from '#core/documents/document-service.ts';
import { foldName } from '#core/names.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import { countTieCells } from '#core/ties/tie-cells.ts';
import { listCodesOfCases, listMentions } from '#core/ties/tie-rows.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { Alter, CaseTies, TieMention, TiesOverview, tiesContract } from '#shared/contract/ties.ts';
import type { CaseId, DocumentId } from '#shared/model/ids.ts';

export type TieService = ReturnType<typeof createTieService>;

const noTie = { alter: '', relation: '', resource: '', direction: null, strength: null };

/** Ties of the participants: who helped, with what, which way, and beside which strategies. */
export function createTieService(
  { db }: OpenProject,
  { cases, codes, documents }: { cases: CaseService; codes: CodeService; documents: DocumentService },
) {
  return {
    overview({ caseIds, coderIds }: InputOf<typeof tiesContract.overview>): TiesOverview {
      const table = cases.table();
      const wanted = caseIds && new Set(caseIds);
      const isWanted = (id: CaseId) => wanted?.has(id) ?? true;
      const chosen = table.cases.filter(({ id }) => isWanted(id));
      const mentions = new Map<CaseId | null, TieMention[]>();
      const quote = quoteFrom((id) => documents.text({ id }).text);
      for (const { caseIds: owners, tie, ...row } of listMentions(db, coderIds ?? null)) {
        const mention = { ...noTie, ...tie, ...row, quote: quote(row) };
        for (const owner of owners.length > 0 ? owners : [null]) {
          const list = mentions.get(owner);
          if (list) list.push(mention);
          else mentions.set(owner, [mention]);
        }
      }
      const networks = chosen.map(({ id, name }) => toCaseTies(id, name, mentions.get(id) ?? []));
      const without = wanted ? [] : (mentions.get(null) ?? []);
      const found = listCodesOfCases(db, coderIds ?? null).filter(({ caseId }) => isWanted(caseId));
      return {
        cases: without.length > 0 ? [...networks, toCaseTies(null, '', without)] : networks,
        table: countTieCells(codes.list(), found, table),
      };
    },
  };
}

function quoteFrom(textOf: (id: DocumentId) => string) {
  const texts = new Map<DocumentId, string>();
  return ({ documentId, start, end }: { documentId: DocumentId; start: number; end: number }): string => {
    const text = texts.get(documentId) ?? textOf(documentId);
    texts.set(documentId, text);
    return text.slice(start, end);
  };
}

function toCaseTies(caseId: CaseId | null, name: string, ties: TieMention[]): CaseTies {
  const named = Map.groupBy(
    ties.filter(({ alter }) => alter.trim() !== ''),
    ({ alter }) => foldName(alter),
  );
  const alters = [...named.values()].map(
    (group): Alter => ({
      name: group[0]?.alter.trim() ?? '',
      ties: group.length,
      codeIds: [...new Set(group.map(({ codeId }) => codeId))],
      relations: distinct(group.map(({ relation }) => relation)),
      resources: distinct(group.map(({ resource }) => resource)),
    }),
  );
  return { caseId, case: name, egos: caseId === null ? [] : [name], alters, ties };
}

const distinct = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.trim()).filter(Boolean))];
