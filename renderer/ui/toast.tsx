import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNotices } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from '#renderer/ui/toast.module.css';

const shownMs = { plain: 6_000, error: 15_000 };

/** The line at the bottom that says what was done. It stays while the pointer or the focus is on it. */
export function Toast() {
  const { t } = useWords();
  const notice = useNotices((notices) => notices.notice);
  const dismiss = useNotices((notices) => notices.dismiss);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(dismiss, shownMs[notice.tone]);
    return () => clearTimeout(timer);
  }, [notice, held, dismiss]);

  return (
    <section
      aria-label={t('ui.notifications')}
      className={styles.region}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role={notice?.tone === 'error' ? 'alert' : 'status'} className={classes(notice && styles.toast, notice && styles[notice.tone])}>
        {notice && (
          <>
            {notice.tone === 'error' && <CircleAlert size={16} aria-hidden className={styles.icon} />}
            <span key={notice.id}>{notice.text}</span>
            {notice.action && (
              <Button
                tone="quiet"
                className={styles.action ?? ''}
                onPress={() => {
                  notice.action?.run();
                  dismiss();
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <IconButton icon={X} size="small" label={t('ui.dismiss')} placement="top" onPress={dismiss} />
          </>
        )}
      </div>
    </section>
  );
}
