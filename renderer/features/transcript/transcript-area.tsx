import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useDocument } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { shownCommands } from '#renderer/features/transcript/coding-commands.ts';
import { TranscriptPane } from '#renderer/features/transcript/transcript-pane.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { DocumentId } from '#shared/model/ids.ts';

/** The middle of the coding view: the open document, or what to do when none is open. */
export function TranscriptArea() {
  const { t } = useWords();
  useCommands(shownCommands);
  const { queries } = useApi();
  const documentId = useSelection((selection) => selection.documentId);
  const document = useDocument(documentId);
  const input = { id: documentId ?? (1 as DocumentId) };
  const { data: text } = useQuery({
    ...queries.documents.text.queryOptions({ input }),
    ...(documentId === null ? { enabled: false } : {}),
  });
  const cache = useQueryClient();
  // Asked for together with the text: to ask when that has come would be one way more.
  useEffect(() => {
    if (documentId !== null) void cache.prefetchQuery(queries.codings.ofDocument.queryOptions({ input: { documentId } }));
  }, [cache, queries, documentId]);
  if (documentId === null) return <EmptyState icon={FileText} title={t('transcript.emptyTitle')} text={t('transcript.emptyText')} />;
  if (!document || !text) return null;
  return <TranscriptPane key={documentId} document={document} text={text} />;
}
