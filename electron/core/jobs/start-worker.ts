import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { env } from 'node:process';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { moduleUrl } from '#core/module-url.ts';

/**
 * Starts the thread whose module stands beside another one. Where the program keeps its compiled code between runs, so does the thread:
 * by itself it would compile everything anew each time, which takes longer than most of its work.
 */
export function startWorker(name: string, beside: string, resourceLimits: ResourceLimits): Worker {
  const directory = getCompileCacheDir();
  const cached = directory === undefined ? {} : { NODE_COMPILE_CACHE: dirname(directory) };
  return new Worker(moduleUrl(name, beside), { env: { ...env, ...cached }, resourceLimits });
}
