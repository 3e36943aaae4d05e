import { useMemo, useRef, useState } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { AboutSettings } from '#renderer/features/settings/about-settings.tsx';
import { AppearanceSettings } from '#renderer/features/settings/appearance-settings.tsx';
import { CoderSettings } from '#renderer/features/settings/coder-settings.tsx';
import { HistorySettings } from '#renderer/features/settings/history-settings.tsx';
import { ProjectSettings } from '#renderer/features/settings/project-settings.tsx';
import styles from '#renderer/features/settings/settings.module.css';
import { nextPartCommand } from '#renderer/features/settings/settings-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { type TabChoice, Tabs } from '#renderer/ui/tabs.tsx';

type Part = 'appearance' | 'coders' | 'project' | 'history' | 'about';

/** How the program looks, who codes, what the project is, what was done in it, and what the program is. */
export function SettingsView() {
  const { t } = useWords();
  const isOpen = useSession(({ project }) => project !== null);
  const [part, setPart] = useState<Part>('appearance');
  const always: TabChoice<Part>[] = [
    { id: 'appearance', name: t('settings.appearance'), content: <AppearanceSettings /> },
    { id: 'about', name: t('settings.about'), content: <AboutSettings /> },
  ];
  const ofProject: TabChoice<Part>[] = [
    { id: 'coders', name: t('settings.coders'), content: <CoderSettings /> },
    { id: 'project', name: t('settings.project'), content: <ProjectSettings /> },
    { id: 'history', name: t('settings.history'), content: <HistorySettings /> },
  ];
  const tabs = always.toSpliced(1, 0, ...(isOpen ? ofProject : []));
  const value = tabs.some(({ id }) => id === part) ? part : 'appearance';
  const now = useRef({ tabs, value });
  now.current = { tabs, value };
  const commands = useMemo(() => {
    const next = () => {
      const { tabs: all, value: before } = now.current;
      setPart(all[(all.findIndex(({ id }) => id === before) + 1) % all.length]?.id ?? 'appearance');
    };
    return [nextPartCommand(next)];
  }, []);
  useCommands(commands);
  return (
    <div className={styles.whole}>
      <Tabs label={t('views.settings')} tabs={tabs} value={value} onChange={setPart} />
    </div>
  );
}
