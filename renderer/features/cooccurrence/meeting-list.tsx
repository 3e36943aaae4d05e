import { useState } from 'react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/cooccurrence/passages.module.css';
import { quoteParts, trimParts } from '#renderer/features/cooccurrence/quote-parts.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { useCodeColour } from '#renderer/ui/use-code-colour.ts';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { MeetingPassage } from '#shared/contract/analysis.ts';

/** Shows the passage where it stands, with its words selected. */
function openInTranscript({ documentId, start, end }: MeetingPassage): void {
  useSelection.getState().revealRange({ documentId, start, end });
  useSession.getState().openView('code');
}

export interface MeetingListProps {
  a: NamedCode;
  b: NamedCode;
  passages: readonly MeetingPassage[];
}

/** The passages that a cell counts, each in its context with both segments in the colours of their codes. */
export function MeetingList({ a, b, passages }: MeetingListProps) {
  const { t } = useWords();
  const colourOf = useCodeColour();
  const [at, setAt] = useState(0);
  const open = (index: number) => {
    const passage = passages[index];
    if (passage) openInTranscript(passage);
  };
  return (
    <div className={styles.list} style={cssVariables({ '--a': colourOf(a.colour), '--b': colourOf(b.colour) })}>
      <VirtualList
        label={t('cooccurrence.passages')}
        surface="meetings"
        count={passages.length}
        estimate={() => 132}
        getKey={(index) => index}
        at={Math.min(at, passages.length - 1)}
        onMove={setAt}
        onOpen={open}
        renderRow={(index) => {
          const passage = passages[index];
          return passage && <Meeting passage={passage} onOpen={() => openInTranscript(passage)} />;
        }}
      />
    </div>
  );
}

function Meeting({ passage, onOpen }: { passage: MeetingPassage; onOpen: () => void }) {
  const { t } = useWords();
  return (
    <article className={styles.passage}>
      <p className={styles.source}>
        <button type="button" tabIndex={-1} className={styles.open} onClick={onOpen}>
          {passage.document}
        </button>
        <span>{t('retrieval.paragraph', { paragraph: passage.paragraph })}</span>
        {passage.speaker !== null && <span>{passage.speaker}</span>}
      </p>
      <p className={styles.quote}>
        {(passage.pieces[0]?.start ?? 0) > 0 && <span className={styles.plain}>… </span>}
        {trimParts(quoteParts(passage)).map((part, index) =>
          part.kind === 'gap' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote only ever change together
            <span key={index} className={styles.gap} role="img" aria-label={t('cooccurrence.leftOut')}>
              […]
            </span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote only ever change together
            <span key={index} className={styles[part.kind]}>
              {part.text}
            </span>
          ),
        )}
        <span className={styles.plain}> …</span>
      </p>
    </article>
  );
}
