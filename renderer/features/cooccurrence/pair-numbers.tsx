import { TriangleAlert } from 'lucide-react';
import styles from '#renderer/features/cooccurrence/passages.module.css';
import { figureOf } from '#renderer/features/cooccurrence/use-heat-words.ts';
import { useMeasureName } from '#renderer/features/cooccurrence/use-measure-name.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { CooccurrencePair } from '#shared/contract/analysis.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** What was counted for one pair, and what to keep in mind when reading it. */
export function PairNumbers({ pair }: { pair: CooccurrencePair }) {
  const words = useWords();
  const { t, number } = words;
  const nameOfMeasure = useMeasureName();
  const orNot = (measure: 'cCoefficient' | 'jaccardCharacters' | 'lift' | 'adjustedP') => {
    const value = pair[measure];
    return value === null ? t('ui.notDefined') : figureOf(measure, value, words);
  };
  const figures = [
    [t('cooccurrence.count'), number(pair.count)],
    [t('cooccurrence.segmentsA'), number(pair.segmentsA)],
    [t('cooccurrence.segmentsB'), number(pair.segmentsB)],
    [t('cooccurrence.overlappingPairs'), number(pair.overlappingPairs)],
    [t('cooccurrence.segmentsAHit'), number(pair.segmentsAHit)],
    [t('cooccurrence.segmentsBHit'), number(pair.segmentsBHit)],
    [t('cooccurrence.regions'), number(pair.regions)],
    [t('cooccurrence.sharedCharacters'), number(pair.intersectionCharacters)],
    [t('cooccurrence.unionCharacters'), number(pair.unionCharacters)],
    [t('cooccurrence.documentsBoth'), number(pair.documentsBoth)],
    [t('cooccurrence.casesBoth'), number(pair.casesBoth)],
    [t('cooccurrence.cCoefficient'), orNot('cCoefficient')],
    [t('cooccurrence.jaccardCharacters'), orNot('jaccardCharacters')],
    [t('cooccurrence.lift'), orNot('lift')],
    [nameOfMeasure('adjustedP'), orNot('adjustedP')],
  ] as const;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt title={name}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Flags flags={pair.flags} />
    </>
  );
}

export function flagSentences(flags: readonly string[], t: Translate): string[] {
  return flags.flatMap((flag) => {
    const key = `cooccurrence.flag.${flag}`;
    return isMessageKey(key) ? [t(key)] : [];
  });
}

export function Flags({ flags }: { flags: readonly string[] }) {
  const { t } = useWords();
  const said = flagSentences(flags, t);
  if (said.length === 0) return null;
  return (
    <ul className={styles.flags}>
      {said.map((words) => (
        <li key={words}>
          <TriangleAlert size={14} role="img" aria-label={t('cooccurrence.note')} />
          {words}
        </li>
      ))}
    </ul>
  );
}
