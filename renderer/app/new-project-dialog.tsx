import { useState } from 'react';
import styles from '#renderer/app/new-project-dialog.module.css';
import { useAppServices } from '#renderer/app/services.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Language } from '#shared/model/language.ts';

const languageChoices = [
  { id: 'en', name: 'English' },
  { id: 'ru', name: 'Русский' },
  { id: 'kk', name: 'Қазақша' },
] as const satisfies readonly { id: Language; name: string }[];

export function NewProjectDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('app.newTitle')} isOpen={isOpen} onClose={onClose} isDismissable={false}>
      <NewProjectForm onClose={onClose} />
    </Dialog>
  );
}

function NewProjectForm({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { createProject, explain } = useAppServices();
  const [name, setName] = useState('');
  const [coderName, setCoderName] = useState('');
  const [written, setWritten] = useState<Language>(language);
  const [starter, setStarter] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const isReady = name.trim() !== '' && coderName.trim() !== '';

  const create = async () => {
    try {
      await createProject({ name: name.trim(), coderName: coderName.trim(), language: written, starter });
      onClose();
    } catch (problem) {
      setError(explain(problem));
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void create();
      }}
    >
      <TextField label={t('app.newName')} value={name} onChange={setName} error={error} autoFocus />
      <TextField label={t('app.newCoder')} value={coderName} onChange={setCoderName} />
      <Select label={t('app.newLanguage')} choices={languageChoices} value={written} onChange={setWritten} />
      <Checkbox isSelected={starter} onChange={setStarter}>
        {t('app.newStarter')}
        <span className={styles.hint}>{t('app.newStarterText')}</span>
      </Checkbox>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {t('app.newCreate')}
        </Button>
      </div>
    </form>
  );
}
