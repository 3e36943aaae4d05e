import type { ReactNode } from 'react';
import styles from '#renderer/features/inspector/inspector.module.css';

/** A part of the inspector under a small heading. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.section} {...(title === undefined ? {} : { 'aria-label': title })}>
      {title !== undefined && <h3 className={styles.heading}>{title}</h3>}
      {children}
    </section>
  );
}

/** What is so and cannot be changed here, a name and a value a line. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
