import { CircleAlert, CircleCheck, CircleSlash, X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type JobView, useJobs } from '#renderer/state/jobs.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from '#renderer/ui/progress-panel.module.css';

/** All work of this session, the latest first: a bar, a count, a rate, Cancel; at its end a report to open. */
export function ProgressPanel() {
  const { t } = useWords();
  const jobs = useJobs((state) => state.jobs);
  if (jobs.length === 0) return null;
  return (
    <section aria-label={t('ui.jobs')} className={styles.panel}>
      {jobs.toReversed().map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </section>
  );
}

const ends = { done: CircleCheck, failed: CircleAlert, cancelled: CircleSlash };

function Job({ job }: { job: JobView }) {
  const { t, number } = useWords();
  const dismiss = useJobs((state) => state.dismiss);
  const elapsedMs = Date.now() - job.startedAt;
  const rate = elapsedMs > 1_000 && job.done > 0 ? job.done / (elapsedMs / 1_000) : null;
  const ended = job.state === 'running' ? null : job.state;
  const End = ended && ends[ended];
  return (
    <article className={styles.job} aria-label={job.label}>
      <div className={styles.head}>
        {End && <End size={15} aria-hidden className={ended === 'failed' ? styles.bad : styles.good} />}
        <span className={styles.label}>{job.label}</span>
        {ended ? (
          <IconButton icon={X} size="small" label={t('ui.dismiss')} placement="top" onPress={() => dismiss(job.id)} />
        ) : (
          job.cancel && (
            <Button tone="quiet" aria-label={t('ui.jobCancel', { name: job.label })} onPress={job.cancel}>
              {t('ui.cancel')}
            </Button>
          )
        )}
      </div>
      {!ended && <JobBar job={job} />}
      <div className={styles.foot}>
        {ended === 'done' && <span>{t('ui.jobDone')}</span>}
        {ended === 'failed' && <span>{t('ui.jobFailed')}</span>}
        {ended === 'cancelled' && <span>{t('ui.jobCancelled')}</span>}
        <span>{job.total === null ? number(job.done) : t('ui.jobCount', { done: job.done, total: job.total })}</span>
        {!ended && rate !== null && <span>{t('ui.jobRate', { rate: Number(rate.toPrecision(2)) })}</span>}
        <span className={styles.detail}>{job.detail}</span>
        {ended && job.openReport && (
          <Button tone="quiet" className={styles.report ?? ''} onPress={job.openReport}>
            {t('ui.jobReport')}
          </Button>
        )}
      </div>
    </article>
  );
}

export function JobBar({ job: { label, done, total } }: { job: JobView }) {
  return (
    <ProgressBar aria-label={label} value={done} maxValue={total ?? 1} isIndeterminate={total === null} className={styles.bar ?? ''}>
      {({ percentage, isIndeterminate }) => (
        <span className={isIndeterminate ? styles.unknown : styles.filled} style={{ width: isIndeterminate ? '30%' : `${percentage}%` }} />
      )}
    </ProgressBar>
  );
}
