import { basename } from 'node:path';
import { textUnitOf } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import { agreementInput, cooccurrenceInput } from '#core/analysis/analysis-queries.ts';
import type { AnalysisTaskKind, TaskInput, TaskResult } from '#core/analysis/analysis-tasks.ts';
import { createAnalysisThread, type TaskOptions } from '#core/analysis/analysis-thread.ts';
import { loadTextBytes } from '#core/analysis/load-study.ts';
import { listMeetings } from '#core/analysis/meetings.ts';
import { nameAgreement, nameConfusion, nameDetail, namePairs, namePassages } from '#core/analysis/name-agreement.ts';
import { toPairs } from '#core/analysis/pair-columns.ts';
import { writeAgreement } from '#core/analysis/write-agreement.ts';
import { writePairs } from '#core/analysis/write-pairs.ts';
import { writeOutput } from '#core/exchange/output/write-output.ts';
import { readTable } from '#core/exchange/tables/read-table.ts';
import type { JobService } from '#core/jobs/job-service.ts';
import type { ProjectService } from '#core/project/project-service.ts';
import type { Services } from '#core/project/services.ts';
import { readChosenFile } from '#core/read-chosen-file.ts';
import type { AgreementDetail, CoderPairs, Confusion, Domains } from '#shared/contract/agreement-views.ts';
import type {
  AgreementAnswer,
  AgreementQuery,
  Association,
  AssociationQuery,
  CooccurrenceAnswer,
  CooccurrenceQuery,
  Disagreement,
} from '#shared/contract/analysis.ts';
import type { analysisContract } from '#shared/contract/analysis-contract.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { RatingsTable, ReliabilityQuery } from '#shared/contract/reliability.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { Reliability } from '#shared/statistics/reliability/reliability-of.ts';
import type { TextUnit } from '#shared/text/units.ts';

type C = typeof analysisContract;
type Found<T> = { services: Services; input: AgreementInput; result: T };
type Passages = { total: number; passages: Disagreement[] };

export type AnalysisService = ReturnType<typeof createAnalysisService>;

