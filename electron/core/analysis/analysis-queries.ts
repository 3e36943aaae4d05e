import type { AgreementInput, CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { loadAnalysedDocuments, loadCodingTable } from '#core/analysis/load-study.ts';
import type { Services } from '#core/project/services.ts';
import type { AgreementQuery, CooccurrenceQuery } from '#shared/contract/analysis.ts';
import { Problem } from '#shared/problem.ts';
import { DEFAULT_RESAMPLES, DEFAULT_SEED } from '#shared/statistics/uncertainty/resampler.ts';

const modes = { union: 'union', perCoder: 'perCoder', across: 'across' } as const;

/** What was asked, with what the project holds of it. Throws Problem where coders are too few or named twice. */
export function agreementInput({ project: { db }, codes, coders }: Services, query: AgreementQuery): AgreementInput {
  const groups = query.againstIds ? [query.coderIds, query.againstIds] : query.coderIds.map((id) => [id]);
  if (groups.length < 2 || new Set(groups.flat()).size < groups.flat().length) throw new Problem('fewCoders');
  if (query.unit === 'segment' && groups.length > 2) throw new Problem('segmentsNeedTwo');
  for (const id of groups.flat()) coders.get(id);
  const all = codes.list();
  return {
    table: loadCodingTable(db, { coders: groups.flat(), documents: query.documentIds ?? null }),
    documents: loadAnalysedDocuments(db, query.documentIds ?? null),
    codes: all.map(({ id, parentId }) => ({ id, parentId })),
    shown: query.codeIds ?? all.map(({ id }) => id),
    raters: groups,
    unit: query.unit,
    coverage: query.coverage ?? 'any',
    overlap: query.overlap ?? 0.9,
    hierarchy: query.hierarchy ?? 'direct',
    allDocuments: query.allDocuments ?? false,
    seed: query.seed ?? DEFAULT_SEED,
    resamples: query.resamples ?? DEFAULT_RESAMPLES,
    perDocument: query.perDocument ?? false,
  };
}

export function cooccurrenceInput({ project: { db }, codes }: Services, query: CooccurrenceQuery): CooccurrenceInput {
  const all = codes.list();
  return {
    table: loadCodingTable(db, { coders: query.coderIds ?? null, documents: query.documentIds ?? null }),
    documents: loadAnalysedDocuments(db, query.documentIds ?? null),
    codes: all.map(({ id, parentId }) => ({ id, parentId })),
    shown: query.codeIds ?? all.map(({ id }) => id),
    relation: query.relation,
    within: query.within ?? null,
    withinUnit: query.withinUnit ?? 'character',
    mode: modes[query.coders ?? 'union'],
    coders: query.coderIds ?? null,
    hierarchy: query.hierarchy ?? 'direct',
    onlyMeeting: query.onlyMeeting ?? false,
  };
}
