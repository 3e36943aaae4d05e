import type { EChartsCoreOption } from 'echarts/core';
import { useCallback, useMemo } from 'react';
import { useCodes } from '#renderer/api/project-data.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { Chart, type ChartMark } from '#renderer/ui/chart.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';
import type { Confusion } from '#shared/contract/agreement-views.ts';
import type { AnalysisUnit } from '#shared/contract/analysis.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** null: nothing in its place. */
export interface ConfusedPair {
  a: CodeId | null;
  b: CodeId | null;
}

interface Cell {
  row: number;
  column: number;
  value: number;
  a: string;
  b: string;
}

const cellSize = { smallest: 26, largest: 52 } as const;
const names = { left: 190, top: 150 } as const;

/** Rows: what the first used; columns: what the second used in its place; the last of each is nothing. */
export function ConfusionMap({ found, unit, onOpen }: { found: Confusion; unit: AnalysisUnit; onOpen: (pair: ConfusedPair) => void }) {
  const { t, number } = useWords();
  const shell = useShell();
  const { byId } = useCodes();
  const { codes, cells: table, first, second } = found;
  const labels = useMemo(
    () => [...codes.map(({ id, code }) => byId.get(id)?.name ?? code), t('agreement.confusionNothing')],
    [codes, byId, t],
  );
  const cells = useMemo(
    () =>
      table.flatMap((row, y) =>
        row.flatMap((value, x): Cell[] =>
          y === labels.length - 1 && x === labels.length - 1 ? [] : [{ row: y, column: x, value, a: labels[y] ?? '', b: labels[x] ?? '' }],
        ),
      ),
    [table, labels],
  );
  const size = Math.max(cellSize.smallest, Math.min(cellSize.largest, Math.floor(520 / labels.length)));
  const say = useCallback(({ a, b }: Cell) => t('agreement.confusionCell', { first, second, a, b }), [t, first, second]);
  const getOption = useCallback(
    (colours: TokenColours) => confusionOption({ cells, labels, size, colours, say, figure: (value) => number(value) }),
    [cells, labels, size, say, number],
  );
  const marks = cells.map(
    (cell, index): ChartMark => ({
      id: String(index),
      name: say(cell),
      value: number(cell.value),
      seriesIndex: 0,
      dataIndex: index,
    }),
  );
  const columns: TableColumn<Cell>[] = [
    { id: 'a', name: first, always: true, grow: 1, width: 180, text: ({ a }) => a },
    { id: 'b', name: second, grow: 1, width: 180, text: ({ b }) => b },
    {
      id: 'value',
      name: t(`agreement.unit.${unit}`),
      align: 'end',
      width: 100,
      text: ({ value }) => number(value),
      sortBy: ({ value }) => value,
    },
  ];
  return (
    <Chart
      name="agreement-confusion"
      title={t('agreement.confusionTitle')}
      units={[
        t('agreement.confusionRow', { coder: first }),
        t('agreement.confusionColumn', { coder: second }),
        t('agreement.confusionUnits', { unit: t(`agreement.unit.${unit}`) }),
      ].join(' · ')}
      note={t('agreement.confusionNote')}
      getOption={getOption}
      marks={marks}
      marksPerRow={labels.length}
      onOpen={(id) => {
        const cell = cells[Number(id)];
        if (cell) onOpen({ a: codes[cell.row]?.id ?? null, b: codes[cell.column]?.id ?? null });
      }}
      columns={columns}
      rows={cells}
      getId={({ row, column }) => `${row} ${column}`}
      onSave={shell.saveBlob}
      height={names.top + labels.length * size + 56}
    />
  );
}

interface Picture {
  cells: readonly Cell[];
  labels: readonly string[];
  size: number;
  colours: TokenColours;
  say: (cell: Cell) => string;
  figure: (value: number) => string;
}

function confusionOption({ cells, labels, size, colours, say, figure }: Picture): EChartsCoreOption {
  const greatest = Math.max(1, ...cells.filter(({ row, column }) => row !== column).map(({ value }) => value));
  const side = labels.length * size;
  const axis = (position: 'top' | 'left') => ({
    type: 'category',
    position,
    data: labels,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      rotate: position === 'top' ? -48 : 0,
      width: position === 'top' ? 150 : names.left - 16,
      overflow: 'truncate',
      color: colours.ink,
      fontSize: 12,
    },
    splitArea: { show: false },
  });
  return {
    grid: { left: names.left, top: names.top, width: side, height: side },
    xAxis: axis('top'),
    yAxis: { ...axis('left'), inverse: true },
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const cell = cells[dataIndex];
        return cell ? `${escapeText(say(cell))}<br><b>${figure(cell.value)}</b>` : '';
      },
    },
    // What both coded is no confusion and would outshine it, so the scale ends at the greatest of the others.
    visualMap: {
      type: 'continuous',
      min: 0,
      max: greatest,
      orient: 'horizontal',
      left: names.left,
      top: names.top + side + 14,
      itemWidth: 12,
      itemHeight: 120,
      calculable: false,
      text: [figure(greatest), '0'],
      textStyle: { color: colours.inkMuted, fontSize: 12 },
      inRange: { color: [colours.page, colours.accentSoft, colours.accent] },
    },
    series: [
      {
        type: 'heatmap',
        progressive: 0,
        data: cells.map(({ row, column, value }) => ({
          value: [column, row, value],
          label: { color: row !== column && value > 0.85 * greatest ? colours.page : colours.ink },
          ...(row === column && {
            itemStyle: { color: colours.dark ? 'rgba(255,255,255,.08)' : 'rgba(40,36,30,.07)' },
            visualMap: false,
          }),
        })),
        label: {
          show: size >= cellSize.smallest,
          fontSize: 11,
          formatter: ({ value }: { value: number[] }) => ((value[2] ?? 0) > 0 ? short(value[2] ?? 0, figure) : ''),
        },
        itemStyle: { borderColor: colours.hairline, borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: colours.ink, borderWidth: 2 } },
      },
    ],
  };
}

/** Five digits fit into a cell; more are said in thousands. */
const short = (value: number, figure: (value: number) => string): string =>
  value < 10_000 ? figure(value) : `${figure(Math.round(value / 1000))}k`;

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
