import { useState } from 'react';
import styles from '#renderer/features/agreement/panel.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { landisKochWord } from '#shared/reports/landis-koch.ts';

/** The word that is often written for a κ, for those who ask for it, with what it is worth. */
export function InAWord({ kappa: { value, interval } }: { kappa: Coefficient }) {
  const { t, number } = useWords();
  const [asked, setAsked] = useState(false);
  if (value === null) return null;
  const wordOf = (one: number) => t(`agreement.word.${landisKochWord(one)}`);
  return (
    <div className={styles.word}>
      <Button tone="quiet" aria-expanded={asked} onPress={() => setAsked(!asked)}>
        {t('agreement.word.ask')}
      </Button>
      {asked && (
        <p role="status">
          {t('agreement.word.says', { value: number(value, 2), word: wordOf(value) })}{' '}
          {interval && wordOf(interval.low) !== wordOf(interval.high) && (
            <>{t('agreement.word.interval', { low: wordOf(interval.low), high: wordOf(interval.high) })} </>
          )}
          {t('agreement.word.convention')}
        </p>
      )}
    </div>
  );
}
