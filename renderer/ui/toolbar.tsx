import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/toolbar.module.css';

export interface ToolbarProps {
  label: string;
  /** Filters, at the top left of a view. */
  children?: ReactNode;
  /** Export and the like, at the top right. */
  end?: ReactNode;
  title?: ReactNode;
  className?: string;
}

/** The line at the top of a view or pane; arrow keys walk it. */
export function Toolbar({ label, title, children, end, className }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={classes(styles.toolbar, className)}>
      {title !== undefined && <div className={styles.title}>{title}</div>}
      <div className={styles.start}>{children}</div>
      <div className={styles.end}>{end}</div>
    </AriaToolbar>
  );
}
