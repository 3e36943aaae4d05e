import { Worker } from 'node:worker_threads';
import type { AnalysedDocument } from '#core/analysis/analysis-input.ts';
import type { AnalysisTaskKind, TaskInput, TaskResult } from '#core/analysis/analysis-tasks.ts';
import type { AnalysisReply, AnalysisRequest } from '#core/analysis/analysis-worker.ts';
import { moduleUrl } from '#core/module-url.ts';
import { Problem } from '#shared/problem.ts';

export type TaskOptions = { signal?: AbortSignal | undefined; progress?: (fraction: number) => void };
type Waiting = { resolve: (result: unknown) => void; reject: (error: unknown) => void; progress: (fraction: number) => void };

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

  const failAll = (error: unknown): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    known.clear();
    worker = null;
  };

  const receive = (reply: AnalysisReply): void => {
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
    const started = new Worker(moduleUrl('./analysis-worker', import.meta.url));
    started.on('message', receive);
    started.on('error', failAll);
    started.on('exit', () => failAll(new Problem('internal')));
    worker = started;
    return started;
  };

  return {
    run<Kind extends AnalysisTaskKind>(
      kind: Kind,
      input: TaskInput<Kind>,
      textOf: (hash: string) => string,
      { signal, progress = () => undefined }: TaskOptions = {},
    ): Promise<TaskResult<Kind>> {
      signal?.throwIfAborted();
      const thread = running();
      const cancelled = new SharedArrayBuffer(4);
      signal?.addEventListener('abort', () => Atomics.store(new Int32Array(cancelled), 0, 1), { once: true });
      const fresh = [...new Set((input.documents as readonly AnalysedDocument[]).map(({ hash }) => hash))].filter(
        (hash) => !known.has(hash),
      );
      last += 1;
      const id = last;
      const request: AnalysisRequest = {
        id,
        kind,
        input,
        texts: fresh.map((hash) => [hash, textOf(hash)] as const),
        cancelled,
      };
      for (const hash of fresh) known.add(hash);
      thread.ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, progress });
        thread.postMessage(request);
      });
    },

    async close(): Promise<void> {
      await worker?.terminate();
    },
  };
}
