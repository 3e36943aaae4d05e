/**
 * One's own steps on codings, shown at once. A long transcript has tens of thousands of codings: asking for all of them after every key
 * would be felt, so the cache is changed by hand. When the hands have rested, the backend is asked about what is not known to the last field.
 */
import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import type { Api } from '#renderer/api/api.ts';
import { tellNow } from '#renderer/api/before-frame.ts';
import { codingsOfExtent, withCoding, withoutCoding } from '#renderer/api/coding-order.ts';
import { painted } from '#renderer/state/after-paint.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { ChangeEvent } from '#shared/contract/history.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { CodingId, DocumentId } from '#shared/model/ids.ts';

const restMs = 1_500;

/** `isExact`: what is shown is what the backend has, to the last field. */
type Expected = { events: number; isExact: boolean; timer: ReturnType<typeof setTimeout> | undefined };
const awaited = new Map<DocumentId, Expected>();

export type OwnCodings = ReturnType<typeof createOwnCodings>;

/**
 * What a person's own steps do to the codings in the cache. Whatever the backend refuses is asked again at once. `seen` resolves when what
 * was changed just now has been painted.
 */
export function createOwnCodings({ queries }: Api, cache: QueryClient, seen: () => Promise<void> = painted) {
  const keyOf = (documentId: DocumentId) => queries.codings.ofDocument.key({ input: { documentId } });
  const patch = (documentId: DocumentId, change: (codings: readonly CodingInText[]) => readonly CodingInText[]): void => {
    // An answer on its way knows nothing of this step and would take it back in the window: it is asked for again when the hands rest.
    const onItsWay: QueryFilters = { queryKey: keyOf(documentId), predicate: ({ state }) => state.data !== undefined };
    if (cache.isFetching(onItsWay) > 0) {
      void cache.cancelQueries(onItsWay);
      setTimeout(() => askAgain(documentId), restMs);
    }
    cache.setQueriesData<readonly CodingInText[]>({ queryKey: keyOf(documentId) }, (codings) => codings && change(codings));
    tellNow();
  };
  const askAgain = (documentId: DocumentId): void => void cache.invalidateQueries({ queryKey: keyOf(documentId) });
  const during = async <T>(documentId: DocumentId, work: () => Promise<T>, isExact = true): Promise<T> => {
    const expected = awaited.get(documentId) ?? { events: 0, isExact: true, timer: undefined };
    awaited.set(documentId, expected);
    expected.events += 1;
    expected.isExact &&= isExact;
    clearTimeout(expected.timer);
    try {
      return await work();
    } catch (error) {
      awaited.delete(documentId);
      askAgain(documentId);
      throw error;
    } finally {
      clearTimeout(expected.timer);
      expected.timer = setTimeout(() => {
        awaited.delete(documentId);
        if (expected.events > 0 || !expected.isExact) askAgain(documentId);
      }, restMs);
    }
  };

  /** Puts the coding of the backend where its provisional one stood, if any; an answer to another question may have brought it already. */
  const settle = (coding: Coding, provisional?: CodingId): void =>
    patch(coding.documentId, (codings) => {
      const others = provisional === undefined ? codings : withoutCoding(codings, { ...coding, id: provisional });
      return codingsOfExtent(others, coding).some(({ id }) => id === coding.id) ? others : withCoding(others, inText(coding));
    });

  return {
    /**
     * Shows a coding before the backend has answered. What it refuses is gone again, and its refusal thrown. What `onTaken` changes is drawn
     * together with the coding of the backend.
     */
    async apply(given: Given, work: () => Promise<Coding>, onTaken?: (coding: Coding) => void): Promise<Coding> {
      const provisional = createProvisional(given);
      patch(given.documentId, (codings) => (isThere(codings, given) ? codings : withCoding(codings, provisional)));
      // Taken back before the backend is asked again: what is written into the cache counts as fresh.
      const orTakeBack = (error: unknown): never => {
        patch(given.documentId, (codings) => withoutCoding(codings, provisional));
        throw error;
      };
      const isSeen = seen();
      const coding = await during(given.documentId, () => work().catch(orTakeBack));
      // A quick answer must not hold up the first sight of the coding.
      await isSeen;
      settle(coding, provisional.id);
      onTaken?.(coding);
      return coding;
    },

    /**
     * Shows the coding that the backend answers, of a code that it makes. The code comes first: without it the coding has neither name nor
     * colour, and the digit of a code used before would still count as if the new one were not there.
     */
    async addWithCode(documentId: DocumentId, work: () => Promise<Coding>): Promise<Coding> {
      const coding = await during(documentId, async () => {
        const made = await work();
        await cache.invalidateQueries({ queryKey: queries.codes.tree.key() });
        return made;
      });
      settle(coding);
      return coding;
    },

    /** Shows the new extent before the backend has answered, so that the next key press goes on from there. */
    resize(documentId: DocumentId, id: CodingId, extent: { start: number; end: number }, work: () => Promise<unknown>): Promise<unknown> {
      patch(documentId, (codings) => {
        const coding = codings.find((one) => one.id === id);
        return coding ? withCoding(withoutCoding(codings, coding), { ...coding, ...extent }) : codings;
      });
      return during(documentId, work, false);
    },

    remove<T>(documentId: DocumentId, ids: readonly CodingId[], work: () => Promise<T>): Promise<T> {
      patch(documentId, (codings) => codings.filter(({ id }) => !ids.includes(id)));
      return during(documentId, work);
    },
  };
}

const inText = ({ id, documentId, start, end, codeId, coderId, weight, memo, tie }: Coding): CodingInText => {
  return { id, documentId, start, end, codeId, coderId, weight, memo, tie };
};

type Given = Pick<Coding, 'documentId' | 'start' | 'end' | 'codeId' | 'coderId'>;

/** The backend counts from 1, so a number below says that it has not answered yet. */
export const isProvisional = (id: CodingId): boolean => id < 0;
let provisionals = 0;

function createProvisional({ documentId, start, end, codeId, coderId }: Given): CodingInText {
  provisionals += 1;
  const id = -provisionals as CodingId;
  return { id, documentId, start, end, codeId, coderId, weight: null, memo: '', tie: null };
}

/** The backend will refuse a second one of the same passage, code and coder. */
function isThere(codings: readonly CodingInText[], given: Given): boolean {
  return codingsOfExtent(codings, given).some(({ codeId, coderId }) => codeId === given.codeId && coderId === given.coderId);
}

/** Whether this change of a document's codings is one's own, which the cache shows already. Each is expected once. */
export function isOwnChange({ tables, documents }: ChangeEvent): boolean {
  const [documentId, ...others] = documents ?? [];
  if (documentId === undefined || others.length > 0 || !tables.includes('coding')) return false;
  const expected = awaited.get(documentId);
  if (!expected || expected.events === 0) return false;
  expected.events -= 1;
  return true;
}
