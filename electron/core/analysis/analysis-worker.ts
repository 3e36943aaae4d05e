import { parentPort } from 'node:worker_threads';
import type { AgreementInput, CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { computeAgreement } from '#core/analysis/compute-agreement.ts';
import { computeCooccurrence } from '#core/analysis/compute-cooccurrence.ts';
import { createScaleCache } from '#core/analysis/unit-scales.ts';

export type AnalysisTask = { kind: 'agreement'; input: AgreementInput } | { kind: 'cooccurrence'; input: CooccurrenceInput };
export type AnalysisRequest = {
  id: number;
  task: AnalysisTask;
  texts: readonly (readonly [string, string])[];
  cancelled: SharedArrayBuffer;
};
export type AnalysisReply =
  | { id: number; kind: 'progress'; fraction: number }
  | { id: number; kind: 'done'; result: unknown }
  | { id: number; kind: 'cancelled' }
  | { id: number; kind: 'failed'; message: string };

class Cancelled extends Error {}

const texts = new Map<string, string>();
const textOf = (hash: string): string => texts.get(hash) ?? '';
const scales = createScaleCache(textOf);

const run = (task: AnalysisTask, progress: (fraction: number) => void): unknown =>
  task.kind === 'agreement' ? computeAgreement(task.input, textOf, scales, progress) : computeCooccurrence(task.input, scales, progress);

parentPort?.on('message', ({ id, task, texts: added, cancelled }: AnalysisRequest) => {
  const answer = (reply: AnalysisReply): void => parentPort?.postMessage(reply);
  for (const [hash, text] of added) texts.set(hash, text);
  const flag = new Int32Array(cancelled);
  try {
    const result = run(task, (fraction) => {
      if (Atomics.load(flag, 0) === 1) throw new Cancelled();
      answer({ id, kind: 'progress', fraction });
    });
    answer({ id, kind: 'done', result });
  } catch (error) {
    if (error instanceof Cancelled) answer({ id, kind: 'cancelled' });
    else answer({ id, kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
