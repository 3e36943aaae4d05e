import type { ReactNode } from 'react';
import styles from '#renderer/ui/badge.module.css';
import { classes } from '#renderer/ui/classes.ts';

export interface BadgeProps {
  children: ReactNode;
  tone?: 'plain' | 'accent' | 'warning' | 'danger';
}

/** A count or a short state beside a name. */
export function Badge({ children, tone = 'plain' }: BadgeProps) {
  return <span className={classes(styles.badge, styles[tone])}>{children}</span>;
}
