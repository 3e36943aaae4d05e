import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useAppServices } from '#renderer/app/services.ts';
import styles from '#renderer/app/status-bar.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSession } from '#renderer/state/session.ts';
import { JobsLine } from '#renderer/ui/jobs-line.tsx';
import { Language, languages } from '#shared/model/language.ts';

/** What is done, how far two agree, when it was saved, and the language. */
export function StatusBar() {
  const { t, interval } = useWords();
  const { coders, documentCount, agreement } = useAppServices();
  const project = useSession((session) => session.project);
  const coderId = useSession((session) => session.coderId);
  const openView = useSession((session) => session.openView);
  const coder = coders.find(({ id }) => id === coderId);
  return (
    <footer className={styles.bar}>
      {project && coder && documentCount > 0 && (
        <span>{t('app.progress', { done: coder.documentsDone, total: documentCount, coder: coder.name })}</span>
      )}
      {project && agreement && (
        <button type="button" className={styles.agreement} onClick={() => openView('agreement')}>
          {t('app.kappa', {
            coder: agreement.coderName,
            interval: agreement.value === null ? t('ui.notDefined') : interval(agreement.value, agreement.interval),
          })}
        </button>
      )}
      <span className={styles.gap} />
      <JobsLine />
      {project && <SavedAt />}
      <LanguageSwitch />
    </footer>
  );
}

/** Alone, so that every saved step draws these words and nothing else. */
function SavedAt() {
  const { t, time } = useWords();
  const savedAt = useSession((session) => session.savedAt);
  return savedAt === null ? null : <span>{t('app.saved', { time: time(savedAt) })}</span>;
}

/** Each language by its own name, so that it can be found by who reads no other. */
const names = { en: ['en', 'English'], ru: ['ру', 'Русский'], kk: ['қаз', 'Қазақша'] } as const;

function LanguageSwitch() {
  const { t, language } = useWords();
  const setLanguage = usePreferences((preferences) => preferences.setLanguage);
  return (
    <ToggleButtonGroup
      aria-label={t('app.language')}
      className={styles.languages ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => setLanguage(Language.parse(chosen))}
    >
      {languages.map((id) => (
        <ToggleButton key={id} id={id} aria-label={names[id][1]} className={styles.language ?? ''}>
          <span lang={id}>{names[id][0]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
