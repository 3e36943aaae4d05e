import type { ReactNode } from 'react';
import styles from '#renderer/ui/row-words.module.css';

/** The name in a row of a tree or list, cut with an ellipsis, and what stands at its right end: a count, a state. */
export function RowWords({ name, end }: { name: string; end?: ReactNode }) {
  return (
    <>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </>
  );
}
