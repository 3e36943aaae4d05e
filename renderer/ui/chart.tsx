import type { EChartsCoreOption } from 'echarts/core';
import { ChartColumn, Download, Table2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { toMenuRow } from '#renderer/commands/command-parts.ts';
import { readContext } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import styles from '#renderer/ui/chart.module.css';
import { chartCommands, chartTableKeys } from '#renderer/ui/chart-commands.ts';
import { saveCsv, savePng, saveSvg } from '#renderer/ui/chart-export.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import { useEcharts } from '#renderer/ui/use-echarts.ts';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';

/** One thing in the picture that the keyboard can reach: where ECharts keeps it, and how it is said. */
export interface ChartMark {
  id: string;
  name: string;
  value: string;
  seriesIndex: number;
  dataIndex: number;
}

export interface ChartProps<Row> {
  /** Remembers the columns of the table and names the files. */
  name: string;
  title: string;
  /** What is counted, in what unit. */
  units?: string;
  note?: ReactNode;
  /** Everything but colours of text and lines, which come from the tokens. Wrap in useCallback. */
  getOption: (colours: TokenColours) => EChartsCoreOption;
  /** In reading order; Left and Right walk one, Up and Down a row of `marksPerRow`. */
  marks: readonly ChartMark[];
  marksPerRow?: number;
  onOpen?: (markId: string) => void;
  /** Of a network: a click on the line at this index. */
  onOpenEdge?: (dataIndex: number) => void;
  /** The same numbers as a table. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  getId: (row: Row) => string | number;
  onSave: (fileName: string, content: Blob) => void;
  /** Pixels; the picture takes the height that is there when not given. */
  height?: number;
}

/** A picture with its title, units, legend, keyboard, exports, and the table behind it. */
export function Chart<Row>(props: ChartProps<Row>) {
  const { name, title, units, note, getOption, marks, marksPerRow = 1, onOpen, onOpenEdge, columns, rows, getId, onSave, height } = props;
  const { t } = useWords();
  const titleId = useId();
  const helpId = useId();
  const [asTable, setAsTable] = useState(false);
  const [at, setAt] = useState(-1);
  const openMark = (seriesIndex: number, dataIndex: number, isEdge: boolean) => {
    if (isEdge) return onOpenEdge?.(dataIndex);
    const mark = marks.find((one) => one.seriesIndex === seriesIndex && one.dataIndex === dataIndex);
    if (mark) onOpen?.(mark.id);
  };
  const { container, chart, point } = useEcharts({ getOption, hidden: asTable, onClick: openMark });
  const mark = marks[at];
  const now = useRef({ chart, asTable, columns, rows, name, onSave });
  now.current = { chart, asTable, columns, rows, name, onSave };
  const commands = useMemo(
    () =>
      chartCommands({
        isDrawn: () => now.current.chart !== null && !now.current.asTable,
        toggle: () => setAsTable((shown) => !shown),
        saveSvg: () => now.current.chart && saveSvg(now.current.chart, now.current.name, now.current.onSave),
        savePng: () => now.current.chart && void savePng(now.current.chart, now.current.name, now.current.onSave),
        saveCsv: () => saveCsv(now.current.rows, now.current.columns, now.current.name, now.current.onSave),
      }),
    [],
  );
  useCommands(commands);

  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -marksPerRow, ArrowDown: marksPerRow };
    const step = steps[event.key];
    if (step !== undefined && marks.length > 0) {
      const next = Math.min(marks.length - 1, Math.max(0, at < 0 ? 0 : at + step));
      setAt(next);
      const target = marks[next];
      if (target) point(target.seriesIndex, target.dataIndex);
    } else if (event.key === 'Enter' && mark) onOpen?.(mark.id);
    else return;
    event.preventDefault();
  };

  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <figcaption className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {units !== undefined && <span className={styles.units}>{units}</span>}
        <span className={styles.gap} />
        <IconButton
          icon={asTable ? ChartColumn : Table2}
          size="small"
          label={t(asTable ? 'ui.showChart' : 'ui.showTable')}
          keys={chartTableKeys}
          onPress={() => setAsTable(!asTable)}
        />
        <Menu
          label={t('ui.export')}
          placement="bottom end"
          parts={[
            {
              id: 'export',
              rows: commands.filter(({ id }) => id.startsWith('chart.save')).map((command) => toMenuRow(command, readContext(null), t)),
            },
          ]}
        >
          <IconButton icon={Download} size="small" label={t('ui.export')} />
        </Menu>
      </figcaption>
      {asTable ? (
        <div className={styles.table} style={{ height }}>
          <DataTable name={`${name}.table`} label={title} columns={columns} rows={rows} getId={getId} />
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a picture to walk in is no fieldset
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard walks its marks
          tabIndex={0}
          aria-labelledby={titleId}
          aria-describedby={helpId}
          data-surface="chart"
          className={styles.picture}
          style={{ height }}
          onKeyDown={walk}
          onBlur={() => setAt(-1)}
        >
          <div ref={container} className={styles.canvas} />
        </div>
      )}
      <p id={helpId} className={styles.hidden}>
        {t('ui.chartHelp')}
      </p>
      <p className={styles.hidden} aria-live="polite">
        {mark && t('ui.chartPoint', { name: mark.name, value: mark.value })}
      </p>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </figure>
  );
}
