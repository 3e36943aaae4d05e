import { basename } from 'node:path';
import { type FailedSource, type ReadSource, readSources } from '#core/documents/import/read-source.ts';
import { storeDocument } from '#core/documents/import/store-document.ts';
import { storeSurvey } from '#core/documents/import/store-survey.ts';
import { walkPaths } from '#core/documents/import/walk-paths.ts';
import type { JobHandle } from '#core/jobs/job-service.ts';
import type { Services } from '#core/project/services.ts';
import type { ImportOptions, ImportReport } from '#shared/contract/exchange.ts';
import { Problem } from '#shared/problem.ts';

export const emptyReport = (): ImportReport => ({
  documents: [],
  codes: 0,
  codings: { placed: 0, repaired: 0, unplaced: 0 },
  coders: 0,
  cases: 0,
  failed: [],
  rules: [],
  notUnderstood: [],
});

/** Projects and codebooks of other programs: told apart by name, read before anything is stored, stored inside the import's one step. */
export type ForeignImport = {
  isForeign: (path: string) => boolean;
  read: (path: string) => Promise<(services: Services, report: ImportReport) => void>;
};

/**
 * Imports files and folders. Everything is read first (in threads that can be stopped) and then stored in one step, so a cancelled import
 * leaves nothing behind and one undo takes the whole import back. A file that cannot be read is told and never stops the rest.
 */
export async function runImport(
  services: Services,
  paths: readonly string[],
  options: ImportOptions,
  { signal, report: tell }: JobHandle,
  foreign: ForeignImport,
): Promise<ImportReport> {
  const files = walkPaths(paths);
  const report = emptyReport();
  const [projects, documents] = [files.filter(foreign.isForeign), files.filter((path) => !foreign.isForeign(path))];
  const stores: ((services: Services, report: ImportReport) => void)[] = [];
  for (const [index, path] of projects.entries()) {
    tell({ done: index, total: files.length, current: basename(path) });
    try {
      stores.push(await foreign.read(path));
    } catch (error) {
      if (signal.aborted) throw new Problem('cancelled');
      report.failed.push(toFailed(path, error));
    }
  }
  const sources = await readSources(documents, {
    encoding: options.encoding,
    signal,
    onRead: (done, path) => tell({ done: projects.length + done, total: files.length, current: basename(path) }),
  });
  if (signal.aborted) throw new Problem('cancelled');
  const { label, detail } = stepOf(projects, documents);
  services.project.history.record({ label, detail, coderId: options.coderId ?? null }, () => {
    for (const store of stores) store(services, report);
    for (const source of sources) storeSource(services, source, options, report);
  });
  return report;
}

function stepOf(projects: readonly string[], documents: readonly string[]) {
  const [first] = projects;
  if (first !== undefined) return { label: 'step.projectImport', detail: { name: basename(first) } };
  return { label: 'step.documentImport', detail: { count: documents.length } };
}

function storeSource(services: Services, source: ReadSource | FailedSource, options: ImportOptions, report: ImportReport): void {
  if (!('kind' in source)) {
    report.failed.push(source);
  } else if (source.kind === 'survey') {
    const { documents, cases } = storeSurvey(services, source.path, source.value);
    report.documents.push(...documents);
    report.cases += cases;
  } else {
    const before = services.cases.table().cases.length;
    report.documents.push(storeDocument(services, source.path, source.value, { ...options, original: source.bytes }));
    report.cases += services.cases.table().cases.length - before;
  }
}

function toFailed(path: string, error: unknown): FailedSource {
  if (error instanceof Problem) return { path, reason: error.kind, message: error.message };
  return { path, reason: 'unreadable', message: `The file cannot be read (${error instanceof Error ? error.message : String(error)}).` };
}
