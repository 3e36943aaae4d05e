import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useApi } from '#renderer/api/api-context.tsx';
import { codingsQuery } from '#renderer/api/codings-query.ts';
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
  const api = useApi();
  const documentId = useSelection((selection) => selection.documentId);
  const document = useDocument(documentId);
  const id = documentId ?? (1 as DocumentId);
  const asked = documentId === null ? { enabled: false } : {};
  const { data: text } = useQuery({ ...api.queries.documents.text.queryOptions({ input: { id } }), ...asked });
  const { isPending: codingsAreComing } = useQuery({ ...codingsQuery(api, id), ...asked });
  if (documentId === null) return <EmptyState icon={FileText} title={t('transcript.emptyTitle')} text={t('transcript.emptyText')} />;
  if (!document) return null;
  // Text and codings are drawn together: a long text drawn first and painted over then would take nearly twice as long.
  return <TranscriptPane key={documentId} document={document} text={codingsAreComing ? undefined : text} />;
}
