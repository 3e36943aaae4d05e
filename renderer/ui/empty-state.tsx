import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '#renderer/ui/empty-state.module.css';

export interface EmptyStateProps {
  icon?: LucideIcon;
  /** What will stand here. */
  title: string;
  text?: string;
  /** The one action that fills it. */
  action?: ReactNode;
}

export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {Icon && <Icon size={28} strokeWidth={1.25} aria-hidden className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action}
    </div>
  );
}
