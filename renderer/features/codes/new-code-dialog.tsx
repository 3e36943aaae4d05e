import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { tellDone, wordsOfProblem } from '#renderer/api/attempt.ts';
import { useCodes } from '#renderer/api/project-data.ts';
import { toCodeChoices } from '#renderer/features/codes/code-choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CodeId } from '#shared/model/ids.ts';

export type NewCodeDialogProps = { parentId: CodeId | null; onCreated: (id: CodeId, parentId: CodeId | null) => void; onClose: () => void };

const top = 'top';

/** A name and a place; Enter creates. The core's refusals stand under the name. */
export function NewCodeDialog({ parentId, onCreated, onClose }: NewCodeDialogProps) {
  const api = useApi();
  const { t } = useWords();
  const { codes, byId } = useCodes();
  const [name, setName] = useState('');
  const [under, setUnder] = useState<CodeId | null>(parentId);
  const [error, setError] = useState<string | null>(null);
  const parent = under === null ? undefined : byId.get(under);
  const isReady = name.trim() !== '';
  const create = async () => {
    if (!isReady) return;
    try {
      const code = await api.client.codes.create({ name: name.trim(), parentId: under });
      useSelection.getState().selectCodes([code.id]);
      onCreated(code.id, under);
      tellDone(api, t('codes.created', { name: code.words.name }));
      onClose();
    } catch (problem) {
      setError(wordsOfProblem(problem));
    }
  };
  return (
    <Dialog
      title={t('codes.newTitle')}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <Button tone="primary" isDisabled={!isReady} onPress={create}>
          {parent ? t('codes.createUnder', { parent: parent.name }) : t('codes.createTop')}
        </Button>
      }
    >
      <TextField
        label={t('codes.name')}
        value={name}
        error={error}
        autoFocus
        onChange={(text) => {
          setName(text);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void create();
          else event.continuePropagation();
        }}
      />
      <ComboBox
        label={t('codes.under')}
        choices={[{ id: top, name: t('codes.topLevel') }, ...toCodeChoices(codes)]}
        value={under === null ? top : String(under)}
        onChange={(id) => setUnder(id === null || id === top ? null : (Number(id) as CodeId))}
      />
    </Dialog>
  );
}
