import { useQuery } from '@tanstack/react-query';
import { Download, Users } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { type NamedCode, useCodes } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { valueName } from '#renderer/features/retrieval/case-filters.tsx';
import { saveCrosstabCommand } from '#renderer/features/retrieval/retrieval-commands.ts';
import { ShownAs } from '#renderer/features/retrieval/retrieval-head.tsx';
import styles from '#renderer/features/retrieval/retrieval-view.module.css';
import { segmentKeys } from '#renderer/features/retrieval/segment-formats.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showSegments, useRetrieval } from '#renderer/state/retrieval.ts';
import { saveCsv } from '#renderer/ui/chart-export.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import type { CrosstabCell } from '#shared/contract/codings.ts';
import type { AttributeId } from '#shared/model/ids.ts';

const measures = ['segments', 'documents', 'cases'] as const;
type Measure = (typeof measures)[number];
const measureNames = { segments: 'retrieval.segments', documents: 'retrieval.documents', cases: 'retrieval.cases' } as const;

type Row = { code: NamedCode; cells: readonly CrosstabCell[]; total: CrosstabCell };

/** Codes × the values of an attribute of cases; a cell opens its segments. */
export function Crosstab() {
  const { t, number } = useWords();
  const { queries } = useApi();
  const shell = useShell();
  const { byId } = useCodes();
  const { filter, attributeId, setAttribute } = useRetrieval();
  const [measure, setMeasure] = useState<Measure>('segments');
  const [withSubcodes, setWithSubcodes] = useState(true);
  const { data: table } = useQuery(queries.cases.table.queryOptions());
  const attribute = table?.attributes.find(({ id }) => id === attributeId) ?? table?.attributes[0];
  const input = { attributeId: attribute?.id ?? (1 as AttributeId), rollUp: withSubcodes, query: filter };
  const { data } = useQuery({ ...queries.codings.crosstab.queryOptions({ input }), enabled: attribute !== undefined });
  const rows = useMemo(
    () =>
      (data?.rows ?? []).flatMap(({ codeId, ...row }): Row[] => {
        const code = byId.get(codeId);
        return code && row.total.segments > 0 ? [{ code, ...row }] : [];
      }),
    [data, byId],
  );
  const columns = useMemo(() => {
    const largest = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell[measure])));
    const figure = (cell: CrosstabCell | undefined) => {
      const count = cell?.[measure] ?? 0;
      return (
        <span className={styles.figure}>
          <span className={count === 0 ? styles.zero : ''}>{number(count)}</span>
          <span className={styles.share} style={{ width: `${(100 * count) / largest}%` }} />
        </span>
      );
    };
    const values = (data?.columns ?? []).map(
      ({ value, cases }, index): TableColumn<Row> => ({
        id: `value ${value ?? ''}`,
        name: `${value === null ? t('retrieval.unknownValue') : valueName(attribute, value, t)} (${number(cases)})`,
        cell: ({ cells }) => figure(cells[index]),
        text: ({ cells }) => String(cells[index]?.[measure] ?? 0),
        sortBy: ({ cells }) => cells[index]?.[measure] ?? 0,
        align: 'end',
        width: 110,
      }),
    );
    const first: TableColumn<Row> = {
      id: 'code',
      name: t('retrieval.code'),
      cell: ({ code }) => (
        <span className={styles.name} style={cssVariables({ '--depth': code.depth })}>
          <Swatch colour={code.colour} />
          {code.name}
        </span>
      ),
      text: ({ code }) => code.path,
      width: 280,
      grow: 2,
      always: true,
    };
    const total: TableColumn<Row> = {
      id: 'total',
      name: t('retrieval.total'),
      text: (row) => number(row.total[measure]),
      sortBy: (row) => row.total[measure],
      align: 'end',
    };
    return [first, ...values, total];
  }, [data, rows, attribute, measure, t, number]);

  const save = useCallback(() => saveCsv(rows, columns, t('retrieval.crosstab'), shell.saveBlob), [rows, columns, t, shell]);
  useCommands(useMemo(() => [saveCrosstabCommand(save, rows.length > 0)], [save, rows]));

  if (table && !attribute) {
    return <EmptyState icon={Users} title={t('retrieval.noAttributesTitle')} text={t('retrieval.noAttributesText')} />;
  }
  const open = ({ code }: Row, columnId: string) => {
    if (!attribute || columnId === 'code') return;
    const column = data?.columns.find(({ value }) => columnId === `value ${value ?? ''}`);
    const values = column?.value == null ? [] : [column.value];
    const wanted = column ? [{ attributeId: attribute.id, values, orUnknown: column.value === null }] : [];
    showSegments({
      ...filter,
      codeIds: [code.id],
      includeSubcodes: withSubcodes,
      attributes: [...(filter.attributes ?? []), ...wanted],
    });
  };
  return (
    <div className={styles.crosstab}>
      <Toolbar
        label={t('retrieval.shown')}
        end={<IconButton icon={Download} label={t('ui.exportCsv')} isDisabled={rows.length === 0} keys={segmentKeys.csv} onPress={save} />}
      >
        <ShownAs />
        <Select
          label={t('retrieval.attribute')}
          quiet
          choices={(table?.attributes ?? []).map(({ id, name }) => ({ id: String(id), name }))}
          value={attribute ? String(attribute.id) : null}
          onChange={(id) => setAttribute(table?.attributes.find((one) => String(one.id) === id)?.id ?? null)}
        />
        <Select
          label={t('retrieval.counted')}
          quiet
          choices={measures.map((id) => ({ id, name: t(measureNames[id]) }))}
          value={measure}
          onChange={setMeasure}
        />
        <Switch isSelected={withSubcodes} onChange={setWithSubcodes}>
          {t('retrieval.subcodes')}
        </Switch>
      </Toolbar>
      <DataTable
        name="retrieval.crosstab"
        label={t('retrieval.crosstab')}
        columns={columns}
        rows={rows}
        getId={({ code }) => code.id}
        onOpen={open}
      />
    </div>
  );
}
