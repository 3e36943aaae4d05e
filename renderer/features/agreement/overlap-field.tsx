import styles from '#renderer/features/agreement/agreement.module.css';
import { useChoices, usualOverlap } from '#renderer/features/agreement/choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';

/** How much of their union two segments must share to agree. */
export function OverlapField({ quiet = false }: { quiet?: boolean }) {
  const { t } = useWords();
  const { overlap, change } = useChoices();
  return (
    <div className={styles.overlap}>
      <NumberField
        quiet={quiet}
        label={t('agreement.overlap')}
        minValue={0}
        maxValue={1}
        step={0.05}
        formatOptions={{ style: 'percent' }}
        value={overlap}
        onChange={(next) => change({ overlap: Number.isNaN(next) ? usualOverlap : next })}
      />
    </div>
  );
}
