import { previewDocument } from '#core/documents/import/preview-documents.ts';
import { walkPaths } from '#core/documents/import/walk-paths.ts';
import type { Environment } from '#core/environment.ts';
import { type ForeignImport, runImport } from '#core/exchange/import-job.ts';
import type { JobService } from '#core/jobs/job-service.ts';
import type { ProjectService } from '#core/project/project-service.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { exchangeContract, ImportPreview, ImportReport } from '#shared/contract/exchange.ts';
import type { JobId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

type Contract = typeof exchangeContract;
type Input<Name extends keyof Contract> = InputOf<Contract[Name]>;

const foreign: ForeignImport = { isForeign: () => false, read: () => Promise.reject(new Problem('unknownFormat', { extension: '' })) };

export type ExchangeService = ReturnType<typeof createExchangeService>;

/** Documents, codebooks and whole projects, in and out. */
export function createExchangeService(projects: ProjectService, jobs: JobService, _environment: Environment) {
  const reports = new Map<JobId, ImportReport>();
  const fail = (): never => {
    throw new Problem('internal');
  };

  const startImport = ({ paths, options }: Input<'startImport'>): { jobId: JobId; ended: Promise<ImportReport> } => {
    const services = projects.current();
    const { id, ended } = jobs.start('job.import', async (handle) => {
      const report = await runImport(services, paths, options, handle, foreign);
      reports.set(handle.id, report);
      return report;
    });
    return { jobId: id, ended };
  };

  return {
    /** What the import of each file would give, so that a charset can be chosen before anything is stored. */
    preview: ({ paths, options }: Input<'preview'>): Promise<ImportPreview[]> =>
      Promise.all(walkPaths(paths).map((path) => previewDocument(projects.current(), path, options))),
    startImport: (input: Input<'startImport'>) => ({ jobId: startImport(input).jobId }),
    /** For faces that wait: the terminal. */
    importAndWait: (input: Input<'startImport'>): Promise<ImportReport> => startImport(input).ended,
    importReport: ({ jobId }: Input<'importReport'>): ImportReport | null => reports.get(jobId) ?? null,

    exportCodebook: (_input: Input<'exportCodebook'>): { file: string; codes: number } => fail(),
    importCodebook: (_input: Input<'importCodebook'>): { added: string[]; changed: string[]; unchanged: string[] } => fail(),
    exportSegments: (_input: Input<'exportSegments'>): { file: string; segments: number } => fail(),
    exportProject: (_input: Input<'exportProject'>): { file: string; notCarried: string[] } => fail(),
  };
}
