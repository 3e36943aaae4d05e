import styles from '#renderer/features/agreement/agreement.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { CoefficientBar } from '#renderer/ui/coefficient-bar.tsx';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { inFigures, inPercent, noteSentence, sentenceFor, undefinedInShort } from '#shared/reports/coefficient-words.ts';

/** A coefficient with its place on the scale; why it is not defined stands in words, the whole sentence on pointing. */
export function Figure({ name, of, barOnly = false }: { name: string; of: Coefficient; barOnly?: boolean }) {
  const { t } = useWords();
  const { value, interval, reason = '', note } = of;
  return (
    <span className={styles.figure} title={value === null ? sentenceFor('reason', reason, t) : note && noteSentence(note, t)}>
      <CoefficientBar
        name={name}
        value={value}
        interval={interval ? [interval.low, interval.high] : null}
        reason={undefinedInShort(reason, t)}
        barOnly={barOnly}
      />
    </span>
  );
}

/** The same in figures alone. `withReason`: where nothing beside it says why it is not defined. */
export function PlainFigure({ of, percent = false, withReason = false }: { of: Coefficient; percent?: boolean; withReason?: boolean }) {
  const { t, language } = useWords();
  const { value, reason = '', note } = of;
  if (value === null) {
    return <i title={sentenceFor('reason', reason, t)}>{withReason ? undefinedInShort(reason, t) : t('agreement.text.none')}</i>;
  }
  return <span title={note && noteSentence(note, t)}>{percent ? inPercent(of, language, t) : inFigures(of, language, t)}</span>;
}
