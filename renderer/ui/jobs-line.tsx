import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type JobView, useJobs } from '#renderer/state/jobs.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from '#renderer/ui/jobs-line.module.css';
import { Popover } from '#renderer/ui/popover.tsx';
import { JobBar, ProgressPanel } from '#renderer/ui/progress-panel.tsx';

/** What ends sooner needs no bar. */
const longMs = 1_000;

/** Long work in the line at the bottom, where it covers nothing: a bar, a count and Cancel; behind it, when asked, the rate and all other work. */
export function JobsLine() {
  const { t } = useWords();
  const running = useLongJobs();
  const [first] = running;
  // Stays as long as the panel is open, so that it does not close under one's hands when the work ends.
  const [isOpen, setOpen] = useState(false);
  if (!first && !isOpen) return null;
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className={styles.line ?? ''}>
          {first ? (
            <>
              <span>{first.label}</span>
              <span className={styles.bar}>
                <JobBar job={first} />
              </span>
              <span>{first.total === null ? '' : t('ui.jobCount', { done: first.done, total: first.total })}</span>
              {running.length > 1 && <span>+{running.length - 1}</span>}
            </>
          ) : (
            t('ui.jobDone')
          )}
        </Button>
        <Popover label={t('ui.jobs')} placement="top end" className={styles.panel ?? ''}>
          <ProgressPanel />
        </Popover>
      </DialogTrigger>
      {!isOpen && first?.cancel && (
        <IconButton icon={X} size="small" label={t('ui.jobCancel', { name: first.label })} placement="top" onPress={first.cancel} />
      )}
    </>
  );
}

/** The work that runs for a second already. */
function useLongJobs(): readonly JobView[] {
  const jobs = useJobs((state) => state.jobs);
  const [now, setNow] = useState(0);
  const running = jobs.filter(({ state }) => state === 'running');
  const next = Math.min(...running.map(({ startedAt }) => startedAt + longMs).filter((at) => at > now));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, next - Date.now()));
    return () => clearTimeout(timer);
  }, [next]);
  return running.filter(({ startedAt }) => startedAt + longMs <= now);
}
