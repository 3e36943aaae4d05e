import { basename } from 'node:path';
import { textUnitOf } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput, CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { agreementQuestion, cooccurrenceQuestion, type Question } from '#core/analysis/analysis-queries.ts';
import type { AnalysisTaskKind, TaskInput, TaskResult } from '#core/analysis/analysis-tasks.ts';
import { createAnalysisThread, type TaskOptions } from '#core/analysis/analysis-thread.ts';
import { describeMeetings } from '#core/analysis/describe-meetings.ts';
import { loadTextBytes } from '#core/analysis/load-study.ts';
import { nameAgreement, nameConfusion, nameDetail, namePairs, namePassages } from '#core/analysis/name-agreement.ts';
import { toPairs } from '#core/analysis/pair-columns.ts';
import { writeOutput } from '#core/exchange/output/write-output.ts';
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

/**
 * Agreement and co-occurrence of the open project. The counting runs in a thread of its own, as a job that can be watched and cancelled.
 * What only files need is loaded when a file is read or written: a program that opens a project must not wait for it.
 */
export function createAnalysisService(projects: ProjectService, jobs: JobService) {
  const thread = createAnalysisThread();

  /** Runs a task as a job; the caller's signal, the job's Cancel and the closing of the project all stop it. */
  const asJob = async <T>(
    kind: string,
    { project: { closed } }: Services,
    signal: AbortSignal | undefined,
    work: (options: TaskOptions & { signal: AbortSignal }) => Promise<T>,
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

  /** Reads what the question needs while the thread starts and takes in the texts, then has it answered there. */
  const answer = <Input extends AgreementInput | CooccurrenceInput, Kind extends AnalysisTaskKind>(
    job: string,
    services: Services,
    question: Question<Input>,
    {
      kind,
      unit,
      toInput,
      signal,
    }: { kind: Kind; unit: TextUnit; toInput: (input: Input) => TaskInput<Kind>; signal: AbortSignal | undefined },
  ): Promise<{ input: Input; result: TaskResult<Kind> }> => {
    thread.warmUp();
    const { db } = services.project;
    return asJob(job, services, signal, async (options) => {
      const documents = await question.documents(options.signal);
      const input = question.input(documents, options.signal);
      const texts = { documents, unit, bytesOf: (hash: string) => loadTextBytes(db, hash) };
      const result = await thread.run(kind, input.then(toInput), texts, options);
      return { input: await input, result };
    });
  };

  async function agreeing<Kind extends AnalysisTaskKind>(
    kind: Kind,
    query: AgreementQuery,
    toInput: (input: AgreementInput) => TaskInput<Kind>,
    signal: AbortSignal | undefined,
  ): Promise<Found<TaskResult<Kind>>> {
    const services = projects.current();
    const question = agreementQuestion(services, query);
    return { services, ...(await answer('job.agreement', services, question, { kind, unit: textUnitOf(query), toInput, signal })) };
  }

  async function occurring<Kind extends AnalysisTaskKind>(
    kind: Kind,
    query: CooccurrenceQuery,
    toInput: (input: CooccurrenceInput) => TaskInput<Kind>,
    signal: AbortSignal | undefined,
  ): Promise<{ services: Services; input: CooccurrenceInput; result: TaskResult<Kind> }> {
    const services = projects.current();
    const question = cooccurrenceQuestion(services, query);
    return { services, ...(await answer('job.cooccurrence', services, question, { kind, unit: 'character', toInput, signal })) };
  }

  async function cooccurrence(query: CooccurrenceQuery, signal?: AbortSignal): Promise<CooccurrenceAnswer> {
    const { services, result } = await occurring('cooccurrence', query, (input) => input, signal);
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
      const found = await agreement({ ...query, perDocument: format === 'xlsx' }, signal);
      const { writeAgreement } = await import('#core/analysis/write-agreement.ts');
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
      const { writePairs } = await import('#core/analysis/write-pairs.ts');
      writeOutput(path, await writePairs(pairs, { unit, codes, language, adjust: query.adjust ?? 'holm' }));
      return { file: path, pairs: pairs.length };
    },

    async association(query: AssociationQuery, signal?: AbortSignal): Promise<Association> {
      const { a, b, unit = null } = query;
      const { services, result: found } = await occurring('association', query, (input) => ({ ...input, a, b, unit }), signal);
      if (!found) throw new Problem('notFound', { what: 'code' });
      const paths = services.codes.paths();
      return { ...found, aId: a, bId: b, a: paths.get(a) ?? '', b: paths.get(b) ?? '' };
    },

    async meetings(query: InputOf<C['meetings']>, signal?: AbortSignal) {
      const { a, b, limit } = query;
      const { services, input, result } = await occurring('meetings', query, (found) => ({ ...found, a, b, limit }), signal);
      if (!result) throw new Problem('notFound', { what: 'code' });
      return { total: result.total, passages: await describeMeetings(services, input.documents, result.meetings) };
    },

    async readRatings({ path }: InputOf<C['readRatings']>): Promise<RatingsTable> {
      const { readTable } = await import('#core/exchange/tables/read-table.ts');
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
