import type { ReactNode } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export interface ConfirmDialogProps {
  title: string;
  /** What will be lost. */
  children: ReactNode;
  /** The verb and its object: “Delete the file”. */
  action: string;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Only for what undo cannot bring back. */
export function ConfirmDialog({ title, children, action, isOpen, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('ui.cancel')}
          </Button>
          <Button
            tone="danger"
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
