import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import { registerPaletteProvider } from '#renderer/commands/palette-providers.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useSession } from '#renderer/state/session.ts';
import type { DocumentInList } from '#shared/contract/documents.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** Lets the palette find documents by any word of their name or of their cases. */
export function useDocumentPalette(documents: readonly DocumentInList[], open: (id: DocumentId) => void): void {
  useEffect(
    () =>
      registerPaletteProvider({
        id: 'documents',
        heading: 'library.title',
        getItems: () =>
          documents.map(({ id, name, kind, caseNames }) => ({
            id: String(id),
            name,
            path: currentWords().t(`library.kind.${kind}`),
            words: caseNames.join(' '),
            icon: FileText,
            run: () => {
              useSession.getState().openView('code');
              open(id);
            },
          })),
      }),
    [documents, open],
  );
}
