import { ChevronsUpDown, Copy, FileText, NotebookPen } from 'lucide-react';
import { markWords } from '#renderer/features/retrieval/marked-words.ts';
import styles from '#renderer/features/retrieval/segment-list.module.css';
import type { SegmentNames } from '#renderer/features/retrieval/segment-source.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
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
  onOpen: () => void;
  onCopy: () => void;
  onContext: () => void;
}

/** The backend gives at most so many characters of context and may cut a word. */
const wholeContext = 150;
const cutBefore = (text: string) => (text.length < wholeContext ? text : `… ${text.replace(/^\S*\s+/u, '')}`);
const cutAfter = (text: string) => (text.length < wholeContext ? text : `${text.replace(/\s+\S*$/u, '')} …`);

/** One coded segment: its words, then its source, speaker, code, coder, weight and memo. */
export function SegmentRow({ segment, names, groupedBy, words, withContext, onOpen, onCopy, onContext }: SegmentRowProps) {
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
        <IconButton
          excludeFromTabOrder
          icon={ChevronsUpDown}
          size="small"
          label={t(withContext ? 'retrieval.hideContext' : 'retrieval.showContext')}
          onPress={onContext}
        />
        <IconButton excludeFromTabOrder icon={Copy} size="small" label={t('retrieval.copyQuote')} onPress={onCopy} />
        <IconButton excludeFromTabOrder icon={FileText} size="small" label={t('retrieval.open')} onPress={onOpen} />
      </div>
    </article>
  );
}
