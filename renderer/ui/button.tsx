import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import styles from '#renderer/ui/button.module.css';
import { classes } from '#renderer/ui/classes.ts';

export interface ButtonProps extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  /** `primary` once on a surface; `danger` for what cannot be undone. */
  tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  icon?: LucideIcon;
  className?: string;
}

/** The words on it say what happens: a verb and its object. */
export function Button({ children, tone = 'plain', icon: Icon, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[tone], className)}>
      {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden />}
      <span className={styles.words}>{children}</span>
    </AriaButton>
  );
}
