import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import { createScaleCache } from '#core/analysis/unit-scales.ts';
import type { Services } from '#core/project/services.ts';
import type { Disagreement } from '#shared/contract/analysis.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { findDisagreements } from '#shared/segments/disagreements.ts';
import type { Rater } from '#shared/segments/scope.ts';

/** Where two raters part, largest effect first, with their words. Of more than two, every pair is compared. */
export function listDisagreements(
  { project: { db }, documents, codes, coders }: Services,
  input: AgreementInput,
  limit: number | undefined,
): { total: number; passages: Disagreement[] } {
  const shown = new Set(input.shown);
  const sets = codeSets(input.codes, input.hierarchy).filter(({ code }) => shown.has(code));
  const scales = createScaleCache((hash) => loadTextByHash(db, hash));
  const unit = input.unit === 'segment' ? 'character' : input.unit;
  const scope = input.documents.map((document) => ({
    document: document.id,
    scale: scales.scaleOf(document, unit),
    doneBy: document.doneBy,
  }));
  const found = pairsOf(input.raters).flatMap(([first, second]) =>
    findDisagreements(input.table, scope, { first, second, sets, allDocuments: input.allDocuments }).map((passage) => ({
      ...passage,
      who: passage.by === 0 ? first : second,
    })),
  );
  found.sort((a, b) => b.effect - a.effect);
  const paths = codes.paths();
  const hashes = new Map(input.documents.map(({ id, hash }) => [id, hash]));
  const textOf = (document: number): string => loadTextByHash(db, hashes.get(document) ?? '');
  const passages = found.slice(0, limit).map(
    ({ document, start, end, code, kind, who, effect }): Disagreement => ({
      documentId: document as DocumentId,
      document: documents.get(document as DocumentId).name,
      start,
      end,
      codeId: code as CodeId,
      code: paths.get(code as CodeId) ?? '',
      kind,
      coder: who.map((id) => coders.get(id as CoderId).name).join(', '),
      quote: textOf(document).slice(start, end),
      effect,
    }),
  );
  return { total: found.length, passages };
}

const pairsOf = (raters: readonly Rater[]): [Rater, Rater][] =>
  raters.flatMap((first, index) => raters.slice(index + 1).map((second): [Rater, Rater] => [first, second]));
