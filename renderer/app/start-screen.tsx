import { FilePlus2, FolderOpen, Import, type LucideIcon, Sparkles } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useAppServices, useAttempt } from '#renderer/app/services.ts';
import styles from '#renderer/app/start-screen.module.css';
import { runById } from '#renderer/commands/registry.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

interface Card {
  icon: LucideIcon;
  title: MessageKey;
  text: MessageKey;
  run: () => void;
}

/** What stands in the window while no project is open. */
export function StartScreen({ onNew }: { onNew: () => void }) {
  const { t } = useWords();
  const cards: readonly Card[] = [
    { icon: Sparkles, title: 'app.startSample', text: 'app.startSampleText', run: () => void runById('project.sample') },
    { icon: FilePlus2, title: 'app.startNew', text: 'app.startNewText', run: onNew },
    { icon: FolderOpen, title: 'app.startOpen', text: 'app.startOpenText', run: () => void runById('project.open') },
    { icon: Import, title: 'app.startImport', text: 'app.startImportText', run: () => void runById('project.import') },
  ];
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.title}>{t('app.startTitle')}</h1>
        <p className={styles.lead}>{t('app.startLead')}</p>
        <div className={styles.cards}>
          {cards.map(({ icon: Icon, title, text, run }, index) => (
            <Button key={title} className={classes(styles.card, index === 0 && styles.first)} onPress={run}>
              <Icon size={20} strokeWidth={1.5} aria-hidden className={styles.icon} />
              <span className={styles.name}>{t(title)}</span>
              <span className={styles.text}>{t(text)}</span>
            </Button>
          ))}
        </div>
        <Recent />
      </div>
    </main>
  );
}

function Recent() {
  const { t, date } = useWords();
  const { recent, openRecent } = useAppServices();
  const attempt = useAttempt();
  return (
    <section aria-labelledby="recent-projects">
      <h2 id="recent-projects" className={styles.heading}>
        {t('app.recent')}
      </h2>
      {recent.length === 0 && <p className={styles.empty}>{t('app.recentEmpty')}</p>}
      <ul>
        {recent.map(({ path, name, openedAt, exists }) => (
          <li key={path}>
            <Button className={styles.recent ?? ''} isDisabled={!exists} onPress={() => attempt(() => openRecent(path))}>
              <span className={styles.project}>{name}</span>
              <span className={styles.path}>{exists ? path : t('app.missing')}</span>
              <span className={styles.when}>{date(openedAt)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
