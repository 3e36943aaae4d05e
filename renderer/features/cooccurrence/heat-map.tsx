import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/cooccurrence/cooccurrence.module.css';
import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { cellHeight, cellWidth, heatOption, margins } from '#renderer/features/cooccurrence/heat-option.ts';
import { bringIntoSight, clampSpan, type HeatWindow, readableWindow, type Size } from '#renderer/features/cooccurrence/heat-window.ts';
import type { HeatWords } from '#renderer/features/cooccurrence/use-heat-words.ts';
import { useSize } from '#renderer/features/cooccurrence/use-size.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useEcharts } from '#renderer/ui/use-echarts.ts';
import { readTokenColours, type TokenColours } from '#renderer/ui/use-token-colours.ts';
import type { CodeId } from '#shared/model/ids.ts';

export interface HeatMapProps {
  model: HeatModel;
  words: HeatWords;
  title: string;
  onOpen: (row: CodeId, column: CodeId) => void;
  /** Zoom commands change the window through this. */
  view: HeatWindow | null;
  /** What is in sight, for them to start from. */
  shown: RefObject<HeatWindow | null>;
  onView: (view: HeatWindow | null) => void;
  at: { row: number; column: number };
  onAt: (at: { row: number; column: number }) => void;
}

/** How long the scroll bars must rest before the picture is laid out anew, in milliseconds. */
const restMs = 220;

/** Codes × codes. Arrow keys walk from cell to cell and say what stands there, Enter or a click opens the passages. */
export function HeatMap({ model, words, title, onOpen, view, shown: inSight, onView, at, onAt }: HeatMapProps) {
  const { t } = useWords();
  const helpId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [focused, setFocused] = useState(false);
  const counts = { rows: model.rows.length, columns: model.columns.length };
  const shown = useMemo(() => windowFor(view, size, { rows: model.rows.length, columns: model.columns.length }), [view, size, model]);
  const { rows, columns } = shown;
  inSight.current = shown;

  const getOption = useCallback(
    (colours: TokenColours) => (size ? heatOption({ model, classes: words.classes(colours.dark), colours, ...size, ...shown, words }) : {}),
    [model, words, size, shown],
  );
  const { container, chart, point } = useEcharts({ getOption, hidden: false, renderer: 'canvas', onClick: () => undefined });

  useEffect(() => {
    if (!chart) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const zooms = (chart.getOption().dataZoom ?? []) as { xAxisIndex?: unknown; startValue?: number; endValue?: number }[];
        const spanOf = (axis: 'xAxisIndex' | 'yAxisIndex') => {
          const zoom = zooms.find((one) => axis in one && (one as Record<string, unknown>)[axis] != null) ?? {};
          return { first: Math.round(zoom.startValue ?? 0), last: Math.round(zoom.endValue ?? 0) };
        };
        onView({ rows: spanOf('yAxisIndex'), columns: spanOf('xAxisIndex') });
      }, restMs);
    };
    chart.on('datazoom', follow);
    return () => {
      clearTimeout(timer);
      if (!chart.isDisposed()) chart.off('datazoom', follow);
    };
  }, [chart, onView]);

  const place = { row: Math.min(at.row, counts.rows - 1), column: Math.min(at.column, counts.columns - 1) };
  const codesAt = ({ row, column }: { row: number; column: number }): [NamedCode, NamedCode] | undefined => {
    const [from, to] = [model.rows[row], model.columns[column]];
    return from && to ? [from, to] : undefined;
  };
  const open = (cell: { row: number; column: number }) => {
    const codes = codesAt(cell);
    if (codes) onOpen(codes[0].id, codes[1].id);
  };
  const moveTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(counts.rows - 1, row)),
      column: Math.max(0, Math.min(counts.columns - 1, column)),
    };
    onAt(next);
    const moved = { rows: bringIntoSight(rows, next.row), columns: bringIntoSight(columns, next.column) };
    if (moved.rows !== rows || moved.columns !== columns) onView(moved);
    const dataIndex = model.cells.findIndex((cell) => cell.row === next.row && cell.column === next.column);
    if (dataIndex >= 0) point(0, dataIndex);
    else chart?.dispatchAction({ type: 'hideTip' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = place;
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, counts.columns - 1],
      PageUp: [row - 10, column],
      PageDown: [row + 10, column],
    };
    const move = moves[event.key];
    if (move) moveTo(...move);
    else if (event.key === 'Enter' || event.key === ' ') open(place);
    else return;
    event.preventDefault();
  };
  const [across, down] = size ? [cellWidth({ ...size, columns }), cellHeight({ ...size, rows })] : [1, 1];
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = columns.first + Math.floor((event.clientX - box.left - margins.left) / across);
    const row = rows.first + Math.floor((event.clientY - box.top - margins.top) / down);
    if (row < rows.first || row > rows.last || column < columns.first || column > columns.last) return;
    onAt({ row, column });
    open({ row, column });
  };
  const codes = codesAt(place);
  const isInSight = place.row >= rows.first && place.row <= rows.last && place.column >= columns.first && place.column <= columns.last;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture to walk in is no fieldset
    <div
      ref={frame}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard walks its cells
      tabIndex={0}
      aria-label={title}
      aria-describedby={helpId}
      aria-roledescription={t('cooccurrence.map')}
      data-surface="heatmap"
      className={styles.map}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div ref={container} className={styles.canvas} />
      {size && isInSight && (
        <div
          className={styles.cursor}
          data-focused={focused || undefined}
          style={{
            left: margins.left + (place.column - columns.first) * across,
            top: margins.top + (place.row - rows.first) * down,
            width: across,
            height: down,
          }}
        />
      )}
      <p id={helpId} className={styles.hidden}>
        {t('cooccurrence.mapHelp')}
      </p>
      <p className={styles.hidden} aria-live="polite" data-testid="heat-cell">
        {focused && codes && words.said(...codes)}
      </p>
    </div>
  );
}

function windowFor(view: HeatWindow | null, size: Size | null, counts: { rows: number; columns: number }): HeatWindow {
  if (view) return { rows: clampSpan(view.rows, counts.rows), columns: clampSpan(view.columns, counts.columns) };
  return readableWindow(size ?? { width: 800, height: 600 }, counts);
}

/** The whole map as a picture for a file, larger than any window. */
export async function drawWholeMap(model: HeatModel, words: HeatWords, title: string) {
  const { init } = await import('#renderer/ui/echarts-setup.ts');
  const cell = model.rows.length > 80 ? 14 : 20;
  const width = Math.max(640, margins.left + margins.right + 60 + model.columns.length * cell);
  const height = margins.top + margins.bottom + 40 + model.rows.length * cell;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const colours = readTokenColours();
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'Inter Variable, Inter, system-ui, sans-serif', fontSize: 12, color: colours.ink },
    ...heatOption({
      model,
      classes: words.classes(colours.dark),
      colours,
      width: margins.left + margins.right + model.columns.length * cell,
      height: margins.top + margins.bottom + model.rows.length * cell,
      rows: { first: 0, last: model.rows.length - 1 },
      columns: { first: 0, last: model.columns.length - 1 },
      words: { ...words, title },
    }),
  });
  return chart;
}
