import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { createOwnCodings } from '#renderer/api/own-codings.ts';
import { useCodeLooks, useCurrentCoder } from '#renderer/api/project-data.ts';
import { readContext } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { CodePalette } from '#renderer/features/transcript/code-palette.tsx';
import { createCodingActions } from '#renderer/features/transcript/coding-actions.ts';
import { codingCommands } from '#renderer/features/transcript/coding-commands.ts';
import { type CodingDialog, CodingDialogs } from '#renderer/features/transcript/coding-dialogs.tsx';
import type { PaletteRow } from '#renderer/features/transcript/palette-rows.ts';
import { SelectionBar } from '#renderer/features/transcript/selection-bar.tsx';
import { TranscriptHeader } from '#renderer/features/transcript/transcript-header.tsx';
import { getTranscriptMenu } from '#renderer/features/transcript/transcript-menu.ts';
import styles from '#renderer/features/transcript/transcript-pane.module.css';
import { usePaintedCodings } from '#renderer/features/transcript/use-painted-codings.ts';
import { usePassageBox } from '#renderer/features/transcript/use-passage-box.ts';
import { useTranscriptLabels } from '#renderer/features/transcript/use-transcript-labels.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { type Selection, useSelection } from '#renderer/state/selection.ts';
import { codingOf } from '#renderer/text/margin-lanes.tsx';
import type { TranscriptHandle } from '#renderer/text/transcript-types.ts';
import { TranscriptView } from '#renderer/text/transcript-view.tsx';
import { ContextMenu } from '#renderer/ui/context-menu.tsx';
import type { DocumentInList } from '#shared/contract/documents.ts';
import type { DocumentText } from '#shared/model/document.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Not what the inspector shows: that changes nothing here. */
const shownOf = ({ range, codingId, reveal, codeIds }: Selection) => ({ range, codingId, reveal, codeIds });

/**
 * One document, open for coding: its transcript with codings, the coding palette, and the commands that go with them. What does not need
 * the text is drawn while the text is coming.
 */
