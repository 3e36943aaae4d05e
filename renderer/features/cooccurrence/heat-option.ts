import type { EChartsCoreOption } from 'echarts/core';
import type { NamedCode } from '#renderer/api/project-data.ts';
import { type ColourClass, classOf } from '#renderer/features/cooccurrence/colour-classes.ts';
import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { shortenTo } from '#renderer/features/cooccurrence/shorten-to.ts';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';
import { toReadable } from '#shared/model/code-colours.ts';
import type { Colour } from '#shared/model/ids.ts';

/** First and last row or column in sight. */
export interface Span {
  first: number;
  last: number;
}

export interface HeatPicture {
  model: HeatModel;
  classes: readonly ColourClass[];
  colours: TokenColours;
  /** Pixels of the whole picture. */
  width: number;
  height: number;
  rows: Span;
  columns: Span;
  words: {
    units: string;
    figure: (value: number) => string;
    className: (step: ColourClass) => string;
    tooltip: (row: NamedCode, column: NamedCode) => string;
    /** Only in files. */
    title?: string;
  };
}

export const margins = { left: 200, top: 136, right: 96, bottom: 62 } as const;
/** Pixels: names need the smallest to be read, larger ones only stretch the picture. */
export const cellSizes = { smallest: 17, largest: 46 } as const;
/** Pixels that a count, or a figure with decimals, needs in a cell. */
const figureNeeds = { count: 20, other: 32 } as const;
const smallestName = 9;

export const cellWidth = ({ width, columns }: Pick<HeatPicture, 'width' | 'columns'>): number =>
  Math.min(cellSizes.largest, (width - margins.left - margins.right) / (columns.last - columns.first + 1));
export const cellHeight = ({ height, rows }: Pick<HeatPicture, 'height' | 'rows'>): number =>
  Math.min(cellSizes.largest, (height - margins.top - margins.bottom) / (rows.last - rows.first + 1));

/** About how many pixels the words and steps under the map take. */
const legendWidth = (units: string, steps: number): number => 14 + units.length * 6.5 + steps * 66;

/** The heat map as ECharts draws it: names in the colour of their code, steps as a legend, a window that scrolls and zooms. */
export function heatOption(picture: HeatPicture): EChartsCoreOption {
  const { model, classes, colours, width, rows, columns, words } = picture;
  const [across, down] = [cellWidth(picture), cellHeight(picture)];
  const [gridWidth, gridHeight] = [across * (columns.last - columns.first + 1), down * (rows.last - rows.first + 1)];
  const withFigures = across >= figureNeeds[model.measure === 'count' ? 'count' : 'other'] && down >= 15;
  const self = model.rows.flatMap((row, y) => model.columns.flatMap((column, x) => (row.id === column.id ? [[x, y, 0]] : [])));
  const offsetTop = words.title === undefined ? 0 : 28;
  return {
    ...(words.title !== undefined && {
      title: { text: words.title, left: 8, top: 6, textStyle: { color: colours.ink, fontSize: 14, fontWeight: 600 } },
      backgroundColor: colours.page,
    }),
    grid: { left: margins.left, top: margins.top + offsetTop, width: gridWidth, height: gridHeight },
    xAxis: axisOf(model.columns, colours, { position: 'top', rotate: -52, nameWidth: 138, step: across }),
    yAxis: { ...axisOf(model.rows, colours, { position: 'left', rotate: 0, nameWidth: margins.left - 34, step: down }), inverse: true },
    dataZoom: [
      ...windowOf('xAxisIndex', columns, model.columns.length, colours, {
        left: margins.left,
        width: gridWidth,
        top: margins.top + offsetTop + gridHeight + 6,
        height: 10,
      }),
      ...windowOf('yAxisIndex', rows, model.rows.length, colours, {
        top: margins.top + offsetTop,
        height: gridHeight,
        left: margins.left + gridWidth + 6,
        width: 10,
      }),
    ],
    tooltip: {
      trigger: 'item',
      formatter: ({ data }: { data: { value: number[] } | number[] }) => {
        const [x = -1, y = -1] = Array.isArray(data) ? data : data.value;
        const [row, column] = [model.rows[y], model.columns[x]];
        return row && column ? words.tooltip(row, column) : '';
      },
    },
    visualMap: [
      {
        type: 'piecewise',
        seriesIndex: 0,
        dimension: 2,
        orient: 'horizontal',
        left: Math.max(8, Math.min(margins.left, width - legendWidth(words.units, classes.length))),
        top: margins.top + offsetTop + gridHeight + 24,
        selectedMode: false,
        itemWidth: 18,
        itemHeight: 12,
        itemSymbol: 'rect',
        itemGap: 14,
        text: ['', words.units],
        textGap: 14,
        showLabel: true,
        textStyle: { color: colours.inkMuted, fontSize: 12 },
        // ECharts lays pieces of a horizontal scale out from the last to the first unless told otherwise.
        inverse: false,
        pieces: classes.map((step) => ({
          gte: step.from,
          ...(Number.isFinite(step.to) && { lt: step.to }),
          label: words.className(step),
          color: step.colour,
        })),
      },
      { type: 'piecewise', show: false, seriesIndex: 1, dimension: 2, pieces: [{ gte: 0, color: colours.hairline }] },
    ],
    series: [
      {
        type: 'heatmap',
        progressive: 0,
        data: model.cells.map(({ row, column, value }) => ({
          value: [column, row, value],
          label: { color: classOf(classes, value)?.ink ?? colours.ink },
        })),
        label: { show: withFigures, fontSize: 11, formatter: ({ value }: { value: number[] }) => words.figure(value[2] ?? 0) },
        itemStyle: { borderColor: colours.page, borderWidth: across < 9 ? 0 : 1 },
        emphasis: { itemStyle: { borderColor: colours.ink, borderWidth: 2 } },
      },
      {
        type: 'heatmap',
        progressive: 0,
        data: self,
        itemStyle: { borderColor: colours.page, borderWidth: across < 9 ? 0 : 1, opacity: 0.7 },
        emphasis: { itemStyle: { borderColor: colours.ink, borderWidth: 2 } },
      },
    ],
  };
}

