import type { AgreementInput, CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { loadAnalysedDocuments, loadCodingTable } from '#core/analysis/load-study.ts';
import type { Db } from '#core/db/database.ts';
import type { Services } from '#core/project/services.ts';
import type { AgreementQuery, CooccurrenceQuery } from '#shared/contract/analysis.ts';
import type { CoderId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import { DEFAULT_RESAMPLES, DEFAULT_SEED } from '#shared/statistics/uncertainty/resampler.ts';

const modes = { union: 'union', perCoder: 'perCoder', across: 'across' } as const;

type Study = Pick<AgreementInput, 'documents' | 'table'>;

/** What is asked of a study. Its documents are known before its codings, so that their texts can be on their way meanwhile. */
export type Question<Input extends Study> = {
  documents: (signal: AbortSignal) => Promise<Study['documents']>;
  input: (documents: Study['documents'], signal: AbortSignal) => Promise<Input>;
};

function questionOf<Rest extends object>(
  db: Db,
  of: { coders: readonly number[] | null; documents: readonly number[] | null },
  rest: Rest,
): Question<Rest & Study> {
  return {
    documents: (signal) => loadAnalysedDocuments(db, of.documents, signal),
    input: async (documents, signal) => ({ ...rest, documents, table: await loadCodingTable(db, of, signal) }),
  };
}

/** The groups that are compared. Throws Problem where coders are too few or named twice. */
function ratersOf({ coders }: Services, query: AgreementQuery): CoderId[][] {
  const groups = query.againstIds ? [query.coderIds, query.againstIds] : query.coderIds.map((id) => [id]);
  if (groups.length < 2 || new Set(groups.flat()).size < groups.flat().length) throw new Problem('fewCoders');
  if (query.unit === 'segment' && groups.length > 2) throw new Problem('segmentsNeedTwo');
  for (const id of groups.flat()) coders.get(id);
  return groups;
}

/** Throws Problem where coders are too few or named twice. */
export function agreementQuestion(services: Services, query: AgreementQuery): Question<AgreementInput> {
  const {
    project: { db },
    codes,
  } = services;
  const raters = ratersOf(services, query);
  const all = codes.list();
  const rest = {
    codes: all.map(({ id, parentId }) => ({ id, parentId })),
    shown: query.codeIds ?? all.map(({ id }) => id),
    raters,
    unit: query.unit,
    coverage: query.coverage ?? 'any',
    overlap: query.overlap ?? 0.9,
    hierarchy: query.hierarchy ?? 'direct',
    allDocuments: query.allDocuments ?? false,
    seed: query.seed ?? DEFAULT_SEED,
    resamples: query.resamples ?? DEFAULT_RESAMPLES,
    perDocument: query.perDocument ?? false,
  };
  return questionOf(db, { coders: raters.flat(), documents: query.documentIds ?? null }, rest);
}

export function cooccurrenceQuestion({ project: { db }, codes }: Services, query: CooccurrenceQuery): Question<CooccurrenceInput> {
  const all = codes.list();
  const coders = query.coderIds ?? null;
  const rest = {
    codes: all.map(({ id, parentId }) => ({ id, parentId })),
    shown: query.codeIds ?? all.map(({ id }) => id),
    relation: query.relation,
    within: query.within ?? null,
    withinUnit: query.withinUnit ?? 'character',
    mode: modes[query.coders ?? 'union'],
    coders,
    hierarchy: query.hierarchy ?? 'direct',
    onlyMeeting: query.onlyMeeting ?? false,
    adjust: query.adjust ?? 'holm',
  };
  return questionOf(db, { coders, documents: query.documentIds ?? null }, rest);
}
