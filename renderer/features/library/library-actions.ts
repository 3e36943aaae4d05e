import type { Api } from '#renderer/api/api.ts';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { type DocumentPlace, inShownOrder } from '#renderer/features/library/library-nodes.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { afterPaint } from '#renderer/state/after-paint.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { DocumentInList } from '#shared/contract/documents.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { DocumentKind } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';

export type LibraryContext = {
  api: Api;
  coder: Coder | undefined;
  documents: readonly DocumentInList[];
  /** Asks for what a document is drawn from; done when it is here. */
  load: (id: DocumentId) => Promise<void>;
};

/** What is done with documents as a whole; every answer is said at the bottom, with Undo. */
export function createLibraryActions({ api, coder, documents, load }: LibraryContext) {
  const { client } = api;
  const find = (id: DocumentId | null): DocumentInList | undefined => documents.find((document) => document.id === id);
  const shown = inShownOrder(documents);

  const open = (id: DocumentId): void => {
    // Asked for before anything is drawn: the backend works while the window does.
    const isHere = load(id);
    useSelection.getState().openDocument(id);
    const { inspected } = useSelection.getState();
    // The text first: what is known about the document follows when it is seen, unless something else was chosen since.
    const inspect = (): void => {
      const now = useSelection.getState();
      if (now.documentId === id && now.inspected === inspected) now.inspect({ kind: 'document', id });
    };
    void isHere.then(() => afterPaint(inspect));
  };

  return {
    find,
    load,
    open,

    step(by: 1 | -1): void {
      const now = shown.findIndex(({ id }) => id === useSelection.getState().documentId);
      const next = shown[now === -1 ? 0 : now + by];
      if (next) open(next.id);
    },

    rename: (id: DocumentId, name: string) =>
      attempt(async () => {
        await client.documents.update({ id, name });
        tellDone(api, currentWords().t('library.renamed', { name }));
      }),

    setKind: (id: DocumentId, kind: DocumentKind) =>
      attempt(async () => {
        const { t } = currentWords();
        await client.documents.update({ id, kind });
        tellDone(api, t('library.kindChanged', { name: find(id)?.name ?? '', kind: t(`library.kind.${kind}`) }));
      }),

    place: (id: DocumentId, { kind, before }: DocumentPlace) =>
      attempt(async () => {
        const document = find(id);
        if (!document) return;
        const { t } = currentWords();
        if (document.kind !== kind) await client.documents.update({ id, kind });
        if (document.kind === kind || before !== null) await client.documents.move({ id, before });
        const kindName = t(`library.kind.${kind}`);
        tellDone(
          api,
          document.kind === kind
            ? t('library.moved', { name: document.name })
            : t('library.kindChanged', { name: document.name, kind: kindName }),
        );
      }),

    remove: (id: DocumentId) =>
      attempt(async () => {
        const at = shown.findIndex((document) => document.id === id);
        const neighbour = shown[at + 1] ?? shown[at - 1];
        const { codings } = await client.documents.remove({ ids: [id] });
        if (useSelection.getState().documentId === id) {
          useSelection.getState().inspect(null);
          useSelection.getState().openDocument(neighbour?.id ?? null);
        }
        tellDone(api, currentWords().t('library.removed', { name: find(id)?.name ?? '', count: codings }));
      }),

    toggleDone: (id: DocumentId) =>
      attempt(async () => {
        const { t } = currentWords();
        const document = find(id);
        if (!coder) return showNotice({ tone: 'error', text: t('transcript.needCoder') });
        if (!document) return;
        const done = !isDoneBy(document, coder);
        await client.documents.setDone({ id, coderId: coder.id, done });
        tellDone(api, t(done ? 'transcript.markedDone' : 'transcript.markedNotDone', { name: document.name }));
      }),
  };
}

export type LibraryActions = ReturnType<typeof createLibraryActions>;

export const isDoneBy = (document: DocumentInList, coder: Coder | undefined): boolean =>
  document.work.some((work) => work.coderId === coder?.id && work.done);