/** Agreement and co-occurrence of the open project. The counting runs in a thread of its own, as a job that can be watched and cancelled. */
export function createAnalysisService(projects: ProjectService, jobs: JobService) {
  const thread = createAnalysisThread();

  /** Runs a task as a job; the caller's signal, the job's Cancel and the closing of the project all stop it. */
  const asJob = async <T>(
    kind: string,
    { project: { closed } }: Services,
    signal: AbortSignal | undefined,
    work: (options: TaskOptions) => Promise<T>,
  ): Promise<T> => {
    const result = await jobs.start(
      kind,
      (handle) =>
        work({
          signal: AbortSignal.any([handle.signal, closed, ...(signal ? [signal] : [])]),
          progress: (fraction) => handle.report({ done: Math.round(fraction * 100), total: 100 }),
        }),
      { quietMs: 1_000 },
    ).ended;
    // It may have closed after the last word with the thread; the names of what was counted are gone then.
    if (closed.aborted) throw new Problem('cancelled');
    return result;
  };

  const textsFor = ({ project: { db } }: Services, { documents }: Pick<AgreementInput, 'documents'>, unit: TextUnit) => ({
    documents,
    unit,
    bytesOf: (hash: string) => loadTextBytes(db, hash),
  });

  async function agreeing<Kind extends AnalysisTaskKind>(
    kind: Kind,
    query: AgreementQuery,
    toInput: (input: AgreementInput) => TaskInput<Kind>,
    signal: AbortSignal | undefined,
  ): Promise<Found<TaskResult<Kind>>> {
    thread.warmUp();
    const services = projects.current();
    const input = agreementInput(services, query);
    const result = await asJob('job.agreement', services, signal, (options) =>
      thread.run(kind, toInput(input), textsFor(services, input, textUnitOf(input)), options),
    );
    return { services, input, result };
  }

  async function cooccurrence(query: CooccurrenceQuery, signal?: AbortSignal): Promise<CooccurrenceAnswer> {
    const services = projects.current();
    const input = cooccurrenceInput(services, query);
    const result = await asJob('job.cooccurrence', services, signal, (options) =>
      thread.run('cooccurrence', input, textsFor(services, input, 'character'), options),
    );
    const paths = services.codes.paths();
    const pathOf = (id: number): string => paths.get(id as CodeId) ?? '';
    return {
      unit: result.unit,
      codes: result.codes.map(({ id, segments }) => ({ id: id as CodeId, path: pathOf(id), segments })),
      pairs: toPairs(result.pairs, pathOf),
    };
  }

  async function agreement(query: AgreementQuery, signal?: AbortSignal): Promise<AgreementAnswer> {
    const { services, input, result } = await agreeing('agreement', query, (found) => found, signal);
    return nameAgreement(services, query, input, result);
  }

  return {
    agreement,

    async agreementDetail(query: InputOf<C['agreementDetail']>, signal?: AbortSignal): Promise<AgreementDetail> {
      const { services, result } = await agreeing('detail', query, (input) => ({ ...input, codeId: query.codeId }), signal);
      return nameDetail(services, result);
    },

    async agreementPairs(query: AgreementQuery, signal?: AbortSignal): Promise<CoderPairs> {
      const { services, input, result } = await agreeing('pairs', query, (found) => found, signal);
      return namePairs(services, input, result);
    },

    async confusion(query: InputOf<C['confusion']>, signal?: AbortSignal): Promise<Confusion> {
      const { services, input, result } = await agreeing('confusion', query, (found) => ({ ...found, parentId: query.parentId }), signal);
      return nameConfusion(services, input, result);
    },

    async confused(query: InputOf<C['confused']>, signal?: AbortSignal): Promise<Passages> {
      const { a, b } = query;
      const { services, input, result } = await agreeing('confused', query, (found) => ({ ...found, a, b }), signal);
      const [first = [], second = []] = input.raters;
      const passages = result.slice(0, query.limit).map((passage) => ({
        ...passage,
        effect: passage.end - passage.start,
        kind: a === b ? 'agreed' : a === null ? 'onlySecond' : b === null ? 'onlyFirst' : 'differentCode',
        code: a ?? b ?? 0,
        who: a === null ? second : first,
        otherCodes: a === null || b === null || a === b ? [] : [b],
      }));
      return { total: result.length, passages: namePassages(services, input, passages) };
    },

    async domains(query: AgreementQuery, signal?: AbortSignal): Promise<Domains> {
      const { services, result } = await agreeing('domains', query, (found) => found, signal);
      const paths = services.codes.paths();
      const domains = result.domains.map(({ codeId, ...domain }) => ({
        ...domain,
        codeId: codeId as CodeId,
        code: paths.get(codeId as CodeId) ?? '',
      }));
      return { domains, between: result.between };
    },

    async exportAgreement({ query, path, format, language }: InputOf<C['exportAgreement']>, signal?: AbortSignal) {
      const found = await agreement(query, signal);
      writeOutput(path, await writeAgreement(found, query, format, language));
      return { file: path, codes: found.codes.length };
    },

    async disagreements(query: InputOf<C['disagreements']>, signal?: AbortSignal): Promise<Passages> {
      const { services, input, result } = await agreeing('disagreements', query, (found) => ({ ...found, limit: query.limit }), signal);
      return { total: result.total, passages: namePassages(services, input, result.passages) };
    },

    cooccurrence,

    async exportCooccurrence({ path, query, language }: InputOf<C['exportCooccurrence']>, signal?: AbortSignal) {
      const codes = projects.current().codes.list();
      const { pairs, unit } = await cooccurrence(query, signal);
      writeOutput(path, await writePairs(pairs, { unit, codes, language }));
      return { file: path, pairs: pairs.length };
    },

    async association(query: AssociationQuery, signal?: AbortSignal): Promise<Association> {
      const services = projects.current();
      const { a, b, unit = null } = query;
      const input = { ...cooccurrenceInput(services, query), a, b, unit };
      const found = await asJob('job.cooccurrence', services, signal, (options) =>
        thread.run('association', input, textsFor(services, input, 'character'), options),
      );
      if (!found) throw new Problem('notFound', { what: 'code' });
      const paths = services.codes.paths();
      return { ...found, aId: a, bId: b, a: paths.get(a) ?? '', b: paths.get(b) ?? '' };
    },

    meetings: (query: InputOf<C['meetings']>) => {
      const services = projects.current();
      return listMeetings(services, cooccurrenceInput(services, query), query);
    },

    async readRatings({ path }: InputOf<C['readRatings']>): Promise<RatingsTable> {
      return { name: basename(path), cells: await readTable(readChosenFile(path)) };
    },

    reliability({ rows, level, categories, weights, confidence }: ReliabilityQuery, signal?: AbortSignal): Promise<Reliability> {
      const options = {
        ...(level === undefined ? {} : { level }),
        ...(categories === undefined ? {} : { categories }),
        ...(weights === undefined ? {} : { weights }),
        ...(confidence === undefined ? {} : { confidence }),
      };
      return thread.run('reliability', { rows, options }, null, { signal });
    },

    close: () => thread.close(),
  };
}
