import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '#renderer/api/api.ts';
import { listen } from '#renderer/api/listen.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useJobs } from '#renderer/state/jobs.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useReports } from '#renderer/state/reports.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

/** What the backend tells of its own accord: changes refresh the cache and the time of saving, jobs appear in their panel. */
export function followBackend(api: Api, cache: QueryClient): () => void {
  return listen(api, cache, {
    onChange: ({ savedAt }) => useSession.getState().setSavedAt(savedAt),
    onJob: (job) => showJob(job, api),
  });
}

function showJob({ id, kind, state, done, total, current, startedAt, problem }: Job, { client }: Api): void {
  const { t } = currentWords();
  // What ends without a report has its result, or its failure, in the view that asked for it.
  if (state !== 'running' && kind !== 'job.import') {
    useJobs.getState().dismiss(id);
    return;
  }
  const label = isMessageKey(kind) ? t(kind) : kind;
  if (state === 'failed') showNotice({ text: [`${label}: ${t('ui.jobFailed')}.`, problem].filter(Boolean).join(' '), tone: 'error' });
  if (state === 'cancelled') showNotice({ text: `${label}: ${t('ui.jobCancelled')}.` });
  useJobs.getState().report({
    id,
    label,
    state,
    done,
    total: total === 0 ? null : total,
    detail: problem ?? current ?? '',
    startedAt: Date.parse(startedAt),
    cancel: () => void client.jobs.cancel({ id }).catch(reportError),
    ...(state === 'done' && { openReport: () => useReports.getState().show(id) }),
  });
}
