import { ChevronDown, Contrast, Menu as MenuIcon, Moon, Search, Sun, SunMoon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { CoderMenu } from '#renderer/app/coder-menu.tsx';
import { useAppServices, useAttempt } from '#renderer/app/services.ts';
import styles from '#renderer/app/top-bar.module.css';
import { getMenuBar } from '#renderer/commands/command-parts.ts';
import { useOverlays } from '#renderer/commands/overlays.ts';
import { readContext, runById } from '#renderer/commands/registry.ts';
import { useAllCommands } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { themeChoices, usePreferences } from '#renderer/state/preferences.ts';
import { useSession } from '#renderer/state/session.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Menu } from '#renderer/ui/menu.tsx';

export function TopBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <AppMenu />
        <ProjectMenu />
      </div>
      <SearchButton />
      <div className={styles.end}>
        <CoderMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}

function AppMenu() {
  const { t } = useWords();
  const commands = useAllCommands();
  useSession((session) => session.project);
  return (
    <Menu label={t('app.menu')} parts={[{ id: 'all', rows: getMenuBar(commands, readContext(null), t) }]}>
      <IconButton icon={MenuIcon} label={t('app.menu')} />
    </Menu>
  );
}

function ProjectMenu(): ReactElement {
  const { t } = useWords();
  const { recent, openRecent } = useAppServices();
  const attempt = useAttempt();
  const project = useSession((session) => session.project);
  if (!project) return <span className={styles.none}>{t('app.startTitle')}</span>;
  const others = recent.filter(({ path, exists }) => exists && path !== project.path).slice(0, 8);
  const doing = (id: string, label: 'commands.newProject' | 'commands.openProject' | 'commands.closeProject') => ({
    id,
    name: t(label),
    run: () => void runById(id),
  });
  return (
    <Menu
      label={t('app.projectMenu', { name: project.name })}
      parts={[
        {
          id: 'recent',
          heading: t('app.recent'),
          rows: others.map(({ path, name }) => ({ id: path, name, run: () => attempt(() => openRecent(path)) })),
        },
        { id: 'new', rows: [doing('project.new', 'commands.newProject'), doing('project.open', 'commands.openProject')] },
        { id: 'close', rows: [doing('project.close', 'commands.closeProject')] },
      ]}
    >
      <Button className={styles.project ?? ''} aria-label={t('app.projectMenu', { name: project.name })}>
        <span className={styles.name}>{project.name}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
    </Menu>
  );
}

function SearchButton() {
  const { t } = useWords();
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Button className={styles.search ?? ''} onPress={() => show('palette')}>
      <Search size={14} aria-hidden />
      <span className={styles.name}>{t('app.searchOrDo')}</span>
      <KeyHint keys="Mod+K" />
    </Button>
  );
}

const themeIcons = { system: SunMoon, light: Sun, dark: Moon, contrast: Contrast };
const themeLabels = { system: 'app.themeSystem', light: 'app.themeLight', dark: 'app.themeDark', contrast: 'app.themeContrast' } as const;

function ThemeMenu() {
  const { t } = useWords();
  const { theme, setTheme } = usePreferences();
  return (
    <Menu
      label={t('app.theme')}
      placement="bottom end"
      parts={[
        {
          id: 'themes',
          rows: themeChoices.map((id) => ({
            id,
            name: t(themeLabels[id]),
            icon: themeIcons[id],
            chosen: id === theme,
            run: () => setTheme(id),
          })),
        },
      ]}
    >
      <IconButton icon={themeIcons[theme]} label={t('app.theme')} />
    </Menu>
  );
}
