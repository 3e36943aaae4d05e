import { useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/inspector/inspector.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { CodingInText } from '#shared/contract/coding-columns.ts';

const presets = [-2, -1, 0, 1, 2];

/** The rating of a passage: any number by steps, −2 … +2 at a click where the code is a rating. */
export function WeightField({ coding, isRating }: { coding: CodingInText; isRating: boolean }) {
  const { t, language } = useWords();
  const save = useSaving();
  const setWeight = (weight: number | null) => {
    if (weight !== coding.weight) void save((client) => client.codings.update({ id: coding.id, weight }));
  };
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  return (
    <>
      {isRating && (
        <RadioGroup
          label={t('inspector.weight')}
          look="segments"
          choices={presets.map((weight) => ({ id: String(weight), name: signed.format(weight) }))}
          value={coding.weight === null ? '' : String(coding.weight)}
          onChange={(weight) => setWeight(Number(weight))}
        />
      )}
      <div className={styles.line}>
        <NumberField
          label={isRating ? t('inspector.weightOther') : t('inspector.weight')}
          value={coding.weight ?? Number.NaN}
          onChange={(weight) => setWeight(Number.isNaN(weight) ? null : weight)}
          step={1}
        />
        {coding.weight !== null && (
          <Button tone="quiet" onPress={() => setWeight(null)}>
            {t('inspector.weightClear')}
          </Button>
        )}
      </div>
    </>
  );
}
