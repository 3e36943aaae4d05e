import { Unplug } from 'lucide-react';
import styles from '#renderer/app/no-backend.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** What stands in the window when nothing answers behind it. `unsaved`: what was being written, which nobody could save any more. */
export function NoBackend({ unsaved = '' }: { unsaved?: string }) {
  const { t } = useWords();
  return (
    <main className={styles.whole}>
      <EmptyState
        icon={Unplug}
        title={t('app.noAnswer')}
        text={t('app.noAnswerText')}
        action={
          <Button tone="primary" onPress={() => location.reload()}>
            {t('app.noAnswerAgain')}
          </Button>
        }
      />
      {unsaved !== '' && (
        <label className={styles.unsaved}>
          {t('app.noAnswerUnsaved')}
          <textarea readOnly rows={6} value={unsaved} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </main>
  );
}
