import { useCallback, useMemo, useState } from 'react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/cooccurrence/cooccurrence.module.css';
import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { seen } from '#renderer/features/cooccurrence/heat-option.ts';
import { usePairColumns } from '#renderer/features/cooccurrence/pairs-table.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import { Slider } from '#renderer/ui/slider.tsx';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** Codes as nodes on a circle in the order of the code system, the strength of their meetings as lines. Nothing moves by itself. */
export function Network({ model, units, onOpen }: { model: HeatModel; units: string; onOpen: (a: CodeId, b: CodeId) => void }) {
  const { t, number } = useWords();
  const shell = useShell();
  const columns = usePairColumns();
  const largest = Math.max(1, ...model.pairs.map(({ count }) => count));
  const [wanted, setWanted] = useState<number | null>(null);
  const least = Math.min(largest, wanted ?? usualThreshold(model));
  const edges = useMemo(() => model.pairs.filter(({ count }) => count >= least), [model, least]);
  const nodes = useMemo(() => {
    const ends = new Set(edges.flatMap(({ aId, bId }) => [aId, bId]));
    const codes = new Map([...model.rows, ...model.columns].map((code) => [code.id, code]));
    return [...codes.values()].filter(({ id }) => ends.has(id));
  }, [model, edges]);
  const getOption = useCallback(
    (colours: TokenColours) => ({
      tooltip: {
        formatter: ({ name, dataType, value }: { name: string; dataType: string; value: number }) =>
          dataType === 'edge' ? `${name}\n${units}: ${number(value)}` : `${name}\n${t('cooccurrence.segmentsCount', { count: value })}`,
      },
      series: [
        {
          type: 'graph',
          layout: 'circular',
          circular: { rotateLabel: true },
          roam: true,
          scaleLimit: { min: 0.5, max: 6 },
          left: 150,
          right: 150,
          top: 136,
          bottom: 136,
          label: { show: true, position: 'right', color: colours.ink, fontSize: 12, width: 112, overflow: 'truncate', formatter: '{b}' },
          labelLayout: { hideOverlap: true },
          emphasis: { focus: 'adjacency', label: { fontWeight: 600 } },
          data: nodes.map((code) => toNode(code, model, colours)),
          links: edges.map(({ aId, bId, count }) => ({
            source: String(aId),
            target: String(bId),
            name: [aId, bId].map((id) => nodes.find((code) => code.id === id)?.name ?? '').join(' × '),
            value: count,
            lineStyle: {
              width: 1 + (7 * count) / largest,
              color: colours.inkMuted,
              opacity: 0.25 + (0.55 * count) / largest,
              curveness: 0.22,
            },
          })),
        },
      ],
    }),
    [nodes, edges, model, largest, units, t, number],
  );
  return (
    <div className={styles.network}>
      <div className={styles.threshold}>
        <Slider label={t('cooccurrence.atLeast')} minValue={1} maxValue={largest} value={least} onChange={setWanted} />
      </div>
      <Chart
        name={t('cooccurrence.network')}
        title={t('cooccurrence.networkTitle')}
        units={units}
        note={t('cooccurrence.networkNote', { nodes: nodes.length, count: edges.length })}
        getOption={getOption}
        marks={nodes.map((code, dataIndex) => ({
          id: String(code.id),
          name: code.name,
          value: t('cooccurrence.segmentsCount', { count: model.segments.get(code.id) ?? 0 }),
          seriesIndex: 0,
          dataIndex,
        }))}
        onOpen={(id) => {
          const code = nodes.find((one) => String(one.id) === id);
          if (code) showSegments({ codeIds: [code.id] });
        }}
        onOpenEdge={(index) => {
          const edge = edges[index];
          if (edge) onOpen(edge.aId, edge.bId);
        }}
        columns={columns}
        rows={edges}
        getId={({ aId, bId }) => `${aId} ${bId}`}
        onSave={shell.saveBlob}
      />
    </div>
  );
}

function toNode(code: NamedCode, model: HeatModel, colours: TokenColours) {
  const segments = model.segments.get(code.id) ?? 0;
  return {
    id: String(code.id),
    name: code.name,
    value: segments,
    symbolSize: 8 + 2.2 * Math.sqrt(segments),
    itemStyle: { color: seen(code.colour, colours) },
  };
}

/** Some sixty lines can be followed with the eye; weaker ones are left out until asked for. */
function usualThreshold({ pairs }: HeatModel): number {
  const counts = pairs.map(({ count }) => count).sort((a, b) => b - a);
  return Math.max(1, counts[Math.min(60, counts.length - 1)] ?? 1);
}
