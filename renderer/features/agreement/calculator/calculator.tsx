import { FolderOpen, Calculator as Icon } from 'lucide-react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt } from '#renderer/api/attempt.ts';
import { Failure } from '#renderer/api/failure.tsx';
import styles from '#renderer/features/agreement/calculator/calculator.module.css';
import { CalculatorResult } from '#renderer/features/agreement/calculator/calculator-result.tsx';
import { exampleRatings, mostShownRows, useCalculator } from '#renderer/features/agreement/calculator/calculator-state.ts';
import { useReliability } from '#renderer/features/agreement/calculator/use-reliability.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { LEVELS } from '#shared/statistics/ratings/metrics.ts';
import { WEIGHT_NAMES } from '#shared/statistics/ratings/weights.ts';

/** Agreement from a plain table of ratings, with nothing else: what people go to a web page for, offline. */
export function Calculator() {
  const { t } = useWords();
  const { level, weights, categories, firstRow, change } = useCalculator();
  const found = useReliability();
  return (
    <div className={styles.calculator}>
      <div className={styles.input}>
        <Ratings />
        <div className={styles.choices}>
          <Select
            label={t('agreement.calc.level')}
            choices={LEVELS.map((id) => ({ id, name: t(`agreement.calc.level.${id}`) }))}
            value={level}
            onChange={(next) => change({ level: next })}
          />
          <Select
            label={t('agreement.calc.weights')}
            choices={(['auto', ...WEIGHT_NAMES] as const).map((id) => ({ id, name: t(`agreement.calc.weights.${id}`) }))}
            value={weights}
            onChange={(next) => change({ weights: next })}
          />
          <Select
            label={t('agreement.calc.firstRow')}
            choices={(['auto', 'names', 'ratings'] as const).map((id) => ({ id, name: t(`agreement.calc.firstRow.${id}`) }))}
            value={firstRow}
            onChange={(next) => change({ firstRow: next })}
          />
        </div>
        <TextField
          label={t('agreement.calc.categories')}
          hint={t('agreement.calc.categoriesHint')}
          value={categories}
          onChange={(next) => change({ categories: next })}
        />
      </div>
      <div className={styles.result}>
        {found.error !== null ? (
          <Failure error={found.error} onAgain={found.again} />
        ) : found.answer ? (
          <CalculatorResult
            answer={found.answer}
            coders={found.coders}
            hasUnitNames={found.hasUnitNames}
            cells={found.cells}
            rows={found.rows}
          />
        ) : (
          <EmptyState icon={Icon} title={t('agreement.calc.emptyTitle')} text={t('agreement.calc.emptyText')} />
        )}
      </div>
    </div>
  );
}

/** The table itself: typed, pasted, or from a file; a long one shows its first rows only. */
function Ratings() {
  const { t } = useWords();
  const { client } = useApi();
  const shell = useShell();
  const { text, large, setText, setLarge } = useCalculator();
  const open = () =>
    void attempt(async () => {
      const kinds = [{ name: t('agreement.calc.kindTables'), extensions: ['csv', 'tsv', 'txt', 'xlsx'] }];
      const [file] = await shell.importFiles({ kinds, multiple: false });
      if (!file) return;
      const { cells } = await client.analysis.readRatings({ path: file.path });
      if (cells.length > mostShownRows) setLarge({ name: file.name, cells });
      else setText(cells.map((row) => row.map(quoted).join('\t')).join('\n'));
    });
  return (
    <>
      {large ? (
        <div className={styles.large}>
          <p>{t('agreement.calc.large', { name: large.name, rows: large.cells.length })}</p>
          <p className={styles.quiet}>{t('agreement.calc.largeText')}</p>
          <pre className={styles.sample}>
            {large.cells
              .slice(0, 20)
              .map((row) => row.join('\t'))
              .join('\n')}
          </pre>
        </div>
      ) : (
        <TextField
          label={t('agreement.calc.ratings')}
          hint={t('agreement.calc.hint')}
          lines={14}
          value={text}
          onChange={setText}
          className={styles.ratings ?? ''}
          spellCheck="false"
        />
      )}
      <div className={styles.buttons}>
        <Button icon={FolderOpen} onPress={open}>
          {t('agreement.calc.openFile')}
        </Button>
        <Button tone="quiet" onPress={() => setText(exampleRatings)}>
          {t('agreement.calc.example')}
        </Button>
        <Button tone="quiet" isDisabled={text === '' && !large} onPress={() => setText('')}>
          {t('agreement.calc.clear')}
        </Button>
      </div>
    </>
  );
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
