import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { saveTableCommand } from '#renderer/features/ties/tie-commands.ts';
import { useTieState } from '#renderer/features/ties/tie-state.ts';
import styles from '#renderer/features/ties/ties.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveCsv } from '#renderer/ui/chart-export.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { TieCell } from '#shared/contract/ties.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** A strategy with its cells by tie type. */
interface StrategyRow {
  strategyCodeId: CodeId;
  cells: ReadonlyMap<CodeId, TieCell>;
}

/** Strategies × tie types: how many cases have both, parted by an attribute where one is chosen. A click shows the passages. */
export function TieCrosstab({ table }: { table: readonly TieCell[] }) {
  const { t } = useWords();
  const shell = useShell();
  const columns = useColumns(table);
  const attributeId = useTieState((state) => state.attributeId);
  const rows = useMemo(
    (): readonly StrategyRow[] =>
      [...Map.groupBy(table, ({ strategyCodeId }) => strategyCodeId)].map(([strategyCodeId, cells]) => ({
        strategyCodeId,
        cells: new Map(cells.map((cell) => [cell.tieCodeId, cell])),
      })),
    [table],
  );
  const save = useCallback(() => saveCsv(rows, columns, t('ties.crosstabFile'), shell.saveBlob), [rows, columns, t, shell]);
  useCommands(useMemo(() => [saveTableCommand('crosstab', save)], [save]));
  const open = ({ cells }: StrategyRow, columnId: string) => {
    const [, tieId, ...words] = columnId.split(' ');
    const cell = cells.get(Number(tieId) as CodeId);
    if (!cell || cell.caseIds.length === 0) return;
    const value = words.join(' ');
    showSegments({
      codeIds: [cell.tieCodeId, cell.strategyCodeId],
      includeSubcodes: true,
      caseIds: [...cell.caseIds],
      ...(value !== '' && attributeId !== null && { attributes: [{ attributeId, values: [value], orUnknown: false }] }),
    });
  };
  return (
    <>
      <div className={styles.crosstabHead}>
        <p className={styles.muted}>{t('ties.crosstabNote')}</p>
        <Button icon={Download} onPress={save}>
          {t('settings.exportHistory')}
        </Button>
      </div>
      <DataTable
        name="tiesCrosstab"
        label={t('ties.part.crosstab')}
        columns={columns}
        rows={rows}
        getId={({ strategyCodeId }) => strategyCodeId}
        onOpen={open}
      />
    </>
  );
}

function useColumns(table: readonly TieCell[]): readonly TableColumn<StrategyRow>[] {
  const { t, number } = useWords();
  const { byId } = useCodes();
  const { queries } = useApi();
  const attributes = useQuery(queries.cases.table.queryOptions()).data?.attributes;
  const attributeId = useTieState((state) => state.attributeId);
  return useMemo(() => {
    const attribute = attributes?.find(({ id }) => id === attributeId);
    const splitOf = (cell: TieCell | undefined) => cell?.attributes.find((one) => one.attributeId === attributeId)?.values ?? [];
    const used = new Set(table.flatMap((cell) => splitOf(cell).map(({ value }) => value)));
    const values = attribute ? [...new Set([...attribute.categories, ...used])].filter((value) => used.has(value)) : [];
    const shown = (value: string) => (attribute?.type === 'yesNo' ? t(value === 'yes' ? 'cases.yes' : 'cases.no') : value);
    const tieIds = [...new Set(table.map(({ tieCodeId }) => tieCodeId))];
    const column = (tieId: CodeId, value: string | null): TableColumn<StrategyRow> => {
      const count = ({ cells }: StrategyRow) => {
        const cell = cells.get(tieId);
        return value === null ? (cell?.caseIds.length ?? 0) : (splitOf(cell).find((one) => one.value === value)?.cases ?? 0);
      };
      const tie = byId.get(tieId)?.name ?? '';
      return {
        id: `tie ${tieId} ${value ?? ''}`,
        name: value === null ? tie : `${tie} · ${shown(value)}`,
        width: value === null ? 130 : 170,
        align: 'end',
        text: (row) => String(count(row)),
        sortBy: count,
        cell: (row) => <span className={count(row) === 0 ? styles.zero : styles.number}>{number(count(row))}</span>,
      };
    };
    return [
      {
        id: 'strategy',
        name: t('ties.strategy'),
        width: 220,
        grow: 2,
        always: true,
        text: ({ strategyCodeId }) => byId.get(strategyCodeId)?.path ?? '',
        cell: ({ strategyCodeId }) => {
          const code = byId.get(strategyCodeId);
          return (
            <span className={styles.strategy} style={{ paddingLeft: (code?.depth ?? 0) * 14 }}>
              <Swatch colour={code?.colour ?? '#808080'} />
              {code?.name}
            </span>
          );
        },
      },
      // All cases first: those whose value nobody knows stand in no column of a value.
      ...tieIds.flatMap((tieId) => [column(tieId, null), ...(attribute ? values.map((value) => column(tieId, value)) : [])]),
    ];
  }, [table, byId, attributes, attributeId, t, number]);
}
