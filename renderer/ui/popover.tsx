import type { ReactNode } from 'react';
import { Popover as AriaPopover, type PopoverProps as AriaProps, Dialog } from 'react-aria-components';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/popover.module.css';

export interface PopoverProps extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * A small surface beside what opened it. Inside a `DialogTrigger` of React Aria, or by itself with `triggerRef`, `isOpen` and `onOpenChange`.
 */
export function Popover({ label, className, children, ...rest }: PopoverProps) {
  return (
    <AriaPopover {...rest} className={styles.popover ?? ''}>
      <Dialog aria-label={label} className={classes(styles.content, className)}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
