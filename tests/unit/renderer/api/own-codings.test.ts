import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Api } from '#renderer/api/api.ts';
import { codingsQuery } from '#renderer/api/codings-query.ts';
import type { ApiClient } from '#renderer/api/connect.ts';
import { createOwnCodings, isProvisional } from '#renderer/api/own-codings.ts';
import { createQueryCache, refreshAfter, shareWhatIsSame } from '#renderer/api/query-cache.ts';
import type { CodeInTree } from '#shared/contract/codes.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { ChangeEvent } from '#shared/contract/history.ts';
import type { Coding } from '#shared/model/coding.ts';
import { DocumentId, Instant } from '#shared/model/ids.ts';
import { codingInText, codingOf } from './coding-of.ts';

const documentId = DocumentId.parse(1);
const there = [codingInText(1), codingInText(4)];

function start() {
  const asked: string[] = [];
  const ask = (path: readonly string[]): unknown =>
    new Proxy(async () => asked.push(path.join('.')), { get: (_, name) => ask([...path, String(name)]) });
  const client = ask([]) as ApiClient;
  const queries = createTanstackQueryUtils(client);
  const cache = createQueryCache();
  shareWhatIsSame(cache, queries);
  const key = codingsQuery({ client, queries }, documentId).queryKey;
  const seen = { promise: Promise.resolve() };
  cache.setQueryData(key, there);
  const own = createOwnCodings({ client, queries } as Api, cache, async () => seen.promise);
  const shown = (): readonly CodingInText[] => cache.getQueryData(key) ?? [];
  const isStale = (): boolean => cache.getQueryState(key)?.isInvalidated ?? false;
  return { own, cache, queries, key, shown, isStale, seen };
}

const changeOf = (...tables: string[]): ChangeEvent => ({
  tables,
  documents: [documentId],
  savedAt: Instant.parse('2026-01-01T00:00:00.000Z'),
  project: false,
});

describe('one’s own coding', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
  });
  afterEach(() => {
    vi.runOnlyPendingTimers();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('is shown in its place before the backend has answered, and then is the one of the backend', async () => {
    const { own, shown } = start();
    const answered = Promise.withResolvers<Coding>();
    const applying = own.apply(codingOf(2), () => answered.promise);
    expect(shown().map(({ start }) => start)).toEqual([10, 20, 40]);
    expect(shown().map(({ id }) => isProvisional(id))).toEqual([false, true, false]);
    answered.resolve(codingOf(2));
    expect(await applying).toEqual(codingOf(2));
    expect(shown()).toEqual([1, 2, 4].map(codingInText));
    expect([shown()[0], shown()[2]]).toEqual(there);
    expect(shown()[0]).toBe(there[0]);
  });

  test('becomes the one of the backend only when it has been seen, however quick the answer', async () => {
    const { own, shown, seen } = start();
    const painted = Promise.withResolvers<void>();
    seen.promise = painted.promise;
    const applying = own.apply(codingOf(2), async () => codingOf(2));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown().map(({ id }) => isProvisional(id))).toEqual([false, true, false]);
    painted.resolve();
    await applying;
    expect(shown()).toEqual([1, 2, 4].map(codingInText));
  });

  test('stays in its place when its end is moved before an answer', async () => {
    const { own, shown } = start();
    void own.resize(documentId, codingOf(1).id, { start: 45, end: 50 }, () => new Promise(() => undefined));
    expect(shown().map(({ start }) => start)).toEqual([40, 45]);
  });

  test('is taken back when the backend refuses it, which is thrown, and the backend is asked again', async () => {
    const { own, shown, isStale } = start();
    await expect(own.apply(codingOf(2), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(shown()).toEqual(there);
    expect(isStale()).toBe(true);
  });

  test('is not shown twice when there is one like it, nor when another answer brought it first', async () => {
    const { own, shown, cache, key } = start();
    const twin = { ...codingOf(1), id: codingOf(9).id };
    await expect(own.apply(twin, () => Promise.reject(new Error('codingExists')))).rejects.toThrow();
    expect(shown()).toEqual(there);
    await own.apply(codingOf(2), async () => {
      cache.setQueryData(key, [1, 2, 4].map(codingInText));
      return codingOf(2);
    });
    expect(shown().map(({ id }) => id)).toEqual([1, 2, 4]);
  });

  test('needs no second look at all codings of the document, unless the change event stayed away', async () => {
    const { own, cache, queries, isStale } = start();
    await own.apply(codingOf(2), async () => codingOf(2));
    refreshAfter(changeOf('coding'), cache, queries);
    vi.advanceTimersByTime(3_000);
    expect(isStale()).toBe(false);
    await own.apply(codingOf(3), async () => codingOf(3));
    vi.advanceTimersByTime(3_000);
    expect(isStale()).toBe(true);
  });

  test('lets counts follow a moment later, and a change of somebody else at once', async () => {
    const { own, cache, queries, isStale } = start();
    const codes = queries.codes.tree.queryKey();
    const text = queries.documents.text.queryKey({ input: { id: documentId } });
    cache.setQueryData(codes, []);
    cache.setQueryData(text, { documentId, text: '', marks: [], speakers: [], turns: [] });
    const stale = (key: readonly unknown[]) => cache.getQueryState(key)?.isInvalidated;
    await own.apply(codingOf(2), async () => codingOf(2));
    refreshAfter(changeOf('coding'), cache, queries);
    expect([stale(codes), isStale()]).toEqual([false, false]);
    vi.advanceTimersByTime(500);
    expect([stale(codes), stale(text), isStale()]).toEqual([true, false, false]);
    refreshAfter(changeOf('coding'), cache, queries);
    expect([stale(text), isStale()]).toEqual([false, true]);
    refreshAfter(changeOf('document', 'coding'), cache, queries);
    expect(stale(text)).toBe(true);
  });

  test('of a new code is shown when the code is known', async () => {
    const { own, cache, queries, isStale, shown } = start();
    const codes = queries.codes.tree.queryOptions();
    const answered = Promise.withResolvers<CodeInTree[]>();
    const watcher = new QueryObserver(cache, { ...codes, queryFn: () => answered.promise, initialData: [] });
    const stop = watcher.subscribe(() => undefined);
    const adding = own.addWithCode(documentId, async () => codingOf(2));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(there);
    answered.resolve([]);
    expect(await adding).toEqual(codingOf(2));
    expect(shown()).toHaveLength(3);
    refreshAfter(changeOf('code', 'coding'), cache, queries);
    expect([cache.getQueryState(codes.queryKey)?.isInvalidated, isStale()]).toEqual([true, false]);
    stop();
  });
});
