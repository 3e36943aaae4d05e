import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';
import styles from '#renderer/app/frame.module.css';
import { createProjectCommands, frameCommands } from '#renderer/app/frame-commands.ts';
import { NewProjectDialog } from '#renderer/app/new-project-dialog.tsx';
import { Rail } from '#renderer/app/rail.tsx';
import { type AppServices, useAppServices, useAttempt } from '#renderer/app/services.ts';
import { StartScreen } from '#renderer/app/start-screen.tsx';
import { StatusBar } from '#renderer/app/status-bar.tsx';
import { followPreferences } from '#renderer/app/theme.ts';
import { TopBar } from '#renderer/app/top-bar.tsx';
import { type View, views } from '#renderer/app/views.tsx';
import { CommandPalette } from '#renderer/commands/command-palette.tsx';
import { listenForKeys } from '#renderer/commands/dispatcher.ts';
import { KeySheet } from '#renderer/commands/key-sheet.tsx';
import { onCommandError } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { framePane, useIsNarrow } from '#renderer/state/frame-panes.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import { Toast } from '#renderer/ui/toast.tsx';

/** The window: top bar, rail, panes, status bar, and what lies over them. */
export const Frame = memo(function Frame() {
  const { language } = useWords();
  const services = useAppServices();
  const attempt = useAttempt();
  const project = useSession((session) => session.project);
  const viewId = useSession((session) => session.view);
  const [naming, setNaming] = useState(false);
  useFrameCommands(services, setNaming);

  const view = views.find(({ id }) => id === viewId);
  return (
    // React Aria has no Kazakh; the Russian locale writes numbers the way Kazakh does.
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'ru-RU'}>
      <FileDrop onFiles={(files) => attempt(() => services.importFiles(files))} className={styles.whole ?? ''}>
        <div className={styles.frame}>
          <TopBar />
          <div className={styles.middle}>
            <Rail />
            {project || viewId === 'settings' ? view && <Panes view={view} /> : <StartScreen onNew={() => setNaming(true)} />}
          </div>
          <StatusBar />
        </div>
      </FileDrop>
      <NewProjectDialog isOpen={naming} onClose={() => setNaming(false)} />
      <CommandPalette />
      <KeySheet />
      <Toast />
    </I18nProvider>
  );
});

/** Rendered again for another view only: what the status bar says of every saved step is no business of the panes. */
const Panes = memo(function Panes({ view: { id, icon, label, left: Left, main: Main, right: Right } }: { view: View }) {
  const { t } = useWords();
  const isNarrow = useIsNarrow();
  const middle = (
    <main className={styles.main} aria-label={t(label)} data-shown-view={id}>
      <h1 className={styles.hidden}>{t(label)}</h1>
      <ErrorBoundary key={id}>{Main ? <Main /> : <EmptyState icon={icon} title={t('app.viewEmpty')} />}</ErrorBoundary>
    </main>
  );
  const withRight = Right ? (
    <SplitPane
      {...framePane('right', isNarrow)}
      label={t('app.rightPane')}
      landmark="complementary"
      side="right"
      smallest={220}
      pane={
        <div className={styles.side}>
          <ErrorBoundary key={id}>
            <Right />
          </ErrorBoundary>
        </div>
      }
    >
      {middle}
    </SplitPane>
  ) : (
    middle
  );
  if (!Left) return withRight;
  return (
    <SplitPane
      {...framePane('left', isNarrow)}
      label={t('app.leftPane')}
      landmark="navigation"
      side="left"
      smallest={180}
      pane={
        <div className={styles.side}>
          <ErrorBoundary key={id}>
            <Left />
          </ErrorBoundary>
        </div>
      }
    >
      {withRight}
    </SplitPane>
  );
});

/** Keys, commands and their failures, as long as the frame stands. The commands stay the same while the services behind them change. */
function useFrameCommands(services: AppServices, setNaming: (naming: boolean) => void): void {
  const now = useRef(services);
  now.current = services;
  const commands = useMemo(
    () => [
      ...frameCommands,
      ...createProjectCommands({
        newProject: () => setNaming(true),
        openProject: () => now.current.openProject(),
        openSample: () => now.current.openSample(),
        importProject: () => now.current.importProject(),
        closeProject: () => now.current.closeProject(),
        undo: () => now.current.undo(),
        redo: () => now.current.redo(),
      }),
    ],
    [setNaming],
  );
  useCommands(commands);
  useEffect(() => followPreferences(), []);
  useEffect(() => listenForKeys(), []);
  useEffect(() => onCommandError((error) => showNotice({ text: now.current.explain(error), tone: 'error' })), []);
}
