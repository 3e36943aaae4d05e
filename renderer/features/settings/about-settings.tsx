import { ShieldCheck } from 'lucide-react';
import { components } from '#renderer/features/settings/components.ts';
import styles from '#renderer/features/settings/settings.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import manifest from '../../../package.json' with { type: 'json' };

const { version, license } = manifest;

/** What the program is, and what it never does. */
export function AboutSettings() {
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <div>
        <h2 className={styles.title}>Bailanys {version}</h2>
        <p className={styles.muted}>{t('settings.aboutName')}</p>
      </div>
      <p className={styles.promise}>
        <ShieldCheck size={20} strokeWidth={1.5} aria-hidden />
        <span>{t('settings.offline')}</span>
      </p>
      <p>{t('settings.licence', { licence: license })}</p>
      <section aria-label={t('settings.components')}>
        <h3 className={styles.heading}>{t('settings.components')}</h3>
        <ul className={styles.components}>
          {components.map(([name, licence]) => (
            <li key={name}>
              {name} <span className={styles.muted}>{licence}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
