import type { ReactNode } from 'react';
import styles from '#renderer/features/import/import.module.css';
import { classes } from '#renderer/ui/classes.ts';

export type ReportPartProps<Item> = { title: string; items: readonly Item[]; tone?: 'problem'; children: (item: Item) => ReactNode };

/** A titled list in the report; nothing to list, no part. */
export function ReportPart<Item>({ title, items, tone, children }: ReportPartProps<Item>) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title} className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.items}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
          <li key={index} className={classes(styles.item, tone === 'problem' && styles.problemItem)}>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
