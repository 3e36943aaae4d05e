import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { Frame } from '#renderer/app/frame.tsx';
import { OpenPathDialog } from '#renderer/app/open-path-dialog.tsx';
import { AppServicesContext } from '#renderer/app/services.ts';
import { runMenuCommand, useSystemMenu } from '#renderer/app/system-menu.ts';
import { useConnectedServices } from '#renderer/app/use-connected-services.ts';
import { CalculatorWindow } from '#renderer/features/agreement/calculator/calculator-window.tsx';
import { Exporting } from '#renderer/features/exporting/exporting.tsx';
import { Importing } from '#renderer/features/import/importing.tsx';
import { NewMemo } from '#renderer/features/memos/new-memo.tsx';
import { BackingUp } from '#renderer/features/settings/backing-up.tsx';
import { Tour } from '#renderer/features/tour/tour.tsx';
import { Unplaced } from '#renderer/features/unplaced/unplaced.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { findBridge } from '#renderer/shell/find-bridge.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { useRememberedCoders } from '#renderer/state/remembered-coders.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';

/** The frame with the api behind it: the session follows what the backend says is open. */
export function ConnectedApp() {
  const [asking, setAsking] = useState(false);
  const services = useConnectedServices(useCallback(() => setAsking(true), []));
  useOpenProject();
  useRememberedCoder(services.coders.map(({ id }) => id));
  useDesktop(services.openRecent);
  useSystemMenu();
  return (
    <AppServicesContext value={services}>
      <Frame />
      <Importing />
      <CalculatorWindow />
      <Exporting />
      <NewMemo />
      <Unplaced />
      <BackingUp />
      <Tour />
      <OpenPathDialog isOpen={asking} onClose={() => setAsking(false)} />
    </AppServicesContext>
  );
}

function useOpenProject(): void {
  const { queries } = useApi();
  const { t } = useWords();
  const shell = useShell();
  const { data } = useQuery(queries.project.status.queryOptions());
  const now = useSession((session) => session.project);
  useEffect(() => {
    if (!data) return;
    const { project, setProject, setSavedAt } = useSession.getState();
    if (data.project?.guid !== project?.guid || data.project?.path !== project?.path) {
      useSelection.getState().clear();
      useFilters.getState().showAllCodes();
      setProject(null);
    }
    setProject(data.project);
    if (data.savedAt !== null) setSavedAt(data.savedAt);
  }, [data]);
  useEffect(() => shell.setTitle(now ? `${now.name} · ${t('app.startTitle')}` : t('app.startTitle')), [shell, now, t]);
}

/** Who coded in this project last time on this machine codes again; else the first coder. */
function useRememberedCoder(coderIds: readonly number[]): void {
  const project = useSession((session) => session.project);
  const coderId = useSession((session) => session.coderId);
  const setCoder = useSession((session) => session.setCoder);
  const { data } = useQuery(useApi().queries.coders.list.queryOptions({ enabled: project !== null }));
  const { coders, remember } = useRememberedCoders();
  const guid = project?.guid;
  const remembered = guid === undefined ? undefined : coders[guid];
  const isKnown = coderId !== null && coderIds.includes(coderId);
  useEffect(() => {
    if (guid === undefined || !data || isKnown) return;
    const chosen = data.find(({ id }) => id === remembered) ?? data[0];
    if (chosen) setCoder(chosen.id);
  }, [guid, data, isKnown, remembered, setCoder]);
  useEffect(() => {
    if (guid !== undefined && isKnown && coderId !== remembered) remember(guid, coderId);
  }, [guid, isKnown, coderId, remembered, remember]);
}

/** The menu of the system and files opened by a double click. */
function useDesktop(openPath: (path: string) => Promise<void>): void {
  useEffect(() => {
    const bridge = findBridge();
    const stops = [bridge?.onCommand(runMenuCommand), bridge?.onOpenFile((path) => void openPath(path).catch(reportError))];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [openPath]);
}
