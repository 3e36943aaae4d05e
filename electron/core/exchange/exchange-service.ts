import { basename } from 'node:path';
import type { Environment } from '#core/environment.ts';
import { collectCodebook } from '#core/exchange/codebook/collect-codebook.ts';
import { walkPaths } from '#core/exchange/import/walk-paths.ts';
import { origin } from '#core/exchange/origin.ts';
import { writeOutput } from '#core/exchange/output/write-output.ts';
import { notCarriedByRefi } from '#core/exchange/refi/not-carried.ts';
import { collectSegments } from '#core/exchange/segments/collect-segments.ts';
import { collectProject } from '#core/exchange/store/collect-project.ts';
import type { JobService } from '#core/jobs/job-service.ts';
import type { ProjectService } from '#core/project/project-service.ts';
import { readChosenFile } from '#core/read-chosen-file.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { exchangeContract, ImportPreview, ImportReport, Remark } from '#shared/contract/exchange.ts';
import type { JobId } from '#shared/model/ids.ts';
import { badTable } from '#shared/problem.ts';

type C = typeof exchangeContract;

/**
 * Documents, projects and codebooks in and out of the open project. The readers and writers are loaded when a file is read or written: a
 * program that opens a project must not wait for them.
 */
export function createExchangeService(projects: ProjectService, jobs: JobService, environment: Environment) {
  const reports = new Map<JobId, ImportReport>();
  return {
    listFiles: ({ paths }: InputOf<C['listFiles']>): { paths: string[] } => ({ paths: walkPaths(paths) }),

    async preview({ paths, options }: InputOf<C['preview']>): Promise<ImportPreview[]> {
      const services = projects.current();
      const { previewFiles } = await import('#core/exchange/import/preview-files.ts');
      return await previewFiles(services, paths, options);
    },

    startImport(input: InputOf<C['startImport']>): { jobId: JobId } {
      const services = projects.current();
      const { id } = jobs.start('job.import', async (handle) => {
        const { importFiles } = await import('#core/exchange/import/import-files.ts');
        const report = await importFiles(services, environment, input, handle);
        reports.set(handle.id, report);
        return report;
      });
      return { jobId: id };
    },

    importReport: ({ jobId }: InputOf<C['importReport']>): ImportReport | null => reports.get(jobId) ?? null,

    async exportCodebook({ path, format, language }: InputOf<C['exportCodebook']>): Promise<{ file: string; codes: number }> {
      const book = collectCodebook(projects.current());
      if (format === 'qdc' && book.entries.length === 0) throw badTable('noCodesYet');
      const { writeCodebook } = await import('#core/exchange/codebook/codebook-files.ts');
      writeOutput(path, await writeCodebook(book, format, language, origin));
      return { file: path, codes: book.entries.length };
    },

    async importCodebook({ path, dryRun }: InputOf<C['importCodebook']>) {
      const [{ readCodebookGuarded }, { applyCodebook, previewCodebook }] = await Promise.all([
        import('#core/exchange/guard/read-guarded.ts'),
        import('#core/exchange/codebook/apply-codebook.ts'),
      ]);
      const book = await readCodebookGuarded(basename(path), readChosenFile(path));
      const services = projects.current();
      const { added, changed, unchanged } = dryRun
        ? previewCodebook(services, book)
        : services.project.history.record({ label: 'step.codebookImport', detail: { name: basename(path) } }, () =>
            applyCodebook(services, book),
          );
      return { added, changed, unchanged };
    },

    async exportSegments({ path, format, query, language }: InputOf<C['exportSegments']>): Promise<{ file: string; segments: number }> {
      const rows = collectSegments(projects.current(), query);
      const { writeSegments } = await import('#core/exchange/segments/write-segments.ts');
      writeOutput(path, await writeSegments(rows, format, language));
      return { file: path, segments: rows.length };
    },

    async exportData(input: InputOf<C['exportData']>): Promise<{ files: string[]; rows: number; columns: number }> {
      const services = projects.current();
      const [{ collectData }, { writeData }] = await Promise.all([
        import('#core/exchange/segments/collect-data.ts'),
        import('#core/exchange/segments/write-data.ts'),
      ]);
      const table = collectData(services, input);
      const written = await writeData(table, input);
      for (const { path, bytes } of written) writeOutput(path, bytes);
      return { files: written.map(({ path }) => path), rows: table.rows.length - 1, columns: table.rows[0]?.length ?? 0 };
    },

    notCarried: (): Remark[] => notCarriedByRefi(collectProject(projects.current())),

    async exportProject({ path, forQualcoder }: InputOf<C['exportProject']>): Promise<{ file: string; notCarried: Remark[] }> {
      const project = collectProject(projects.current());
      const { writeQdpx } = await import('#core/exchange/refi/write-qdpx.ts');
      const { bytes, notCarried } = writeQdpx(project, { origin, created: environment.now(), forQualcoder });
      writeOutput(path, bytes);
      return { file: path, notCarried };
    },
  };
}
