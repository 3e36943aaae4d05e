import type { ReactNode } from 'react';
import styles from '#renderer/features/agreement/agreement.module.css';
import { Figure, PlainFigure } from '#renderer/features/agreement/figure.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { AgreementAnswer } from '#shared/contract/analysis.ts';
import { kappaOf, type Sides } from '#shared/reports/compared-sides.ts';

/** All codes together: their cells summed, and the mean of the codes. Stands above the table, whatever that is sorted by. */
export function Summary({ answer: { pooled, macro, unit }, sides }: { answer: AgreementAnswer; sides: Sides }) {
  const { t } = useWords();
  const many = sides.kind === 'many';
  const kappa = t(`statistics.coefficient.${kappaOf(sides)}`);
  if (unit === 'segment') {
    return (
      <Scrolling>
        <table className={styles.summary}>
          <Head names={[t('statistics.coefficient.percentAgreement'), t('statistics.coefficient.brennanPrediger')]} />
          <tbody>
            <tr>
              <th scope="row">{t('agreement.pooled')}</th>
              <td>
                <PlainFigure of={pooled.percentAgreement} percent />
              </td>
              <td>
                <Figure name={t('statistics.coefficient.brennanPrediger')} of={pooled.brennanPrediger} />
              </td>
            </tr>
          </tbody>
        </table>
      </Scrolling>
    );
  }
  const rows = [
    { id: 'pooled', name: t('agreement.pooled'), detail: '', of: pooled, fleiss: pooled.fleissKappa },
    { id: 'macro', name: t('agreement.macro'), detail: t('agreement.macroOf', { count: macro.codes }), of: macro, fleiss: null },
  ];
  return (
    <Scrolling>
      <table className={styles.summary}>
        <Head
          names={[
            t('statistics.coefficient.percentAgreement'),
            kappa,
            ...(many ? [t('statistics.coefficient.fleissKappa')] : []),
            t('statistics.coefficient.krippendorffAlpha'),
            t('statistics.coefficient.gwetAC1'),
          ]}
        />
        <tbody>
          {rows.map(({ id, name, detail, of, fleiss }) => (
            <tr key={id}>
              <th scope="row" title={detail}>
                {name}
              </th>
              <td>
                <PlainFigure of={of.percentAgreement} percent />
              </td>
              <td>
                <Figure name={kappa} of={of.cohenKappa} />
              </td>
              {many && <td>{fleiss && <Figure name={t('statistics.coefficient.fleissKappa')} of={fleiss} />}</td>}
              <td>
                <Figure name="α" of={of.krippendorffAlpha} />
              </td>
              <td>
                <Figure name="AC1" of={of.gwetAC1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Scrolling({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
    <section className={styles.summaryScroll} aria-label={t('agreement.pooled')} tabIndex={0}>
      {children}
    </section>
  );
}

function Head({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        <td />
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
