import { type ReactNode, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export interface ExportDialogProps {
  title: string;
  /** What the button does, in words. */
  action: string;
  /** False: nothing was written, the dialog stays. */
  save: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks how something leaves the program; closes when it has. A second press while it is written does nothing. */
export function ExportDialog({ title, action, save, onClose, children }: ExportDialogProps) {
  const { t } = useWords();
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    if (isWriting) return;
    setWriting(true);
    const saved = await save().finally(() => setWriting(false));
    if (saved) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void write()}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
