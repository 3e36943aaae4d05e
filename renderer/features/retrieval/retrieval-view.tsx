import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt } from '#renderer/api/attempt.ts';
import { useCoders, useCodes, useDocuments } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { Crosstab } from '#renderer/features/retrieval/crosstab.tsx';
import { retrievalCommands } from '#renderer/features/retrieval/retrieval-commands.ts';
import { RetrievalFilters } from '#renderer/features/retrieval/retrieval-filters.tsx';
import { RetrievalHead } from '#renderer/features/retrieval/retrieval-head.tsx';
import styles from '#renderer/features/retrieval/retrieval-view.module.css';
import type { SegmentFormat } from '#renderer/features/retrieval/segment-formats.ts';
import { SegmentList } from '#renderer/features/retrieval/segment-list.tsx';
import { quoteWithSource, type SegmentNames } from '#renderer/features/retrieval/segment-source.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useRetrieval } from '#renderer/state/retrieval.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { CodedSegment } from '#shared/contract/codings.ts';

/** Shows the segment where it stands, selected. */
function openInTranscript({ id, documentId, start, end }: CodedSegment): void {
  useSelection.getState().revealRange({ documentId, start, end });
  useSelection.getState().selectCoding(id);
  useSession.getState().openView('code');
}

/** The inspector looks for codings in the open document. */
function inspectSegment({ id, documentId }: CodedSegment): void {
  const { openDocument, inspect } = useSelection.getState();
  openDocument(documentId);
  inspect({ kind: 'coding', id });
}

/** Coded segments of the whole project: which, in what order, and out of the program. */
export function RetrievalView() {
  const { client, queries } = useApi();
  const shell = useShell();
  const names = useSegmentNames();
  const { filter, groupBy, tab } = useRetrieval();
  const at = useRef<CodedSegment>(undefined);
  const { data } = useQuery({
    ...queries.codings.segmentGroups.queryOptions({ input: { query: filter, by: groupBy } }),
    placeholderData: keepPreviousData,
  });

  const now = useRef({ names, filter, groupBy });
  now.current = { names, filter, groupBy };
  const actions = useMemo(() => {
    const copyText = async (segments: readonly CodedSegment[]) => {
      const words = currentWords();
      await navigator.clipboard.writeText(segments.map((segment) => quoteWithSource(segment, now.current.names, words)).join('\n\n'));
      showNotice({ text: words.t('retrieval.quotesCopied', { count: segments.length }) });
    };
    const query = () => ({ ...now.current.filter, order: now.current.groupBy });
    return {
      open: (segment: CodedSegment) => openInTranscript(segment),
      copy: (segment: CodedSegment) => void attempt(() => copyText([segment])),
      copyAll: () =>
        void attempt(async () => {
          const { segments } = await client.codings.segments(query());
          await copyText(segments);
        }),
      exportAs: (format: SegmentFormat) =>
        void attempt(async () => {
          const { t, language } = currentWords();
          const name = `${t('retrieval.segments')}.${format}`;
          const kinds = [{ name: format.toUpperCase(), extensions: [format] }];
          const saved = await shell.saveFile({ name, kinds }, (path) =>
            client.exchange.exportSegments({ path, format, query: query(), language }),
          );
          if (saved) showNotice({ text: t('retrieval.exported') });
        }),
    };
  }, [client, shell]);

  const commands = useMemo(
    () =>
      retrievalCommands({
        ...actions,
        open: () => at.current && actions.open(at.current),
        copy: () => at.current && actions.copy(at.current),
        hasSegment: () => at.current !== undefined,
      }),
    [actions],
  );
  useCommands(commands);

  return (
    <div className={styles.view}>
      <RetrievalFilters />
      {tab === 'crosstab' ? (
        <Crosstab />
      ) : (
        <>
          <RetrievalHead
            total={data?.total ?? 0}
            groups={data?.groups.length ?? 0}
            onCopyAll={actions.copyAll}
            onExport={actions.exportAs}
          />
          {data && (
            <SegmentList
              key={`${groupBy} ${JSON.stringify(filter)}`}
              filter={filter}
              groupBy={groupBy}
              groups={data.groups}
              names={names}
              onOpen={actions.open}
              onCopy={actions.copy}
              onChoose={inspectSegment}
              onAt={(segment) => {
                at.current = segment;
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

function useSegmentNames(): SegmentNames {
  const { byId } = useCodes();
  const documents = useDocuments();
  const coders = useCoders();
  return useMemo(
    () => ({
      codes: byId,
      documents: new Map(documents.map(({ id, name }) => [id, name])),
      coders: new Map(coders.map(({ id, name }) => [id, name])),
    }),
    [byId, documents, coders],
  );
}
