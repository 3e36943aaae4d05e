import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export interface PreviewDialogProps {
  title: string;
  /** What the button does, counted: `Merge 12 codes`; what it says instead when there is nothing to do. */
  action: string;
  isNothing: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** What a file would change, shown before it does: Enter brings it in, Escape leaves. */
export function PreviewDialog({ title, action, isNothing, onConfirm, onClose, children }: PreviewDialogProps) {
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" autoFocus isDisabled={isNothing} onPress={confirm}>
          {action}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
