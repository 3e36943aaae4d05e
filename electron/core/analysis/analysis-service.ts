import type { AgreementInput, CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { createAnalysisThread, type TaskOptions } from '#core/analysis/analysis-thread.ts';
import type { AgreementResult } from '#core/analysis/compute-agreement.ts';
import { listDisagreements } from '#core/analysis/disagreements.ts';
import { loadAnalysedDocuments, loadCodingTable, loadTextByHash } from '#core/analysis/load-study.ts';
import { listMeetings } from '#core/analysis/meetings.ts';
import { writePairs } from '#core/analysis/write-pairs.ts';
import { writeOutput } from '#core/exchange/output/write-output.ts';
import type { JobService } from '#core/jobs/job-service.ts';
import type { ProjectService } from '#core/project/project-service.ts';
import type { Services } from '#core/project/services.ts';
import { version } from '#core/version.ts';
import type {
  AgreementAnswer,
  AgreementQuery,
  AgreementRow,
  Association,
  AssociationQuery,
  analysisContract,
  CooccurrenceAnswer,
  CooccurrencePair,
  CooccurrenceQuery,
} from '#shared/contract/analysis.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { CodeId, DocumentId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import { DEFAULT_RESAMPLES, DEFAULT_SEED } from '#shared/statistics/uncertainty/resampler.ts';

const modes = { union: 'union', perCoder: 'perCoder', across: 'across' } as const;

export type AnalysisService = ReturnType<typeof createAnalysisService>;

/** Agreement and co-occurrence of the open project. The counting runs in a thread of its own, as a job that can be watched and cancelled. */
export function createAnalysisService(projects: ProjectService, jobs: JobService) {
  const thread = createAnalysisThread();

  /** Runs a task as a job; the caller's signal and the job's Cancel both stop it. */
  const asJob = <T>(kind: string, signal: AbortSignal | undefined, work: (options: TaskOptions) => Promise<T>): Promise<T> =>
    jobs.start(
      kind,
      (handle) =>
        work({
          signal: signal ? AbortSignal.any([signal, handle.signal]) : handle.signal,
          progress: (fraction) => handle.report({ done: Math.round(fraction * 100), total: 100 }),
        }),
      { quietMs: 1_000 },
    ).ended;

  const cooccurrence = async (query: CooccurrenceQuery, signal?: AbortSignal): Promise<CooccurrenceAnswer> => {
    const services = projects.current();
    const { db } = services.project;
    const input = cooccurrenceInput(services, query);
    const result = await asJob('job.cooccurrence', signal, (options) =>
      thread.run('cooccurrence', input, (hash) => loadTextByHash(db, hash), options),
    );
    const paths = services.codes.paths();
    const pathOf = (id: number): string => paths.get(id as CodeId) ?? '';
    return {
      unit: result.unit,
      codes: result.codes.map(({ id, segments }) => ({ id: id as CodeId, path: pathOf(id), segments })),
      pairs: result.pairs.map(
        (pair): CooccurrencePair => ({
          ...pair,
          aId: pair.aId as CodeId,
          bId: pair.bId as CodeId,
          a: pathOf(pair.aId),
          b: pathOf(pair.bId),
        }),
      ),
    };
  };

  return {
    async agreement(query: AgreementQuery, signal?: AbortSignal): Promise<AgreementAnswer> {
      const services = projects.current();
      const input = agreementInput(services, query);
      const { db } = services.project;
      const result = await asJob('job.agreement', signal, (options) =>
        thread.run('agreement', input, (hash) => loadTextByHash(db, hash), options),
      );
      return nameAgreement(services, query, input, result);
    },

    disagreements: (query: InputOf<typeof analysisContract.disagreements>) => {
      const services = projects.current();
      return listDisagreements(services, agreementInput(services, query), query.limit);
    },

    cooccurrence,

    async exportCooccurrence({ path, query, language }: InputOf<typeof analysisContract.exportCooccurrence>) {
      const { pairs, unit } = await cooccurrence(query);
      writeOutput(path, await writePairs(pairs, { unit, codes: projects.current().codes.list(), language }));
      return { file: path, pairs: pairs.length };
    },

    async association(query: AssociationQuery, signal?: AbortSignal): Promise<Association> {
      const services = projects.current();
      const { db } = services.project;
      const input = { ...cooccurrenceInput(services, query), a: query.a, b: query.b, unit: query.unit ?? null };
      const found = await asJob('job.cooccurrence', signal, (options) =>
        thread.run('association', input, (hash) => loadTextByHash(db, hash), options),
      );
      if (!found) throw new Problem('notFound', { what: 'code' });
      const paths = services.codes.paths();
      return { ...found, aId: query.a, bId: query.b, a: paths.get(query.a) ?? '', b: paths.get(query.b) ?? '' };
    },

    meetings: (query: InputOf<typeof analysisContract.meetings>) => {
      const services = projects.current();
      return listMeetings(services, cooccurrenceInput(services, query), query);
    },

    close: () => thread.close(),
  };
}

function agreementInput({ project: { db }, codes, coders }: Services, query: AgreementQuery): AgreementInput {
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
  };
}

function cooccurrenceInput({ project: { db }, codes }: Services, query: CooccurrenceQuery): CooccurrenceInput {
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

function nameAgreement(
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
