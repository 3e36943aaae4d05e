import { ORPCError } from '@orpc/client';
import { createContext, use } from 'react';
import type { Api } from '#renderer/api/api.ts';
import type { ProblemValue } from '#shared/contract/base.ts';

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi outside ApiContext');
  return api;
}

/** What went wrong, as a kind with its details; a failure that is not a problem of the project is `internal`. */
export function toProblem(error: unknown): ProblemValue {
  if (error instanceof ORPCError && error.code === 'PROBLEM') return error.data as ProblemValue;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return { kind: 'badRequest', message: error.message, detail: { reason: error.message } };
  }
  return { kind: 'internal', message: error instanceof Error ? error.message : String(error), detail: {} };
}
