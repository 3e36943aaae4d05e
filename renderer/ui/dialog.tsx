import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/dialog.module.css';
import { IconButton } from '#renderer/ui/icon-button.tsx';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons at the bottom right, the main one last. */
  actions?: ReactNode;
  width?: 'narrow' | 'usual' | 'wide';
  role?: 'dialog' | 'alertdialog';
  /** Whether a click beside it closes it; not where something typed would be lost. */
  isDismissable?: boolean;
  children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, actions, width = 'usual', role = 'dialog', isDismissable = true, children }: DialogProps) {
  const { t } = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      className={styles.overlay ?? ''}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('ui.close')} size="small" onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
