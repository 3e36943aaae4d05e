import type { EChartsCoreOption } from 'echarts/core';
import type { NamedCode } from '#renderer/api/project-data.ts';
import { arrowsOf, type NetworkNode, passagesOf, strengthOf } from '#renderer/features/ties/network-layout.ts';
import type { Words } from '#renderer/i18n/use-words.ts';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';
import { toReadable } from '#shared/model/code-colours.ts';
import type { CodeId } from '#shared/model/ids.ts';

export interface NetworkNeeds {
  ego: string;
  nodes: readonly NetworkNode[];
  byId: ReadonlyMap<CodeId, NamedCode>;
  words: Words;
  colours: TokenColours;
}

/** A form a type of tie, for eyes that do not tell the shades of one branch apart. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'] as const;

const pageOf = (dark: boolean) => (dark ? '#201f1d' : '#ffffff');

/** What ECharts draws: the ego in the middle, a line to each alter, an arrow where something flows, thicker for stronger ties. */
export function networkOption({ ego, nodes, byId, words: { t, number }, colours }: NetworkNeeds): EChartsCoreOption {
  const colourOf = (id: CodeId) => toReadable(byId.get(id)?.colour ?? '#808080', pageOf(colours.dark));
  const types = [...new Set(nodes.map(({ codeId }) => codeId))];
  const symbolOf = (id: CodeId) => symbols[types.indexOf(id) % symbols.length] ?? 'circle';
  const nameOf = (node: NetworkNode) => node.alter || t('ties.unnamedCount', { count: passagesOf(node.mentions) });
  const label = { show: true, color: colours.ink, fontSize: 12, textBorderColor: colours.page, textBorderWidth: 3 };
  return {
    legend: {
      bottom: 4,
      textStyle: { color: colours.ink },
      data: types.map((id) => ({ name: byId.get(id)?.name ?? '', icon: symbolOf(id) })),
    },
    tooltip: {
      formatter: ({ dataType, name, value }: { dataType?: string; name: string; value?: unknown }) =>
        dataType === 'edge' || value === undefined ? '' : `${name}\n${String(value)}`,
    },
    series: [
      {
        type: 'graph',
        layout: 'none',
        // Else the picture is stretched to the window, and its marks and letters with it.
        preserveAspect: true,
        roam: true,
        top: 48,
        bottom: 64,
        left: '18%',
        right: '18%',
        edgeSymbolSize: 9,
        emphasis: { focus: 'adjacency' },
        categories: types.map((id) => ({ name: byId.get(id)?.name ?? '', symbol: symbolOf(id), itemStyle: { color: colourOf(id) } })),
        data: [
          {
            id: 'ego',
            name: ego,
            x: 0,
            y: 0,
            symbolSize: 44,
            itemStyle: { color: colours.accent },
            label: { ...label, position: 'bottom', fontWeight: 600, fontSize: 13 },
          },
          ...nodes.map((node) => ({
            id: node.id,
            name: nameOf(node),
            value: describe(node),
            x: node.x,
            y: node.y,
            category: types.indexOf(node.codeId),
            symbol: symbolOf(node.codeId),
            symbolSize: 16 + 5 * Math.sqrt(passagesOf(node.mentions)),
            itemStyle:
              node.alter === ''
                ? { color: colours.page, borderColor: colourOf(node.codeId), borderWidth: 2, borderType: 'dashed' }
                : { color: colourOf(node.codeId) },
            label: { ...label, position: node.x < -1 ? 'left' : node.x > 1 ? 'right' : node.y < 0 ? 'top' : 'bottom' },
          })),
        ],
        links: nodes.map((node) => {
          const { toEgo, fromEgo } = arrowsOf(node.mentions);
          return {
            source: node.id,
            target: 'ego',
            symbol: [fromEgo ? 'arrow' : 'none', toEgo ? 'arrow' : 'none'],
            lineStyle: {
              color: colourOf(node.codeId),
              width: 1.5 + Math.min(4, Math.max(0, strengthOf(node.mentions) ?? 0)),
              type: node.alter === '' ? 'dashed' : 'solid',
              opacity: 0.8,
            },
            label: {
              show: node.mentions.some(({ resource }) => resource !== ''),
              formatter: [...new Set(node.mentions.map(({ resource }) => resource).filter(Boolean))].join(', '),
              color: colours.ink,
              fontSize: 12,
              verticalAlign: 'middle',
              backgroundColor: colours.page,
              padding: [1, 4],
            },
          };
        }),
      },
    ],
  };

  function describe({ codeId, mentions }: NetworkNode): string {
    const said = mentions.flatMap(({ relation, resource, direction }) => [
      relation,
      resource,
      direction ? t(`inspector.direction.${direction}`) : '',
    ]);
    return [byId.get(codeId)?.name ?? '', ...new Set(said.filter(Boolean)), `${t('ties.mentions')}: ${number(passagesOf(mentions))}`].join(
      '\n',
    );
  }
}
