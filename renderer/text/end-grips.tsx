/** Two grips in the text, at the ends of the focused coding. Keys do the same, so assistive technology needs none of it. */
import type { PointerEvent } from 'react';
import { rectOfCharacter } from '#renderer/text/bar-geometry.ts';
import styles from '#renderer/text/margin-lanes.module.css';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';
import type { Edge } from '#shared/text/words.ts';

/** Px from the left edge of the text and from the top of the first near line. */
export interface Grip {
  readonly edge: Edge;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The grips of a range, as far as its ends are among the near lines. */
export function measureGrips(dom: TextDom, range: TextRange, near: TextRange, origin: number): Grip[] {
  const grips: Grip[] = [];
  const { left } = dom.root.getBoundingClientRect();
  if (range.start >= near.start && range.start < near.end) {
    const rect = rectOfCharacter(dom, range.start);
    grips.push({ edge: 'start', left: rect.left - left, top: rect.top - origin, height: rect.height });
  }
  if (range.end <= near.end && range.end > near.start) {
    const rect = rectOfCharacter(dom, range.end - 1);
    grips.push({ edge: 'end', left: rect.right - left, top: rect.top - origin, height: rect.height });
  }
  return grips;
}

interface Props {
  readonly grips: readonly Grip[];
  readonly colour: string;
  readonly onPress: (press: globalThis.PointerEvent, edge: Edge) => void;
}

export function EndGrips({ grips, colour, onPress }: Props) {
  return grips.map(({ edge, left, top, height }) => (
    <span
      key={edge}
      className={styles.grip}
      data-grip={edge}
      aria-hidden="true"
      style={{ left, top, height, '--code': colour }}
      onPointerDown={(event: PointerEvent) => event.button === 0 && onPress(event.nativeEvent, edge)}
    />
  ));
}
