import type { Worker } from 'node:worker_threads';
import { startWorker } from '#core/jobs/start-worker.ts';
import { watchMemory } from '#core/jobs/watch-memory.ts';

/** What one task may cost before its thread is stopped. */
export type ThreadLimits = { elapsedMs: number; memoryMegabytes: number };

/** What a thread answers: a value, or a failure that its owner knows how to say. */
export type ThreadAnswer<Value, Failure> = { value: Value } | { failure: Failure };

/** Why there is no answer. `outOfMemory` and `crashed` are the file's doing, `timedOut` the limit's, `cancelled` the person's. */
export type Stopped = { why: 'cancelled' | 'timedOut' | 'outOfMemory' | 'crashed'; cause?: unknown };

type Idle = { worker: Worker; megabytes: number; retire: NodeJS.Timeout };

/** People choose their next file within a minute, or not at all. */
const idleMs = 60_000;

/**
 * Threads for reading what may be hostile: each works on one task, and is killed when that takes too long, needs too much memory, or the
 * person cancels. A thread that has answered waits a while for the next task, because starting one costs more than most tasks.
 */
export class GuardedThreads<Task, Value, Failure, Hint = never> {
  readonly #name: string;
  readonly #beside: string;
  readonly #idle: Idle[] = [];

  /** The module of the thread, beside another one. */
  constructor(name: string, beside: string) {
    this.#name = name;
    this.#beside = beside;
  }

  /** Lets a thread come up with what it will need, unless one waits already. `hint` is a message that the thread does not answer. */
  prepare(hint: Hint, memoryMegabytes: number): void {
    if (this.#idle.some(({ megabytes }) => megabytes === memoryMegabytes)) return;
    const worker = this.#take(memoryMegabytes);
    worker.postMessage(hint);
    this.#putBack(worker, memoryMegabytes);
  }

  /** The thread's answer; rejects with what `refuse` makes of a thread that was stopped. */
  run(
    task: Task,
    { elapsedMs, memoryMegabytes }: ThreadLimits,
    signal: AbortSignal | undefined,
    refuse: (stopped: Stopped) => Error,
  ): Promise<ThreadAnswer<Value, Failure>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(refuse({ why: 'cancelled' }));
        return;
      }
      const worker = this.#take(memoryMegabytes);
      const settle = () => {
        clearTimeout(timer);
        stopWatching();
        signal?.removeEventListener('abort', cancel);
        worker.off('error', onError).off('exit', onExit).off('message', onAnswer);
      };
      const kill = (stopped: Stopped) => {
        settle();
        void worker.terminate();
        reject(refuse(stopped));
      };
      const cancel = () => kill({ why: 'cancelled' });
      const onError = (cause: unknown) => kill({ why: isOutOfMemory(cause) ? 'outOfMemory' : 'crashed', cause });
      const onExit = () => kill({ why: 'crashed', cause: new Error('The thread ended') });
      const onAnswer = (answer: ThreadAnswer<Value, Failure>) => {
        settle();
        this.#putBack(worker, memoryMegabytes);
        resolve(answer);
      };
      const stopWatching = watchMemory(memoryMegabytes, () => kill({ why: 'outOfMemory' }));
      const timer = setTimeout(() => kill({ why: 'timedOut' }), elapsedMs);
      signal?.addEventListener('abort', cancel, { once: true });
      worker.on('error', onError).on('exit', onExit).on('message', onAnswer);
      worker.postMessage(task);
    });
  }

  #take(megabytes: number): Worker {
    const at = this.#idle.findIndex((waiting) => waiting.megabytes === megabytes);
    const [waiting] = at === -1 ? [] : this.#idle.splice(at, 1);
    if (waiting !== undefined) {
      clearTimeout(waiting.retire);
      waiting.worker.ref();
      return waiting.worker;
    }
    const worker = startWorker(this.#name, this.#beside, { maxOldGenerationSizeMb: megabytes });
    // A stopped thread may still report an error; unheard, that would end the program.
    worker.on('error', () => this.#forget(worker)).on('exit', () => this.#forget(worker));
    return worker;
  }

  #putBack(worker: Worker, megabytes: number): void {
    worker.unref();
    const retire = setTimeout(() => {
      this.#forget(worker);
      void worker.terminate();
    }, idleMs);
    retire.unref();
    this.#idle.push({ worker, megabytes, retire });
  }

  #forget(worker: Worker): void {
    const at = this.#idle.findIndex((waiting) => waiting.worker === worker);
    if (at !== -1) this.#idle.splice(at, 1);
  }
}

const isOutOfMemory = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
