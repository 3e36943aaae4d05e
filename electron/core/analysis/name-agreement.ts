import type { AgreementResult } from '#core/analysis/agreement-result.ts';
import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import type { ConfusionResult } from '#core/analysis/compute-confusion.ts';
import type { DetailResult } from '#core/analysis/compute-detail.ts';
import type { FoundPassage } from '#core/analysis/compute-disagreements.ts';
import type { PairResult } from '#core/analysis/compute-pairs.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import type { Services } from '#core/project/services.ts';
import { version } from '#core/version.ts';
import type { AgreementDetail, CoderPairs, Confusion } from '#shared/contract/agreement-views.ts';
import type { AgreementAnswer, AgreementQuery, AgreementRow, Disagreement } from '#shared/contract/analysis.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

/** What the thread counted by ids, with names. */
export function nameAgreement(
  { documents, codes, coders }: Services,
  query: AgreementQuery,
  { seed, resamples }: AgreementInput,
  result: AgreementResult,
): AgreementAnswer {
  const names = new Map(documents.list().map(({ id, name }) => [id, name]));
  const paths = codes.paths();
  const named = (id: number) => ({ id: id as DocumentId, name: names.get(id as DocumentId) ?? '' });
  return {
    unit: query.unit,
    coders: [...query.coderIds, ...(query.againstIds ?? [])].map((id) => coders.get(id).name),
    documents: result.documents.map(named),
    leftOut: result.leftOut.map(named),
    units: result.units,
    codes: result.codes.map(
      ({ perDocument, hints, ...row }): AgreementRow => ({
        ...row,
        hints: [...hints],
        codeId: row.codeId as CodeId,
        code: paths.get(row.codeId as CodeId) ?? '',
        perDocument: perDocument.map(({ documentId, ...rest }) => ({
          ...rest,
          documentId: documentId as DocumentId,
          document: names.get(documentId as DocumentId) ?? '',
        })),
      }),
    ),
    pooled: result.pooled,
    macro: result.macro,
    computed: { seed, resamples, intervalMethod: result.intervalMethod, version },
  };
}

export function nameDetail({ documents }: Services, { documents: rows, means, levels }: DetailResult): AgreementDetail {
  const names = new Map(documents.list().map(({ id, name }) => [id, name]));
  return {
    documents: rows.map(({ documentId, ...row }) => ({
      ...row,
      documentId: documentId as DocumentId,
      document: names.get(documentId as DocumentId) ?? '',
    })),
    means,
    levels,
  };
}

type Named = { ids: CoderId[]; name: string };

export function namePairs({ coders }: Services, { raters }: Pick<AgreementInput, 'raters'>, pairs: readonly PairResult[]): CoderPairs {
  const named = raters.map((rater): Named => {
    const ids = rater.map((id) => id as CoderId);
    return { ids, name: ids.map((id) => coders.get(id).name).join(', ') };
  });
  const none: Named = { ids: [], name: '' };
  return {
    coders: named.map(({ name }) => name),
    pairs: pairs.map(({ firstRater, secondRater, ...pair }) => {
      const [first, second] = [named[firstRater] ?? none, named[secondRater] ?? none];
      return { ...pair, firstIds: first.ids, secondIds: second.ids, first: first.name, second: second.name };
    }),
  };
}

export function nameConfusion(
  { codes, coders }: Services,
  { raters }: Pick<AgreementInput, 'raters'>,
  { groups, parentId, codes: ids, cells }: ConfusionResult,
): Confusion {
  const paths = codes.paths();
  const pathOf = (id: number | null): string => (id === null ? '' : (paths.get(id as CodeId) ?? ''));
  const [first = '', second = ''] = raters.map((rater) => rater.map((id) => coders.get(id as CoderId).name).join(', '));
  return {
    first,
    second,
    groups: groups.map((group) => ({ ...group, parentId: group.parentId as CodeId | null, parent: pathOf(group.parentId) })),
    parentId: parentId as CodeId | null,
    codes: ids.map((id) => ({ id: id as CodeId, code: pathOf(id) })),
    cells,
  };
}

type Passage = Pick<FoundPassage, 'document' | 'start' | 'end' | 'effect' | 'kind' | 'code' | 'who' | 'otherCodes'>;

/** Passages with their words, as they stand in the text. */
export function namePassages(
  services: Services,
  { documents: input }: Pick<AgreementInput, 'documents'>,
  passages: readonly Passage[],
): Disagreement[] {
  const { project, documents, codes, coders } = services;
  const paths = codes.paths();
  const names = new Map(documents.list().map(({ id, name }) => [id as number, name]));
  const hashes = new Map(input.map(({ id, hash }) => [id, hash]));
  const texts = new Map<number, string>();
  const textOf = (document: number): string => {
    const text = texts.get(document) ?? loadTextByHash(project.db, hashes.get(document) ?? '');
    texts.set(document, text);
    return text;
  };
  return passages.map(
    ({ document, start, end, code, kind, who, otherCodes, effect }): Disagreement => ({
      documentId: document as DocumentId,
      document: names.get(document) ?? '',
      start,
      end,
      codeId: code as CodeId,
      code: paths.get(code as CodeId) ?? '',
      kind,
      coder: who.map((id) => coders.get(id as CoderId).name).join(', '),
      otherCodes: otherCodes.map((id) => paths.get(id as CodeId) ?? ''),
      quote: textOf(document).slice(start, end),
      effect,
    }),
  );
}
