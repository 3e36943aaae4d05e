import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import type { Services } from '#core/project/services.ts';
import type { Disagreement } from '#shared/contract/analysis.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { findDisagreementPassages } from '#shared/segments/disagreements.ts';

/** Where the raters part, largest passages first, with their words. */
export function findDisagreements(
  { project: { db }, documents, codes, coders }: Services,
  input: AgreementInput,
  limit: number | undefined,
): { total: number; passages: Disagreement[] } {
  const shown = new Set(input.shown);
  const sets = codeSets(input.codes, input.hierarchy).filter(({ code }) => shown.has(code));
  const found = findDisagreementPassages(input.table, {
    raters: input.raters,
    sets,
    documents: input.documents.map(({ id, doneBy }) => ({ document: id, doneBy })),
    allDocuments: input.allDocuments,
  });
  const paths = codes.paths();
  const hashes = new Map(input.documents.map(({ id, hash }) => [id, hash]));
  const passages = found.slice(0, limit).map(
    (passage): Disagreement => ({
      documentId: passage.document as DocumentId,
      document: documents.get(passage.document as DocumentId).name,
      start: passage.start,
      end: passage.end,
      codeId: passage.code as CodeId,
      code: paths.get(passage.code as CodeId) ?? '',
      kind: passage.kind,
      coder: (input.raters[passage.rater] ?? []).map((id) => coders.get(id as CoderId).name).join(', '),
      quote: loadTextByHash(db, hashes.get(passage.document) ?? '').slice(passage.start, passage.end),
      effect: passage.end - passage.start,
    }),
  );
  return { total: found.length, passages };
}
