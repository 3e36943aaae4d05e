import { Figure } from '#renderer/features/agreement/figure.tsx';
import { InAWord } from '#renderer/features/agreement/in-a-word.tsx';
import styles from '#renderer/features/agreement/panel.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { AgreementRow, AnalysisUnit, Cells } from '#shared/contract/analysis.ts';
import { formulasFor } from '#shared/reports/agreement-formulas.ts';
import { inPercent, sentenceFor } from '#shared/reports/coefficient-words.ts';
import { cellColumns, kappaOf, type Sides } from '#shared/reports/compared-sides.ts';

/** One code in figures: its four cells, how common and how lopsided it is, and every coefficient, or the sentence why it is not defined. */
export function RowFigures({ row, unit, sides }: { row: AgreementRow; unit: AnalysisUnit; sides: Sides }) {
  const { t, percent, language } = useWords();
  const kappa = kappaOf(sides);
  const shown = formulasFor(unit, sides).filter(({ coefficient }) => coefficient !== 'cohenKappa' || kappa === 'cohenKappa');
  return (
    <div className={styles.levels}>
      <p className={styles.quiet}>{t('agreement.confusionUnits', { unit: t(`agreement.unit.${unit}`) })}</p>
      {sides.kind === 'many' || unit === 'segment' ? (
        <CellList cells={row.cells} unit={unit} sides={sides} />
      ) : (
        <FourCells cells={row.cells} first={sides.first} second={sides.second} />
      )}
      {row.prevalence !== null && row.bias !== null && unit !== 'segment' && (
        <p className={styles.quiet}>
          {t('agreement.prevalenceAndBias', { prevalence: percent(row.prevalence, 1), bias: percent(row.bias, 1) })}
        </p>
      )}
      <table className={styles.table} aria-label={t('agreement.panelFigures')}>
        <tbody>
          {shown.map(({ coefficient }) => {
            const of = row[coefficient === 'lightKappa' ? 'cohenKappa' : coefficient];
            const name = t(`statistics.coefficient.${coefficient}`);
            return (
              <tr key={coefficient}>
                <th scope="row">{name}</th>
                <td>
                  {of.value === null ? (
                    <i>{sentenceFor('reason', of.reason ?? '', t) || t('agreement.text.none')}</i>
                  ) : coefficient === 'percentAgreement' ? (
                    inPercent(of, language, t)
                  ) : (
                    <Figure name={name} of={of} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {unit !== 'segment' && <InAWord kappa={row.cohenKappa} />}
    </div>
  );
}

function FourCells({ cells: { both, onlyFirst, onlySecond, neither }, first, second }: { cells: Cells; first: string; second: string }) {
  const { t, number } = useWords();
  const rows = [
    { name: t('agreement.coded', { coder: first }), counts: [both, onlyFirst] },
    { name: t('agreement.notCoded', { coder: first }), counts: [onlySecond, neither] },
    { name: t('agreement.total'), counts: [both + onlySecond, onlyFirst + neither] },
  ];
  return (
    <table className={classes(styles.table, styles.cells)} aria-label={t('agreement.fourCells')}>
      <thead>
        <tr>
          <td />
          {[t('agreement.coded', { coder: second }), t('agreement.notCoded', { coder: second }), t('agreement.total')].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[...counts, counts.reduce((sum, count) => sum + count, 0)].map((count, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two cells of a row may hold the same count
              <td key={column}>{number(count)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where they make no table of two by two: means over pairs of coders, or segments, which nobody leaves uncoded. */
function CellList({ cells, unit, sides }: { cells: Cells; unit: AnalysisUnit; sides: Sides }) {
  const { t, number } = useWords();
  return (
    <table className={classes(styles.table, styles.cells)} aria-label={t('agreement.fourCells')}>
      <tbody>
        {cellColumns(sides, t)
          .filter(({ id }) => unit !== 'segment' || id !== 'neither')
          .map(({ id, name, of }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{number(of(cells), Number.isInteger(of(cells)) ? 0 : 1)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
