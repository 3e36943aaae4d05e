import { Copy } from 'lucide-react';
import styles from '#renderer/features/agreement/agreement.module.css';
import { InAWord } from '#renderer/features/agreement/in-a-word.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import { formulasFor, intervalSources } from '#shared/reports/agreement-formulas.ts';
import { computedLines } from '#shared/reports/agreement-table.ts';
import { inFigures, inPercent } from '#shared/reports/coefficient-words.ts';
import { sidesOf } from '#shared/reports/compared-sides.ts';

/** What was counted and how: counts, unit, scope, left out documents, formulas with what they give, intervals with their seed, version, sources. */
export function ComputedDialog({ answer, query, onClose }: { answer: AgreementAnswer; query: AgreementQuery; onClose: () => void }) {
  const { t, language } = useWords();
  const { pooled, unit, coders } = answer;
  const sides = sidesOf(coders, query);
  const lines = computedLines(answer, query, t, language);
  const rules = [
    t('agreement.doc.union'),
    t('agreement.doc.pooled'),
    t('agreement.doc.undefined'),
    ...(sides.kind === 'many' ? [t('agreement.doc.many')] : []),
  ];
  const formulas = formulasFor(unit, sides).map((one) => {
    // Of several coders the row has the mean of Cohen’s κ over their pairs, so that the plain one has a formula but no value.
    const isOfPairs = one.coefficient === 'cohenKappa' && sides.kind === 'many';
    const of = pooled[one.coefficient === 'lightKappa' ? 'cohenKappa' : one.coefficient];
    const value = one.coefficient === 'percentAgreement' ? inPercent(of, language, t) : inFigures(of, language, t);
    return { ...one, name: t(`statistics.coefficient.${one.coefficient}`), value: isOfPairs ? '' : `= ${value}` };
  });
  const copy = async () => {
    const listed = formulas.map(({ name, formula, value, source }) => [`${name}: ${formula}`, value, source].filter(Boolean).join(' '));
    const text = [...lines.map((line) => line.join(': ')), t('agreement.doc.cells'), ...listed, ...rules, intervalSources].join('\n');
    await navigator.clipboard.writeText(text);
    showNotice({ text: t('agreement.copied') });
  };
  return (
    <Dialog
      title={t('agreement.computed')}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <Button icon={Copy} onPress={() => void copy()}>
          {t('agreement.copy')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <h3>{t('agreement.doc.what')}</h3>
        <dl className={styles.facts}>
          {lines.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
        </dl>
        {rules.map((rule) => (
          <p key={rule}>{rule}</p>
        ))}
        <h3>{t('agreement.doc.formula')}</h3>
        <p className={styles.formula}>{t('agreement.doc.cells')}</p>
        <dl className={styles.facts}>
          {formulas.map(({ coefficient, name, formula, value, source }) => [
            <dt key={`${coefficient} name`}>{name}</dt>,
            <dd key={coefficient}>
              <span className={styles.formula}>{formula}</span> <b>{value}</b> <span className={styles.quiet}>{source}</span>
            </dd>,
          ])}
        </dl>
        {unit !== 'segment' && <InAWord kappa={pooled.cohenKappa} />}
        <h3>{t('agreement.doc.interval')}</h3>
        <p>{t('agreement.doc.asymptotic')}</p>
        <p className={styles.quiet}>
          {t('agreement.doc.sources')}: {intervalSources}
        </p>
      </div>
    </Dialog>
  );
}
