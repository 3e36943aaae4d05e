import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/coefficient-bar.module.css';

export interface CoefficientBarProps {
  /** What it is: `κ`, `α`, `AC1`. Read aloud. */
  name: string;
  /** null where it is not defined. */
  value: number | null;
  interval?: readonly [number, number] | null;
  /** Why it is not defined, in words. */
  reason?: string;
  decimals?: number;
  /** The picture alone, where the figures stand elsewhere. */
  barOnly?: boolean;
}

/** Where a value lies on −1…1, per cent of the width. */
const place = (value: number) => `${((Math.min(1, Math.max(-1, value)) + 1) / 2) * 100}%`;

/** `0.71 [0.63, 0.78]` with its place on the scale −1…1, the same scale everywhere so that rows compare. */
export function CoefficientBar({ name, value, interval = null, reason, decimals = 2, barOnly = false }: CoefficientBarProps) {
  const words = useWords();
  if (value === null) {
    return <span className={styles.undefined}>{reason ?? words.t('ui.notDefined')}</span>;
  }
  const figure = (one: number) => words.number(one, decimals);
  const spoken = interval
    ? words.t('ui.intervalWords', { value: figure(value), low: figure(interval[0]), high: figure(interval[1]) })
    : figure(value);
  return (
    <span className={styles.coefficient}>
      {!barOnly && <span className={styles.figures}>{words.interval(value, interval, decimals)}</span>}
      <span role="img" aria-label={`${name}: ${spoken}`} className={styles.scale} title={words.t('ui.coefficientScale')}>
        <span className={styles.zero} />
        {interval && <span className={styles.interval} style={{ left: place(interval[0]), right: `calc(100% - ${place(interval[1])})` }} />}
        <span className={classes(styles.value, value < 0 && styles.negative)} style={{ left: place(value) }} />
      </span>
    </span>
  );
}
