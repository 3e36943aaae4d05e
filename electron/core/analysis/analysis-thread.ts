import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { AnalysedDocument } from '#core/analysis/analysis-input.ts';
import type { AnalysisTaskKind, TaskInput, TaskResult } from '#core/analysis/analysis-tasks.ts';
import type { AnalysisReply, AnalysisRequest } from '#core/analysis/analysis-worker.ts';
import { startWorker } from '#core/jobs/start-worker.ts';
import { Problem } from '#shared/problem.ts';
import type { TextUnit } from '#shared/text/units.ts';

export type TaskOptions = { signal?: AbortSignal | undefined; progress?: (fraction: number) => void };
type Waiting = { resolve: (result: unknown) => void; reject: (error: unknown) => void; progress: (fraction: number) => void };
/** Texts in UTF-8 by hash, and the unit they will be counted in. */
type Texts = { documents: readonly AnalysedDocument[]; bytesOf: (hash: string) => Uint8Array<ArrayBuffer>; unit: TextUnit };

/** Texts are sent in parts of this many bytes, so that other calls get their turn between them. */
const bytesAtOnce = 2_000_000;
/** So many bytes may be on their way: a thread that is only starting shall not find a whole study waiting in memory. */
const mostBytesUnderway = 16_000_000;

export type AnalysisThread = ReturnType<typeof createAnalysisThread>;

/**
 * A thread of its own for the statistics, so that nothing else waits for them. It lives as long as the program and remembers texts and their
 * units; a text is sent to it once.
 */
export function createAnalysisThread() {
  let worker: Worker | null = null;
  let last = 0;
  const known = new Set<string>();
  const waiting = new Map<number, Waiting>();
  let underway = 0;
  let onTaken: (() => void)[] = [];

  const taken = (bytes: number): void => {
    underway -= bytes;
    for (const go of onTaken) go();
    onTaken = [];
  };

  const failAll = (error: unknown): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    known.clear();
    worker = null;
    taken(underway);
  };

  const receive = (reply: AnalysisReply): void => {
    if (reply.kind === 'taken') {
      taken(reply.bytes);
      return;
    }
    const one = waiting.get(reply.id);
    if (!one) return;
    if (reply.kind === 'progress') {
      one.progress(reply.fraction);
      return;
    }
    waiting.delete(reply.id);
    if (waiting.size === 0) worker?.unref();
    if (reply.kind === 'done') one.resolve(reply.result);
    else one.reject(reply.kind === 'cancelled' ? new Problem('cancelled') : new Error(reply.message));
  };

  const running = (): Worker => {
    if (worker) return worker;
    // Texts pass through quickly; left to itself the thread lets two hundred megabytes of what is done with pile up before it tidies.
    const started = startWorker('./analysis-worker', import.meta.url, { maxYoungGenerationSizeMb: 16 });
    started.on('message', receive);
    started.on('error', failAll);
    started.on('exit', () => failAll(new Problem('internal')));
    worker = started;
    return started;
  };

  /** Columns are copied, not handed over: what was read from the project is kept for the next question. */
  const post = (request: AnalysisRequest): void => running().postMessage(request);

  /** A thread without a task lets the program end, so one that is waited for has to be kept. */
  const untilTaken = async (): Promise<void> => {
    running().ref();
    await new Promise<void>((resolve) => onTaken.push(resolve));
    if (waiting.size === 0) worker?.unref();
  };

  const sendTexts = async ({ documents, bytesOf, unit }: Texts, signal: AbortSignal | undefined): Promise<void> => {
    let part: [string, Uint8Array<ArrayBuffer>][] = [];
    let bytes = 0;
    const send = (): void => {
      if (part.length === 0) return;
      const texts = part;
      for (const [hash] of texts) known.add(hash);
      underway += bytes;
      running().postMessage(
        { texts, unit, bytes } satisfies AnalysisRequest,
        texts.map(([, text]) => text.buffer),
      );
      part = [];
      bytes = 0;
    };
    for (const { hash } of documents) {
      if (known.has(hash)) continue;
      const text = bytesOf(hash);
      part.push([hash, text]);
      bytes += text.length;
      if (bytes < bytesAtOnce) continue;
      send();
      await setImmediate();
      while (underway > mostBytesUnderway) await untilTaken();
      if (signal?.aborted) throw new Problem('cancelled');
    }
    send();
  };

  return {
    async run<Kind extends AnalysisTaskKind>(
      kind: Kind,
      asked: TaskInput<Kind> | Promise<TaskInput<Kind>>,
      texts: Texts | null,
      { signal, progress = () => undefined }: TaskOptions = {},
    ): Promise<TaskResult<Kind>> {
      const [input] = await Promise.all([asked, texts ? sendTexts(texts, signal) : undefined]);
      if (signal?.aborted) throw new Problem('cancelled');
      const cancelled = new SharedArrayBuffer(4);
      signal?.addEventListener('abort', () => Atomics.store(new Int32Array(cancelled), 0, 1), { once: true });
      last += 1;
      const id = last;
      running().ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, progress });
        post({ id, kind, input, cancelled });
      });
    },

    /** Starts the thread if it is not there, so that it is ready by the time its work has been read. */
    warmUp(): void {
      if (worker) return;
      running().unref();
    },

    async close(): Promise<void> {
      await worker?.terminate();
    },
  };
}