function axisOf(
  codes: readonly NamedCode[],
  colours: TokenColours,
  { position, rotate, nameWidth, step }: { position: 'top' | 'left'; rotate: number; nameWidth: number; step: number },
) {
  const fontSize = Math.max(smallestName, Math.min(12, Math.floor(step - 2)));
  const kinds = [...new Set(codes.map(({ colour }) => colour))];
  const rich = Object.fromEntries(kinds.map((colour, index) => [`c${index}`, { color: seen(colour, colours), fontSize: fontSize + 1 }]));
  return {
    type: 'category',
    position,
    data: codes.map(({ id }) => String(id)),
    axisLine: { show: false },
    axisTick: { show: false },
    splitArea: {
      show: position === 'left',
      areaStyle: { color: [colours.dark ? 'rgba(255,255,255,.035)' : 'rgba(40,36,30,.035)', 'transparent'] },
    },
    axisLabel: {
      interval: Math.max(0, Math.ceil((smallestName + 2) / step) - 1),
      rotate,
      color: colours.ink,
      fontSize,
      rich: { ...rich, name: { color: colours.ink, fontSize } },
      formatter: (_id: string, index: number) => {
        const code = codes[index];
        if (!code) return '';
        const name = shortenTo(code.name.replaceAll(/[{}|]/g, ' '), nameWidth, fontSize);
        return position === 'top'
          ? `{c${kinds.indexOf(code.colour)}|●} {name|${name}}`
          : `{name|${name}} {c${kinds.indexOf(code.colour)}|●}`;
      },
    },
  };
}

/** A dot is seen at 3:1, in the dark at a little more. */
export const seen = (colour: Colour, { dark }: TokenColours): Colour => toReadable(colour, dark ? '#201f1d' : '#ffffff', dark ? 4 : 3);

/** A scroll bar where not everything fits; the wheel scrolls, with Ctrl it zooms. */
function windowOf(axis: 'xAxisIndex' | 'yAxisIndex', { first, last }: Span, count: number, colours: TokenColours, place: object) {
  const isWhole = first === 0 && last >= count - 1;
  const span = { [axis]: 0, startValue: first, endValue: last, filterMode: 'filter', minValueSpan: 3 };
  if (isWhole && count <= 4) return [];
  return [
    {
      ...span,
      ...place,
      type: 'slider',
      show: !isWhole,
      showDetail: false,
      showDataShadow: false,
      brushSelect: false,
      orient: axis === 'xAxisIndex' ? 'horizontal' : 'vertical',
      borderColor: 'transparent',
      backgroundColor: colours.dark ? 'rgba(255,255,255,.06)' : 'rgba(40,36,30,.06)',
      fillerColor: colours.dark ? 'rgba(255,255,255,.2)' : 'rgba(40,36,30,.2)',
      handleSize: 0,
      moveHandleSize: 0,
    },
    {
      ...span,
      type: 'inside',
      zoomOnMouseWheel: 'ctrl',
      moveOnMouseWheel: axis === 'yAxisIndex' ? true : 'shift',
      moveOnMouseMove: false,
      preventDefaultMouseMove: false,
    },
  ];
}
