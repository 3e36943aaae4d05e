import { useEffect, useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { importCommands } from '#renderer/features/import/import-commands.ts';
import { ImportDialog } from '#renderer/features/import/import-dialog.tsx';
import { ReportDialog } from '#renderer/features/import/report-dialog.tsx';
import { tellEndsOfImports } from '#renderer/features/import/tell-ends.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useIncomingFiles } from '#renderer/state/incoming-files.ts';
import { useReports } from '#renderer/state/reports.ts';

/** All of importing that is not bound to a view: its commands, the dialog before, the notice at the end, the report. */
export function Importing() {
  const api = useApi();
  const shell = useShell();
  const { files, close } = useIncomingFiles();
  const { jobId, close: closeReport } = useReports();
  useCommands(useMemo(() => importCommands(shell), [shell]));
  useEffect(() => tellEndsOfImports(api), [api]);
  return (
    <>
      {files && <ImportDialog key={files.map(({ path }) => path).join('\n')} files={files} onClose={close} />}
      {jobId !== null && <ReportDialog key={jobId} jobId={jobId} onClose={closeReport} />}
    </>
  );
}
