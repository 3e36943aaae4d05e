/** The margin: a bar for each coding near the viewport, in its lane. One of them is reached by Tab, the others by arrow keys. */
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import type { Bar } from '#renderer/text/bar-geometry.ts';
import { BarTip } from '#renderer/text/bar-tip.tsx';
import { CodingBar, linesOf } from '#renderer/text/coding-bar.tsx';
import styles from '#renderer/text/margin-lanes.module.css';
import { stackNames } from '#renderer/text/name-stacking.ts';
import type { Step, TranscriptLabels } from '#renderer/text/transcript-types.ts';
import type { CodingId } from '#shared/model/ids.ts';
import type { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { Edge } from '#shared/text/words.ts';

interface Props {
  readonly bars: readonly Bar[];
  readonly paragraphs: ParagraphIndex;
  readonly focusedCoding: CodingId | null;
  readonly labels: TranscriptLabels;
  readonly onFocusCoding: (id: CodingId | null) => void;
  readonly onHover: (id: CodingId | null) => void;
  readonly onDragEnd: (press: globalThis.PointerEvent, id: CodingId, edge: Edge) => void;
  /** Focus goes to the bar of the coding before or after, wherever it stands. */
  readonly onStep: (from: CodingId, step: Step) => void;
  readonly onContextMenu: (at: { x: number; y: number; coding: CodingId | null }) => void;
}

export function MarginLanes(props: Props) {
  const { bars, focusedCoding, labels, paragraphs } = props;
  const [tip, setTip] = useState<{ id: CodingId; y: number } | null>(null);
  const names = useMemo(() => namesOf(bars), [bars]);
  const reachable = bars.some((bar) => bar.coding.id === focusedCoding) ? focusedCoding : (bars[0]?.coding.id ?? null);
  const shown = tip && bars.find((bar) => bar.coding.id === tip.id);
  const point = (id: CodingId | null, y = 0) => {
    setTip(id === null ? null : { id, y });
    props.onHover(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = codingOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 'next' : event.key === 'ArrowUp' ? 'previous' : null;
    if (step === null) return;
    event.preventDefault();
    props.onStep(id, step);
  };
  const onPointerDown = (event: PointerEvent) => {
    const edge = event.target instanceof HTMLElement ? event.target.dataset.edge : undefined;
    const id = codingOf(event.target);
    if (id !== null && event.button === 0 && (edge === 'start' || edge === 'end')) props.onDragEnd(event.nativeEvent, id, edge);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; the group hears what happens to the buttons inside
    <div
      className={styles.layer}
      role="group"
      aria-label={labels.margin}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onClick={(event) => {
        const id = codingOf(event.target);
        if (id !== null) props.onFocusCoding(id === focusedCoding && event.detail > 0 ? null : id);
      }}
      onPointerOver={(event) => point(codingOf(event.target), event.clientY - event.currentTarget.getBoundingClientRect().top)}
      onPointerLeave={() => point(null)}
      onFocus={(event) => event.target.matches(':focus-visible') && point(codingOf(event.target), offsetOf(event.target))}
      onBlur={() => point(null)}
      onContextMenu={(event) => {
        const id = codingOf(event.target);
        if (id === null) return;
        event.preventDefault();
        props.onContextMenu({ x: event.clientX, y: event.clientY, coding: id });
      }}
    >
      {bars.map((bar) => (
        <CodingBar
          key={bar.coding.id}
          bar={bar}
          paragraphs={paragraphs}
          labels={labels}
          focused={bar.coding.id === focusedCoding}
          reachable={bar.coding.id === reachable}
          nameTop={names.get(bar) ?? null}
        />
      ))}
      {tip && shown && <BarTip coding={shown.coding} extent={extentLabel(labels, linesOf(paragraphs, shown.coding))} y={tip.y} />}
    </div>
  );
}

const extentLabel = (labels: TranscriptLabels, at: { firstParagraph: number; lastParagraph: number }) =>
  labels.extent(at.firstParagraph, at.lastParagraph);

/** Names only where a bar begins or comes in from above, in the order they are read. */
function namesOf(bars: readonly Bar[]): Map<Bar, number | null> {
  const ordered = [...bars].sort((a, b) => a.top - b.top || a.lane - b.lane);
  const places = stackNames(ordered);
  return new Map(ordered.map((bar, i) => [bar, places[i] ?? null]));
}

/** The coding of the bar that this is, or is a part of. */
export function codingOf(target: EventTarget): CodingId | null {
  const bar = target instanceof Element ? target.closest<HTMLElement>('[data-coding]') : null;
  // The attribute was written from a CodingId by the bar itself.
  return bar ? (Number(bar.dataset.coding) as CodingId) : null;
}

const offsetOf = (target: Element) => (target instanceof HTMLElement ? target.offsetTop : 0);
