import type { ReactNode } from 'react';
import styles from '#renderer/ui/filtered-view.module.css';

type Props = {
  /** A `FilterBar`. */
  filters: ReactNode;
  /** What can be done with what is shown, at the end of the bar. */
  actions: ReactNode;
  children: ReactNode;
};

/** A view under a bar that says what it shows. */
export function FilteredView({ filters, actions, children }: Props) {
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        {filters}
        <div className={styles.end}>{actions}</div>
      </div>
      {children}
    </div>
  );
}

export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={styles.filters} aria-label={label}>
      {children}
    </search>
  );
}
