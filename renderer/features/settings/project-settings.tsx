import { useQuery } from '@tanstack/react-query';
import { HardDriveDownload } from 'lucide-react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useSaving } from '#renderer/api/use-saving.ts';
import { runById } from '#renderer/commands/registry.ts';
import styles from '#renderer/features/settings/settings.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { languages } from '#shared/model/language.ts';

const countKeys = ['documents', 'codes', 'codings', 'coders', 'cases', 'memos'] as const;

/** The study: its name and description, the language of its codebook, where it lies, and a copy of it. */
export function ProjectSettings() {
  const { client, queries } = useApi();
  const { t, number, dateTime } = useWords();
  const save = useSaving();
  const { data } = useQuery(queries.project.status.queryOptions());
  if (!data?.project) return null;
  const { name, description, language, path, createdAt } = data.project;
  return (
    <div className={styles.page}>
      <SavedField
        label={t('app.newName')}
        value={name}
        onSave={(next) => next.trim() !== '' && save(() => client.project.describe({ name: next.trim() }))}
      />
      <SavedField
        label={t('settings.description')}
        lines={4}
        value={description}
        onSave={(next) => save(() => client.project.describe({ description: next }))}
      />
      <Select
        label={t('app.newLanguage')}
        choices={languages.map((id) => ({ id, name: t(`inspector.language.${id}`) }))}
        value={language}
        onChange={(next) => next !== language && void save(() => client.project.describe({ language: next }))}
      />
      <dl className={styles.counts}>
        {countKeys.map((key) => (
          <div key={key}>
            <dd>{number(data.counts[key])}</dd>
            <dt>{t(`settings.count.${key}`)}</dt>
          </div>
        ))}
      </dl>
      <dl className={styles.facts}>
        <dt>{t('settings.file')}</dt>
        <dd className={styles.path}>{path}</dd>
        <dt>{t('settings.created')}</dt>
        <dd>{dateTime(createdAt)}</dd>
        <dt>{t('settings.saved')}</dt>
        <dd>{data.savedAt === null ? '—' : dateTime(data.savedAt)}</dd>
      </dl>
      <div>
        <Button icon={HardDriveDownload} onPress={() => runById('project.backUp')}>
          {t('settings.backUp')}
        </Button>
        <p className={styles.muted}>{t('settings.backUpText')}</p>
      </div>
    </div>
  );
}
