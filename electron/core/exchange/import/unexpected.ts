import type { Environment } from '#core/environment.ts';
import { Problem } from '#shared/problem.ts';

/** What a person is told of a file over which a reader stumbled without saying why: the reason goes to the log, the other files go on. */
export function unexpected(error: unknown, environment: Environment): Problem {
  environment.log('error', 'Reading a file failed', error);
  return new Problem('readingFailed', {}, { cause: error });
}
