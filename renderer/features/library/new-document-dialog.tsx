import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { tellDone, wordsOfProblem } from '#renderer/api/attempt.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type DocumentKind, documentKinds } from '#shared/model/document.ts';
import { TextLanguage } from '#shared/model/language.ts';

/** A document from pasted words: its title, its kind and language, its text. */
export function NewDocumentDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const { t, language: spoken } = useWords();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<DocumentKind>('interview');
  const [language, setLanguage] = useState<TextLanguage>(spoken);
  const [error, setError] = useState<string | null>(null);
  const create = async () => {
    try {
      const document = await api.client.documents.create({ name: name.trim(), text, kind, language });
      useSelection.getState().openDocument(document.id);
      useSelection.getState().inspect({ kind: 'document', id: document.id });
      tellDone(api, t('library.created', { name: document.name }));
      onClose();
    } catch (problem) {
      setError(wordsOfProblem(problem));
    }
  };
  return (
    <Dialog
      title={t('library.newTitle')}
      isOpen
      onClose={onClose}
      isDismissable={false}
      actions={
        <Button tone="primary" isDisabled={name.trim() === '' || text.trim() === ''} onPress={create}>
          {t('library.newCreate')}
        </Button>
      }
    >
      <TextField label={t('library.newName')} value={name} onChange={setName} error={error} autoFocus />
      <Select
        label={t('library.kind')}
        choices={documentKinds.map((id) => ({ id, name: t(`library.kindOne.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Select
        label={t('library.textLanguage')}
        choices={TextLanguage.options.map((id) => ({ id, name: t(`library.language.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <TextField label={t('library.newText')} hint={t('library.newTextHint')} value={text} onChange={setText} lines={8} />
    </Dialog>
  );
}
