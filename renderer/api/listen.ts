import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '#renderer/api/api.ts';
import { refreshAfter } from '#renderer/api/query-cache.ts';
import type { ChangeEvent } from '#shared/contract/history.ts';
import type { Job } from '#shared/contract/jobs.ts';

export type Listeners = { onChange?: (event: ChangeEvent) => void; onJob?: (job: Job) => void };

/** Keeps the query cache true while the program runs: every change event of the backend refreshes what it touched. */
export function listen({ client, queries }: Api, cache: QueryClient, listeners: Listeners): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const follow = async <T>(open: () => Promise<AsyncIterable<T>>, tell: (event: T) => void): Promise<void> => {
    try {
      for await (const event of await open()) tell(event);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  void follow(
    () => client.history.changes(undefined, { signal }),
    (event) => {
      refreshAfter(event, cache, queries);
      listeners.onChange?.(event);
    },
  ).catch(() => undefined);
  void follow(
    () => client.jobs.watch(undefined, { signal }),
    (job) => listeners.onJob?.(job),
  ).catch(() => undefined);
  return () => controller.abort();
}
