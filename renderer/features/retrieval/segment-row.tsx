import { ChevronsUpDown, Copy, FileText, type LucideIcon, NotebookPen } from 'lucide-react';
import { memo } from 'react';
import { markWords } from '#renderer/features/retrieval/marked-words.ts';
import styles from '#renderer/features/retrieval/segment-list.module.css';
import type { SegmentNames } from '#renderer/features/retrieval/segment-source.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useCodeColour } from '#renderer/ui/use-code-colour.ts';
import type { CodedSegment } from '#shared/contract/codings.ts';

export interface SegmentRowProps {
  segment: CodedSegment;
  names: SegmentNames;
  /** What the group's head says is not said again. */
  groupedBy: 'code' | 'document';
  words: string;
  withContext: boolean;
  /** The same functions between renders: rows are drawn anew only when something of theirs changes. */
  onOpen: (segment: CodedSegment) => void;
  onCopy: (segment: CodedSegment) => void;
  onContext: (id: number) => void;
}

/** The backend gives at most so many characters of context and may cut a word. */
const wholeContext = 150;
const cutBefore = (text: string) => (text.length < wholeContext ? text : `… ${text.replace(/^\S*\s+/u, '')}`);
const cutAfter = (text: string) => (text.length < wholeContext ? text : `${text.replace(/\s+\S*$/u, '')} …`);

/** One coded segment: its words, then its source, speaker, code, coder, weight and memo. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { segment, names, groupedBy, words, withContext, onOpen, onCopy, onContext } = props;
  const { t, number } = useWords();
  const colourOf = useCodeColour();
  const code = names.codes.get(segment.codeId);
  return (
    <article className={styles.segment} style={cssVariables({ '--code': code ? colourOf(code.colour) : 'transparent' })}>
      <p className={styles.quote} data-whole={withContext || undefined}>
        {withContext && <span className={styles.context}>{cutBefore(segment.before)}</span>}
        {markWords(segment.quote, words).map(({ text, marked }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one quote only ever change together
          marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
        {withContext && <span className={styles.context}>{cutAfter(segment.after)}</span>}
      </p>
      <p className={styles.source}>
        {groupedBy === 'document' ? (
          <span className={styles.code}>
            <Swatch colour={code?.colour ?? '#808080'} />
            {code?.path}
          </span>
        ) : (
          <span>{names.documents.get(segment.documentId)}</span>
        )}
        <span>{t('retrieval.paragraph', { paragraph: segment.paragraph })}</span>
        {segment.speaker !== null && <span>{segment.speaker}</span>}
        <span>{names.coders.get(segment.coderId)}</span>
        {segment.weight !== null && <span>{t('retrieval.weight', { weight: number(segment.weight) })}</span>}
      </p>
      {segment.memo !== '' && (
        <p className={styles.memo}>
          <NotebookPen size={13} role="img" aria-label={t('retrieval.memo')} />
          {segment.memo}
        </p>
      )}
      <div className={styles.actions}>
        <RowButton
          icon={ChevronsUpDown}
          label={t(withContext ? 'retrieval.hideContext' : 'retrieval.showContext')}
          onPress={() => onContext(segment.id)}
        />
        <RowButton icon={Copy} label={t('retrieval.copyQuote')} onPress={() => onCopy(segment)} />
        <RowButton icon={FileText} label={t('retrieval.open')} onPress={() => onOpen(segment)} />
      </div>
    </article>
  );
});

/** For the mouse: the keyboard has Space, Ctrl+C and Enter. Plain, since hundreds of them pass by while one scrolls. */
function RowButton({ icon: Icon, label, onPress }: { icon: LucideIcon; label: string; onPress: () => void }) {
  return (
    <button type="button" tabIndex={-1} title={label} aria-label={label} className={styles.action} onClick={onPress}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
