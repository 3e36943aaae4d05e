import type { Api } from '#renderer/api/api.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useJobs } from '#renderer/state/jobs.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useReports } from '#renderer/state/reports.ts';
import type { JobId } from '#shared/model/ids.ts';

/** When an import ends, says what came in, with the report beside it. Answers how to stop. */
export function tellEndsOfImports({ client }: Api): () => void {
  const told = new Set<JobId>();
  return useJobs.subscribe(({ jobs }) => {
    for (const job of jobs) {
      if (job.openReport === undefined || job.state !== 'done' || told.has(job.id)) continue;
      told.add(job.id);
      client.exchange.importReport({ jobId: job.id }).then((report) => report && tell(job.id, report), reportError);
    }
  });
}

function tell(jobId: JobId, { documents, failed }: { documents: readonly unknown[]; failed: readonly unknown[] }): void {
  const { t } = currentWords();
  const came = t('exchange.imported', { count: documents.length });
  showNotice({
    text: failed.length === 0 ? came : `${came} ${t('exchange.failedCount', { count: failed.length })}`,
    tone: documents.length === 0 && failed.length > 0 ? 'error' : 'plain',
    action: { label: t('ui.jobReport'), run: () => useReports.getState().show(jobId) },
  });
}