export function TranscriptPane({ document, text }: { document: DocumentInList; text: DocumentText | undefined }) {
  const api = useApi();
  const { t } = useWords();
  const coder = useCurrentCoder();
  const looks = useCodeLooks();
  const codings = usePaintedCodings(document.id);
  const { textSize, textMeasure } = usePreferences();
  const { range, codingId, reveal, codeIds } = useSelection(useShallow(shownOf));
  const { selectRange, selectCoding, revealRange } = useSelection.getState();
  const transcript = useRef<TranscriptHandle>(null);
  const [choosing, setChoosing] = useState(false);
  const [dialog, setDialog] = useState<CodingDialog | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const isHere = text !== undefined;
  const labels = useTranscriptLabels(document.name);
  const passage = usePassageBox(transcript, range);

  const words = text?.text ?? '';
  const live = useRef({ text: words, correcting, looks, coder, codings });
  live.current = { text: words, correcting, looks, coder, codings };
  const cache = useQueryClient();
  const actions = useMemo(
    () =>
      createCodingActions({
        api,
        own: createOwnCodings(api, cache),
        documentId: document.id,
        coder: () => live.current.coder,
        looks: () => live.current.looks,
      }),
    [api, cache, document.id],
  );

  useEffect(() => {
    if (!isHere || reveal?.documentId !== document.id) return;
    // In a view that has just been opened the text stands in the page only after this effect.
    const frame = requestAnimationFrame(() => {
      transcript.current?.scrollTo(reveal);
      if (reveal.end > reveal.start) transcript.current?.select(reveal);
      revealRange(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [isHere, reveal, document.id, revealRange]);

  const correct = useCallback((on: boolean) => {
    if (!on) transcript.current?.commitEdit();
    setCorrecting(on);
    requestAnimationFrame(() => transcript.current?.focus());
  }, []);

  const commands = useMemo(
    () =>
      codingCommands({
        text: () => live.current.text,
        transcript: () => transcript.current,
        actions,
        openPalette: () => {
          const selected = transcript.current?.selection();
          if (!selected) return;
          transcript.current?.scrollTo(selected);
          // The browser tells of a moved selection a moment later, and not any more when the palette has the focus.
          const known = useSelection.getState().range;
          if (known?.start !== selected.start || known.end !== selected.end)
            selectRange({ documentId: document.id, start: selected.start, end: selected.end });
          setChoosing(true);
        },
        clear: () => {
          if (useSelection.getState().range) transcript.current?.select(null);
          else selectCoding(null);
        },
        editMemo: () => setDialog('memo'),
        editWeight: () => setDialog('weight'),
        correct,
        isCorrecting: () => live.current.correcting,
        mayChange: (id) => {
          const coding = live.current.codings.find((one) => one.id === id);
          if (coding?.mine !== false) return true;
          showNotice({ tone: 'error', text: t('inspector.othersCoding', { coder: coding.coderName }) });
          return false;
        },
      }),
    [actions, correct, document.id, selectRange, selectCoding, t],
  );
  useCommands(commands);

  const closePalette = () => {
    setChoosing(false);
    transcript.current?.focus();
  };
  const choose = async (row: PaletteRow, stay: boolean) => {
    if (!range) return;
    if (!stay) {
      closePalette();
      transcript.current?.select(null);
    }
    if (row.kind === 'create') await actions.applyNew(row.name, row.parent?.id ?? null, range);
    else await actions.apply(row.code.id, range);
  };
  const onEdit = (corrected: string) =>
    attempt(async () => {
      const { movedCodings, lostCodings } = await api.client.documents.correctText({ id: document.id, text: corrected });
      tellDone(api, t('transcript.corrected', { moved: movedCodings, lost: lostCodings }));
    });
  const onSelectionChange = (selected: TextRange | null) => {
    selectRange(selected && selected.end > selected.start ? { documentId: document.id, start: selected.start, end: selected.end } : null);
  };
  const parentId = codeIds[0] ?? null;

  return (
    <section className={styles.pane} aria-label={document.name} data-surface="transcript">
      <TranscriptHeader document={document} transcript={transcript} isHere={isHere} correcting={correcting} onCorrect={correct} />
      <ContextMenu
        label={t('transcript.menu')}
        className={styles.text ?? ''}
        getParts={(target) => {
          // The menu of a bar is about its coding, whether that was selected before or not.
          const under = codingOf(target);
          if (under !== null) selectCoding(under);
          return getTranscriptMenu(readContext(), t);
        }}
      >
        {text && (
          <TranscriptView
            ref={transcript}
            document={text}
            codings={codings}
            focusedCoding={codingId}
            selection={range}
            onSelectionChange={onSelectionChange}
            onFocusCoding={selectCoding}
            onResizeCoding={(id, extent) => void actions.resize(id, extent)}
            onDropCode={(codeId, { start, end }) => void actions.apply(codeId, { documentId: document.id, start, end })}
            editable={correcting}
            onEdit={(corrected) => void onEdit(corrected)}
            labels={labels}
            fontSize={textSize}
            measure={textMeasure}
          />
        )}
      </ContextMenu>
      {choosing && passage && (
        <CodePalette
          anchor={passage.box}
          recent={actions.recent()}
          parentId={parentId}
          onChoose={(row, stay) => void choose(row, stay)}
          onClose={closePalette}
        />
      )}
      {!choosing && !correcting && dialog === null && range && passage?.inSight && (
        <SelectionBar key={`${range.start}-${range.end}`} anchor={passage.box} commands={commands} />
      )}
      <CodingDialogs
        open={dialog}
        codingId={codingId}
        documentId={document.id}
        actions={actions}
        onClose={() => {
          setDialog(null);
          requestAnimationFrame(() => transcript.current?.focus());
        }}
      />
    </section>
  );
}
