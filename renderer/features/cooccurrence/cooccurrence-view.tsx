import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, Grid3x3, Maximize, MousePointerClick, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt } from '#renderer/api/attempt.ts';
import { Counting, Stopped } from '#renderer/api/counting.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { toQuery, useChoices } from '#renderer/features/cooccurrence/choices.ts';
import styles from '#renderer/features/cooccurrence/cooccurrence.module.css';
import { cooccurrenceCommands } from '#renderer/features/cooccurrence/cooccurrence-commands.ts';
import { CooccurrenceFilters } from '#renderer/features/cooccurrence/cooccurrence-filters.tsx';
import { drawWholeMap, HeatMap } from '#renderer/features/cooccurrence/heat-map.tsx';
import { type HeatModel, toHeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { type HeatWindow, wholeWindow, zoomSpan } from '#renderer/features/cooccurrence/heat-window.ts';
import { matrixCsv } from '#renderer/features/cooccurrence/matrix-csv.ts';
import { Network } from '#renderer/features/cooccurrence/network.tsx';
import { PairPanel } from '#renderer/features/cooccurrence/pair-panel.tsx';
import { PairsTable } from '#renderer/features/cooccurrence/pairs-table.tsx';
import { useHeatWords } from '#renderer/features/cooccurrence/use-heat-words.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useIsNarrow } from '#renderer/state/frame-panes.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { savePng, saveSvg } from '#renderer/ui/chart-export.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FilteredView } from '#renderer/ui/filtered-view.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { CodeId } from '#shared/model/ids.ts';

/** Which codes meet, how often and where: as a map, a table or a network, with the passages behind every number. */
export function CooccurrenceView() {
  const { t, language } = useWords();
  const { client, queries } = useApi();
  const shell = useShell();
  const { codes, byId } = useCodes();
  const choices = useChoices();
  const isNarrow = useIsNarrow();
  const { pair, tab, change, relation, measure } = choices;
  const query = useMemo(() => toQuery(choices, codes), [choices, codes]);
  const { data, isFetching, isPlaceholderData, isError, error, refetch } = useQuery({
    ...queries.analysis.cooccurrence.queryOptions({ input: query }),
    placeholderData: keepPreviousData,
  });
  const model = useMemo(() => (data ? toHeatModel(choices, codes, data) : null), [data, choices, codes]);
  const words = useHeatWords(model, relation, measure);
  const title = t('cooccurrence.title', { measure: words.units });
  const [view, setView] = useState<HeatWindow | null>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const shown = useRef<HeatWindow | null>(null);

  const open = (a: CodeId, b: CodeId) => (a === b ? showSegments({ codeIds: [a] }) : change({ pair: { a, b } }));
  const now = useRef({ model, words, title, query, language, at });
  now.current = { model, words, title, query, language, at };
  const controls = useMemo(() => {
    const name = () => t('views.cooccurrence');
    return {
      zoom: (factor: number) =>
        setView(() => {
          const counts = countsOf(now.current.model);
          const { rows, columns } = shown.current ?? wholeWindow(counts);
          const { row, column } = now.current.at;
          return { rows: zoomSpan(rows, row, factor, counts.rows), columns: zoomSpan(columns, column, factor, counts.columns) };
        }),
      showAll: () => setView(wholeWindow(countsOf(now.current.model))),
      saveWorkbook: () =>
        void attempt(async () => {
          const kinds = [{ name: 'Excel', extensions: ['xlsx'] }];
          const input = { query: { ...now.current.query, onlyMeeting: false }, language: now.current.language };
          const saved = await shell.saveFile({ name: `${name()}.xlsx`, kinds }, (path) =>
            client.analysis.exportCooccurrence({ path, ...input }),
          );
          if (saved) showNotice({ text: t('cooccurrence.exported') });
        }),
      savePicture: (format: 'svg' | 'png') =>
        void attempt(async () => {
          const { model: drawn, words: said, title: above } = now.current;
          if (!drawn) return;
          const chart = await drawWholeMap(drawn, said, above);
          if (format === 'svg') saveSvg(chart, name(), shell.saveBlob);
          else await savePng(chart, name(), shell.saveBlob);
          chart.dispose();
        }),
      saveCsv: () => {
        if (now.current.model) shell.saveBlob(`${name()}.csv`, matrixCsv(now.current.model));
      },
    };
  }, [client, shell, t]);
  const commands = useMemo(() => cooccurrenceCommands(controls), [controls]);
  useCommands(commands);

  const [a, b] = [pair && byId.get(pair.a), pair && byId.get(pair.b)];
  const isEmpty = model !== null && (model.rows.length === 0 || model.columns.length === 0);
  const none = <EmptyState icon={Grid3x3} title={t('cooccurrence.noneTitle')} text={t('cooccurrence.noneText')} />;
  const zoomed = tab === 'map' && !isEmpty;
  const content = (
    <Tabs
      label={t('cooccurrence.shownAs')}
      value={tab}
      onChange={(next) => change({ tab: next })}
      tabs={[
        {
          id: 'map',
          name: t('cooccurrence.map'),
          content: model && !isEmpty && (
            <div className={styles.filled}>
              <h2 className={styles.title}>{title}</h2>
              <HeatMap
                model={model}
                words={words}
                title={title}
                onOpen={open}
                view={view}
                shown={shown}
                onView={setView}
                at={at}
                onAt={setAt}
              />
            </div>
          ),
        },
        {
          id: 'table',
          name: t('cooccurrence.table'),
          content: model && !isEmpty && (
            <div className={styles.filled}>
              <PairsTable model={model} onOpen={open} />
            </div>
          ),
        },
        {
          id: 'network',
          name: t('cooccurrence.network'),
          content: model && !isEmpty && <Network model={model} units={t(`cooccurrence.counted.${relation}`)} onOpen={open} />,
        },
      ]}
    />
  );
  return (
    <FilteredView
      filters={<CooccurrenceFilters />}
      actions={
        <>
          {zoomed && (
            <>
              <IconButton icon={ZoomOut} label={t('cooccurrence.zoomOut')} keys="-" onPress={() => controls.zoom(1.4)} />
              <IconButton icon={ZoomIn} label={t('cooccurrence.zoomIn')} keys="+" onPress={() => controls.zoom(0.7)} />
              <IconButton icon={Maximize} label={t('cooccurrence.wholeMap')} keys="0" onPress={controls.showAll} />
            </>
          )}
          <Menu
            label={t('ui.export')}
            placement="bottom end"
            parts={[
              {
                id: 'formats',
                rows: [
                  { id: 'xlsx', name: t('cooccurrence.exportXlsx'), keys: 'Alt+E', run: controls.saveWorkbook },
                  { id: 'csv', name: t('cooccurrence.exportCsv'), keys: 'Alt+V', run: controls.saveCsv },
                  { id: 'svg', name: t('cooccurrence.cmdExportSvg'), keys: 'Alt+G', run: () => controls.savePicture('svg') },
                  { id: 'png', name: t('cooccurrence.cmdExportPng'), keys: 'Alt+P', run: () => controls.savePicture('png') },
                ],
              },
            ]}
          >
            <IconButton icon={Download} label={t('ui.export')} isDisabled={!model || isEmpty} />
          </Menu>
        </>
      }
    >
      <SplitPane
        name="cooccurrence.pair"
        label={t('cooccurrence.passages')}
        side="right"
        usual={400}
        smallest={300}
        largest={760}
        pane={
          a && b ? (
            <PairPanel
              a={a}
              b={b}
              pair={model?.pairOf(a.id, b.id)}
              query={query}
              onTurn={() => change({ pair: { a: b.id, b: a.id } })}
              onClose={() => change({ pair: null })}
            />
          ) : isNarrow ? null : (
            <EmptyState icon={MousePointerClick} title={t('cooccurrence.chooseTitle')} text={t('cooccurrence.chooseText')} />
          )
        }
      >
        <div className={styles.shown} aria-busy={isFetching}>
          {isFetching && <Counting />}
          {!isFetching && !isError && (data === undefined || isPlaceholderData) && <Stopped onAgain={() => void refetch()} />}
          {isError ? <Failure error={error} onAgain={() => void refetch()} /> : isEmpty ? none : content}
        </div>
      </SplitPane>
    </FilteredView>
  );
}

const countsOf = (model: HeatModel | null) => ({ rows: model?.rows.length ?? 0, columns: model?.columns.length ?? 0 });
