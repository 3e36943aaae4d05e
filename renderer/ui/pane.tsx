import type { ReactNode } from 'react';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/pane.module.css';

export interface PaneProps {
  /** The small heading: DOCUMENTS, CODES, INSPECTOR. */
  title: string;
  /** Icon buttons at the right of the heading. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A titled part of a side pane; its content scrolls. */
export function Pane({ title, actions, children, className }: PaneProps) {
  return (
    <section className={classes(styles.pane, className)} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
