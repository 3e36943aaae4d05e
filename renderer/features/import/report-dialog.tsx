import { useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import { wordsOfProblem } from '#renderer/api/attempt.ts';
import { runById } from '#renderer/commands/registry.ts';
import styles from '#renderer/features/import/import.module.css';
import { fileName, reasonWords, remarkWords, ruleWords } from '#renderer/features/import/reason-words.ts';
import { ReportDocuments } from '#renderer/features/import/report-documents.tsx';
import { ReportPart } from '#renderer/features/import/report-part.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { ImportReport } from '#shared/contract/exchange.ts';
import type { JobId } from '#shared/model/ids.ts';

export type ReportDialogProps = { jobId: JobId; onClose: () => void };

/** What came in, what was repaired, what failed and why. */
export function ReportDialog({ jobId, onClose }: ReportDialogProps) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, isPending } = useQuery(queries.exchange.importReport.queryOptions({ input: { jobId } }));
  return (
    <Dialog title={t('exchange.reportTitle')} isOpen onClose={onClose} width="wide">
      {error && (
        <p role="alert" className={styles.problem}>
          {wordsOfProblem(error)}
        </p>
      )}
      {!error && !isPending && !data && <p>{t('exchange.reportGone')}</p>}
      {data && <Report report={data} onClose={onClose} />}
    </Dialog>
  );
}

function Report({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const words = useWords();
  const { t, number } = words;
  const { documents, codes, codings, coders, cases, failed, rules, notUnderstood } = report;
  const counts = [
    ['exchange.countDocuments', documents.length],
    ['exchange.countFailed', failed.length],
    ['exchange.countCodes', codes],
    ['exchange.countPlaced', codings.placed],
    ['exchange.countRepaired', codings.repaired],
    ['exchange.countUnplaced', codings.unplaced],
    ['exchange.countCoders', coders],
    ['exchange.countCases', cases],
  ] as const;
  return (
    <>
      <dl className={styles.counts}>
        {counts
          .filter(([, count], index) => count > 0 || index === 0)
          .map(([key, count]) => (
            <div key={key} className={styles.figure}>
              <dt>{t(key, { count })}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
      </dl>
      {codings.unplaced > 0 && (
        <Button
          onPress={() => {
            onClose();
            runById('codings.unplaced');
          }}
        >
          {t('exchange.unplacedShow')}
        </Button>
      )}
      <ReportPart title={t('exchange.failed')} items={failed} tone="problem">
        {({ path, reason, message, detail }) => (
          <>
            <strong>{fileName(path)}</strong>
            <p>{reasonWords(words, { kind: reason, message, detail }, fileName(path))}</p>
          </>
        )}
      </ReportPart>
      <ReportDocuments documents={documents} onOpen={onClose} />
      <ReportPart title={t('exchange.rules')} items={rules}>
        {({ rule, codings: found, samples }) => (
          <>
            <strong>{t('exchange.rule', { rule: ruleWords(t, rule), count: found })}</strong>
            {samples.map((sample) => (
              <q key={sample} className={styles.quote}>
                {sample}
              </q>
            ))}
          </>
        )}
      </ReportPart>
      <ReportPart title={t('exchange.notUnderstood')} items={notUnderstood}>
        {(remark) => remarkWords(words, remark)}
      </ReportPart>
    </>
  );
}
