import { useState } from 'react';
import { useAppServices } from '#renderer/app/services.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** In a browser a file can only be named, not picked where it lies: a picked one would be a copy, and work on it would be lost. */
export function OpenPathDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  const { openRecent, explain } = useAppServices();
  const [path, setPath] = useState('');
  const [error, setError] = useState<string | null>(null);
  const open = async () => {
    try {
      await openRecent(path.trim());
      onClose();
    } catch (problem) {
      setError(explain(problem));
    }
  };
  return (
    <Dialog
      title={t('app.openTitle')}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable={false}
      actions={
        <Button tone="primary" isDisabled={path.trim() === ''} onPress={open}>
          {t('app.openButton')}
        </Button>
      }
    >
      <TextField
        label={t('app.openPath')}
        hint={t('app.openPathHint')}
        value={path}
        error={error}
        autoFocus
        onChange={(text) => {
          setPath(text);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && path.trim() !== '') void open();
          else event.continuePropagation();
        }}
      />
    </Dialog>
  );
}
