/** One coding in the margin: a button as tall as its extent, with its name at the first line in sight. */
import { memo } from 'react';
import type { Bar } from '#renderer/text/bar-geometry.ts';
import styles from '#renderer/text/margin-lanes.module.css';
import type { TranscriptLabels } from '#renderer/text/transcript-types.ts';
import type { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';

interface Props {
  readonly bar: Bar;
  readonly paragraphs: ParagraphIndex;
  readonly labels: TranscriptLabels;
  readonly focused: boolean;
  readonly reachable: boolean;
  /** Px below the bar's top, or null where other names leave no room. */
  readonly nameTop: number | null;
}

export const CodingBar = memo(function CodingBar({ bar, paragraphs, labels, focused, reachable, nameTop }: Props) {
  const { coding } = bar;
  return (
    <button
      type="button"
      className={styles.bar}
      data-coding={coding.id}
      data-mine={coding.mine}
      aria-label={labels.coding({ code: coding.codeName, coder: coding.coderName, ...linesOf(paragraphs, coding) })}
      aria-pressed={focused}
      tabIndex={reachable ? 0 : -1}
      style={{
        top: bar.top,
        height: bar.height,
        insetInlineStart: `calc(var(--pitch) * ${bar.lane})`,
        '--code': coding.colour,
        '--lane': bar.lane,
      }}
    >
      <span className={styles.stripe} />
      {coding.mine && !bar.cutAbove && <span className={styles.end} data-edge="start" />}
      {coding.mine && !bar.cutBelow && <span className={styles.end} data-edge="end" />}
      {nameTop !== null && (
        <span className={styles.name} style={{ marginTop: nameTop }} aria-hidden="true">
          {coding.codeName}
        </span>
      )}
    </button>
  );
});

/** Numbers of the paragraphs a range is in, from 1. */
export function linesOf(paragraphs: ParagraphIndex, range: TextRange) {
  const { first, last } = paragraphs.touchedBy(range);
  return { firstParagraph: first + 1, lastParagraph: last + 1 };
}
