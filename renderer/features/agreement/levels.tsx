import type { ReactNode } from 'react';
import { PlainFigure } from '#renderer/features/agreement/figure.tsx';
import { OverlapField } from '#renderer/features/agreement/overlap-field.tsx';
import styles from '#renderer/features/agreement/panel.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { AgreementDetail } from '#shared/contract/agreement-views.ts';

/** The same code as NVivo (means over documents beside the pooled value) and MAXQDA (three levels) report it. */
export function Levels({ detail: { means, levels } }: { detail: AgreementDetail }) {
  const { t, percent } = useWords();
  const { cohenKappa, percentAgreement } = means;
  return (
    <div className={styles.levels}>
      <h2>{t('agreement.nvivo')}</h2>
      <Table head={['κ', t('statistics.coefficient.percentAgreement')]}>
        {(['pooled', 'plain', 'lengthWeighted'] as const).map((id) => (
          <tr key={id}>
            <th scope="row">
              {t(id === 'pooled' ? 'agreement.nvivoPooled' : id === 'plain' ? 'agreement.nvivoPlain' : 'agreement.nvivoWeighted')}
            </th>
            <td>
              <PlainFigure withReason of={cohenKappa[id]} />
            </td>
            <td>
              <PlainFigure withReason of={percentAgreement[id]} percent />
            </td>
          </tr>
        ))}
      </Table>
      <p className={styles.quiet}>κ {t('agreement.nvivoDefined', { count: cohenKappa.documentsDefined })}</p>
      <h2>{t('agreement.maxqda')}</h2>
      {levels === null ? (
        <p className={styles.quiet}>{t('agreement.levelPairOnly')}</p>
      ) : (
        <>
          <OverlapField />
          <Table head={[t('statistics.coefficient.percentAgreement')]}>
            <tr>
              <th scope="row">{t('agreement.levelPresence')}</th>
              <td>
                <PlainFigure withReason of={levels.presence} percent />
              </td>
            </tr>
            <tr>
              <th scope="row">{t('agreement.levelFrequency')}</th>
              <td>
                <PlainFigure withReason of={levels.frequency} percent />
              </td>
            </tr>
            <tr>
              <th scope="row">
                {t('agreement.levelSegments', { share: percent(levels.overlap) })}
                <br />
                <span className={styles.quiet}>
                  {t('agreement.levelCount', { agree: levels.segmentsAgree, segments: levels.segments })}
                </span>
              </th>
              <td>
                <PlainFigure withReason of={levels.segmentAgreement} percent />
              </td>
            </tr>
            <tr>
              <th scope="row">{t('statistics.coefficient.brennanPrediger')}</th>
              <td>
                <PlainFigure withReason of={levels.brennanPrediger} />
              </td>
            </tr>
          </Table>
        </>
      )}
    </div>
  );
}

function Table({ head, children }: { head: readonly string[]; children: ReactNode }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
