import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import type { NamedCode } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/cooccurrence/passages.module.css';
import { useWords, type Words } from '#renderer/i18n/use-words.ts';
import type { Association, CooccurrenceQuery } from '#shared/contract/analysis.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

const measures = [
  'expected',
  'jaccard',
  'dice',
  'lift',
  'pmi',
  'phi',
  'yuleQ',
  'yuleY',
  'oddsRatio',
  'oddsRatioConditional',
  'chiSquared',
  'chiSquaredYates',
  'fisher',
] as const satisfies readonly (keyof Association)[];

/** All measures of association of a pair on a stated unit, those that cannot be computed with the reason. Asked for when opened. */
export function PairAssociation({ a, b, query }: { a: NamedCode; b: NamedCode; query: CooccurrenceQuery }) {
  const words = useWords();
  const { t } = words;
  const { queries } = useApi();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    ...queries.analysis.association.queryOptions({ input: { ...query, a: a.id, b: b.id } }),
    enabled: isOpen,
  });
  return (
    <details className={styles.details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('cooccurrence.association')}</summary>
      {data && (
        <>
          <p className={styles.note}>
            {t('cooccurrence.judgedOn', {
              unit: t(`cooccurrence.unitName.${data.unit}`),
              both: data.cells.both,
              onlyA: data.cells.onlyFirst,
              onlyB: data.cells.onlySecond,
              neither: data.cells.neither,
            })}
          </p>
          <table className={styles.measures}>
            <tbody>
              {measures.map((measure) => (
                <tr key={measure}>
                  <th scope="row">{t(`cooccurrence.assoc.${measure}`)}</th>
                  <td>{sayValue(data[measure], words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.note}>{t('cooccurrence.pNote')}</p>
        </>
      )}
    </details>
  );
}

type Value = { value: number | null; reason?: string | undefined; p?: number | undefined };

function sayValue({ value, reason, p }: Value, { t, number }: Words) {
  if (value !== null) {
    const said = Math.abs(value) > 0 && Math.abs(value) < 0.001 ? value.toExponential(1) : number(value, 3);
    return p === undefined ? said : t('cooccurrence.withP', { value: said, p: p < 0.001 ? `< ${number(0.001)}` : `= ${number(p, 3)}` });
  }
  const key = `statistics.reason.${reason ?? ''}`;
  return <span className={styles.reason}>{t('ui.notDefined') + (isMessageKey(key) ? `: ${t(key)}` : '')}</span>;
}
