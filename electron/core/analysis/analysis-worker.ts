import { parentPort } from 'node:worker_threads';
import { type AnalysisTaskKind, analysisTasks, type Workbench } from '#core/analysis/analysis-tasks.ts';
import { arrayBuffersIn } from '#core/analysis/array-buffers.ts';
import { createScaleCache } from '#core/analysis/unit-scales.ts';
import type { TextUnit } from '#shared/text/units.ts';

/** Texts, in UTF-8, come before the tasks that read them, with the unit they will be counted in. */
export type AnalysisRequest =
  | { texts: readonly (readonly [hash: string, text: Uint8Array<ArrayBuffer>])[]; unit: TextUnit; bytes: number }
  | { id: number; kind: AnalysisTaskKind; input: unknown; cancelled: SharedArrayBuffer };
export type AnalysisReply =
  | { kind: 'taken'; bytes: number }
  | { id: number; kind: 'progress'; fraction: number }
  | { id: number; kind: 'done'; result: unknown }
  | { id: number; kind: 'cancelled' }
  | { id: number; kind: 'failed'; message: string };

class Cancelled extends Error {}

const texts = new Map<string, string>();
const textOf = (hash: string): string => texts.get(hash) ?? '';
const scales = createScaleCache(textOf);
const noTurns = new Int32Array();

/** Units are looked for as texts come in, while the next ones are still being read; turns are not in the text and have to wait. */
function take({ texts: parts, unit, bytes }: Extract<AnalysisRequest, { texts: unknown }>): void {
  for (const [hash, text] of parts) {
    texts.set(hash, Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8'));
    if (unit !== 'turn') scales.scaleOf({ hash, turns: noTurns }, unit);
  }
  parentPort?.postMessage({ kind: 'taken', bytes } satisfies AnalysisReply);
}

parentPort?.on('message', (request: AnalysisRequest) => {
  if ('texts' in request) {
    take(request);
    return;
  }
  const { id, kind, input, cancelled } = request;
  const answer = (reply: AnalysisReply): void => parentPort?.postMessage(reply, [...arrayBuffersIn(reply)]);
  const flag = new Int32Array(cancelled);
  const progress = (fraction: number): void => {
    if (Atomics.load(flag, 0) === 1) throw new Cancelled();
    answer({ id, kind: 'progress', fraction });
  };
  try {
    progress(0);
    // What was asked with an input came from the thread's typed `run`, so the two fit.
    const task = analysisTasks[kind] as (input: unknown, bench: Workbench) => unknown;
    answer({ id, kind: 'done', result: task(input, { textOf, scales, progress }) });
  } catch (error) {
    if (error instanceof Cancelled) answer({ id, kind: 'cancelled' });
    else answer({ id, kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
