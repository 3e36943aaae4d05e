import { ImportError } from '#core/documents/formats/import-error.ts';
import type { Environment } from '#core/environment.ts';
import type { Incoming } from '#core/exchange/import/incoming.ts';
import { Originals } from '#core/exchange/import/originals.ts';
import { readPath } from '#core/exchange/import/read-path.ts';
import { storeIncoming } from '#core/exchange/import/store-incoming.ts';
import { unexpected } from '#core/exchange/import/unexpected.ts';
import { walkPaths } from '#core/exchange/import/walk-paths.ts';
import { plainDetail } from '#core/exchange/remark.ts';
import type { JobHandle } from '#core/jobs/job-service.ts';
import type { Services } from '#core/project/services.ts';
import type { ImportOptions, ImportReport } from '#shared/contract/exchange.ts';
import { Problem } from '#shared/problem.ts';

type Failure = ImportReport['failed'][number];

/** Reads every path, then stores all that could be read in one step: a cancelled import leaves nothing behind, one undo takes it back. */
export async function importFiles(
  services: Services,
  environment: Environment,
  { paths, options }: { paths: readonly string[]; options: ImportOptions },
  { signal, report }: JobHandle,
): Promise<ImportReport> {
  const files = walkPaths(paths);
  const incoming: Incoming[] = [];
  const originals = new Originals();
  const failed: Failure[] = [];
  for (const [done, path] of files.entries()) {
    report({ done, total: files.length, current: path });
    try {
      incoming.push(await readPath(path, { options, signal, newGuid: environment.newGuid, originals }));
    } catch (error) {
      failed.push(failureOf(path, error, environment));
    }
  }
  report({ done: files.length, total: files.length });
  const found = storeIncoming(services, incoming, options);
  return { ...found, failed };
}

function failureOf(path: string, error: unknown, environment: Environment): Failure {
  if (error instanceof ImportError) {
    if (error.kind === 'cancelled') throw new Problem('cancelled');
    return failureFrom(path, error);
  }
  if (error instanceof Problem) {
    if (error.kind === 'cancelled') throw error;
    // A reader that fell over is a bug of ours, whatever the file is.
    if (error.kind === 'readingFailed') environment.log('error', 'Reading a file failed', error.cause);
    return failureFrom(path, error);
  }
  return failureFrom(path, unexpected(error, environment));
}

const failureFrom = (path: string, { kind, message, detail }: ImportError | Problem): Failure => ({
  path,
  reason: kind,
  message,
  detail: plainDetail(detail),
});
