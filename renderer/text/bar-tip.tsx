import styles from '#renderer/text/margin-lanes.module.css';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';

interface Props {
  readonly coding: PaintedCoding;
  readonly extent: string;
  /** Px below the top of the layer. */
  readonly y: number;
}

/** What a bar says when pointed at. Hidden from assistive technology: the bar's name says the same. */
export function BarTip({ coding, extent, y }: Props) {
  return (
    <div className={styles.tip} style={{ top: y, '--code': coding.colour }} aria-hidden="true">
      <span className={styles.tipName}>{coding.codeName}</span>
      <span className={styles.tipMore}>
        {coding.coderName} · {extent}
      </span>
    </div>
  );
}
