import { Copy } from 'lucide-react';
import styles from '#renderer/features/agreement/agreement.module.css';
import { formulas, intervalSources } from '#renderer/features/agreement/formulas.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import { computedLines } from '#shared/reports/agreement-table.ts';

/** What was counted and how: counts, unit, scope, left out documents, formulas, intervals with their seed, version, sources. */
export function ComputedDialog({ answer, query, onClose }: { answer: AgreementAnswer; query: AgreementQuery; onClose: () => void }) {
  const { t } = useWords();
  const lines = computedLines(answer, query, t);
  const rules = [t('agreement.doc.union'), t('agreement.doc.pooled'), t('agreement.doc.undefined')];
  const copy = async () => {
    const listed = formulas.map(
      ({ coefficient, formula, source }) => `${t(`statistics.coefficient.${coefficient}`)}: ${formula} ${source}`,
    );
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
          {formulas.map(({ coefficient, formula, source }) => [
            <dt key={`${coefficient} name`}>{t(`statistics.coefficient.${coefficient}`)}</dt>,
            <dd key={coefficient}>
              <span className={styles.formula}>{formula}</span> <span className={styles.quiet}>{source}</span>
            </dd>,
          ])}
        </dl>
        {answer.coders.length > 2 && <p>{t('agreement.doc.many')}</p>}
        <h3>{t('agreement.doc.interval')}</h3>
        <p>{t('agreement.doc.asymptotic')}</p>
        <p className={styles.quiet}>
          {t('agreement.doc.sources')}: {intervalSources}
        </p>
      </div>
    </Dialog>
  );
}
