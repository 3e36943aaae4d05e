import type { IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import { isForeignProject, projectFileOf } from '#core/exchange/foreign-path.ts';
import type { ExchangeFailure, ExchangeHint, ExchangeTask, ExchangeValue } from '#core/exchange/guard/exchange-worker.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { GuardedThreads, type Stopped, type ThreadLimits } from '#core/jobs/guarded-threads.ts';
import { refuseOpenProject } from '#core/read-chosen-file.ts';
import { assertNever } from '#shared/assert-never.ts';
import { Problem } from '#shared/problem.ts';

export type GuardOptions = { signal?: AbortSignal | undefined; limits?: Partial<ThreadLimits> };

/** A consortium's project is many documents in one file, so it may cost more than one document does. */
const defaultLimits: ThreadLimits = { elapsedMs: 300_000, memoryMegabytes: 2048 };

const threads = new GuardedThreads<ExchangeTask, ExchangeValue, ExchangeFailure, ExchangeHint>('./exchange-worker', import.meta.url);

/** To be called when files have been chosen: where one is a project of another program, its thread comes up until it is read. */
export function prepareToRead(paths: readonly string[]): void {
  const path = paths.find(isForeignProject);
  if (path !== undefined) threads.prepare({ task: 'prepare', path }, defaultLimits.memoryMegabytes);
}

/** The projects in another program's file or folder, read in a thread that can be stopped. Throws Problem. */
export async function readProjectGuarded(path: string, options: GuardOptions = {}): Promise<ExchangeProject[]> {
  // Asked here: a thread does not know which project is open.
  refuseOpenProject(projectFileOf(path));
  return (await readGuarded({ task: 'project', path }, options)) as ExchangeProject[];
}

/** A codebook in any of its formats, read in a thread that can be stopped. Throws Problem. */
export async function readCodebookGuarded(name: string, bytes: Uint8Array, options: GuardOptions = {}): Promise<IncomingCodebook> {
  return (await readGuarded({ task: 'codebook', name, bytes }, options)) as IncomingCodebook;
}

async function readGuarded(task: ExchangeTask, { signal, limits = {} }: GuardOptions): Promise<ExchangeValue> {
  const allowed = { ...defaultLimits, ...limits };
  const answer = await threads.run(task, allowed, signal, (stopped) => toProblem(stopped, allowed));
  if ('value' in answer) return answer.value;
  throw new Problem(answer.failure.kind, answer.failure.detail);
}

function toProblem({ why, cause }: Stopped, { elapsedMs }: ThreadLimits): Problem {
  switch (why) {
    case 'cancelled':
      return new Problem('cancelled');
    case 'timedOut':
      return new Problem('readingTooLong', { seconds: Math.round(elapsedMs / 1000) });
    case 'outOfMemory':
      return new Problem('readingTooLarge');
    case 'crashed':
      return new Problem('readingFailed', {}, { cause });
    default:
      return assertNever(why);
  }
}
