import { Check, Download, PencilLine } from 'lucide-react';
import { memo, type RefObject, useEffect, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { useCurrentCoder } from '#renderer/api/project-data.ts';
import { getContextParts } from '#renderer/commands/command-parts.ts';
import { readContext } from '#renderer/commands/registry.ts';
import { useAllCommands } from '#renderer/commands/use-commands.ts';
import styles from '#renderer/features/transcript/transcript-pane.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { codersShownChoices, useFilters } from '#renderer/state/filters.ts';
import type { TranscriptHandle } from '#renderer/text/transcript-types.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import type { DocumentInList } from '#shared/contract/documents.ts';

export interface TranscriptHeaderProps {
  document: DocumentInList;
  transcript: RefObject<TranscriptHandle | null>;
  /** Whether the text stands below already. */
  isHere: boolean;
  correcting: boolean;
  onCorrect: (on: boolean) => void;
}

const exportIds = [['export.segments', 'export.data'], ['export.project']];
const shownLabels = { mine: 'transcript.showMine', others: 'transcript.showOthers', all: 'transcript.showAll' } as const;

/** The line above the text: what it is, where one stands, whose codings are shown; done or not, correcting or not, and out of the program. */
export const TranscriptHeader = memo(function TranscriptHeader(props: TranscriptHeaderProps) {
  const { document, transcript, isHere, correcting, onCorrect } = props;
  const api = useApi();
  const { t } = useWords();
  const coder = useCurrentCoder();
  const { codersShown, showCoders } = useFilters();
  const place = usePlace(transcript, isHere);
  const done = document.work.some((work) => work.coderId === coder?.id && work.done);
  const setDone = (next: boolean) =>
    attempt(async () => {
      if (!coder) return;
      await api.client.documents.setDone({ id: document.id, coderId: coder.id, done: next });
      tellDone(api, t(next ? 'transcript.markedDone' : 'transcript.markedNotDone', { name: document.name }));
    });
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.name}>{document.name}</h2>
        {place && <span className={styles.place}>{t('transcript.place', place)}</span>}
        <span className={styles.filter}>
          <Select
            label={t('transcript.codersShown')}
            quiet
            choices={codersShownChoices.map((id) => ({ id, name: t(shownLabels[id]) }))}
            value={codersShown}
            onChange={showCoders}
          />
        </span>
        <span className={styles.space} />
        <ToggleButton
          icon={Check}
          label={t('transcript.done')}
          isSelected={done}
          onChange={(next) => void setDone(next)}
          isDisabled={!coder}
        />
        <ToggleButton icon={PencilLine} label={t('transcript.cmdCorrect')} keys="E" isSelected={correcting} onChange={onCorrect} />
        <ExportMenu />
      </header>
      {correcting && <p className={styles.correcting}>{t('transcript.correcting')}</p>}
    </>
  );
});

function ExportMenu() {
  const { t } = useWords();
  useAllCommands();
  return (
    <Menu label={t('ui.export')} placement="bottom end" parts={getContextParts(exportIds, readContext(null), t)}>
      <IconButton icon={Download} label={t('ui.export')} />
    </Menu>
  );
}

/** The paragraph at the top of the view, followed while one scrolls. */
function usePlace(transcript: RefObject<TranscriptHandle | null>, isHere: boolean): { paragraph: number; of: number } | null {
  const [place, setPlace] = useState<{ paragraph: number; of: number } | null>(null);
  useEffect(() => {
    if (!isHere) return;
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = transcript.current?.position() ?? null;
        setPlace((now) => (now?.paragraph === next?.paragraph && now?.of === next?.of ? now : next));
      });
    };
    read();
    document.addEventListener('scroll', read, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', read, { capture: true });
    };
  }, [transcript, isHere]);
  return place;
}
