import { useCallback, useMemo } from 'react';
import { type NamedCode, useCodes } from '#renderer/api/project-data.ts';
import { layOutNetwork, type NetworkNode, passagesOf, strengthOf } from '#renderer/features/ties/network-layout.ts';
import { networkOption } from '#renderer/features/ties/network-option.ts';
import styles from '#renderer/features/ties/ties.module.css';
import { useWords, type Words } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';
import type { CaseTies } from '#shared/contract/ties.ts';
import type { CodeId } from '#shared/model/ids.ts';

const noTies: CaseTies = { caseId: null, case: '', egos: [], alters: [], ties: [] };

/** The network around one participant: alters in a circle, coloured by the type of the tie. */
export function EgoNetwork({ ties = noTies }: { ties: CaseTies | undefined }) {
  const words = useWords();
  const { t, number } = words;
  const shell = useShell();
  const { byId } = useCodes();
  const nodes = useMemo(() => layOutNetwork(ties), [ties]);
  const ego = ties.case || t('ties.noCase');
  const getOption = useCallback((colours: TokenColours) => networkOption({ ego, nodes, byId, words, colours }), [ego, nodes, byId, words]);
  const open = (markId: string) => {
    const [mention] = nodes.find(({ id }) => id === markId)?.mentions ?? [];
    if (!mention) return;
    useSelection.getState().openDocument(mention.documentId);
    useSelection.getState().inspect({ kind: 'coding', id: mention.codingId });
  };
  return (
    <div className={styles.network}>
      <h2 className={styles.hidden}>{t('ties.part.network')}</h2>
      <Chart
        name={t('ties.networkFile', { name: ego })}
        title={t('ties.networkTitle', { name: ego })}
        units={t('ties.networkUnits', {
          alters: number(ties.alters.length),
          ties: number(nodes.reduce((sum, { mentions }) => sum + passagesOf(mentions), 0)),
        })}
        note={t('ties.networkNote')}
        getOption={getOption}
        marks={nodes.map((node, index) => ({
          id: node.id,
          name: node.alter || t('ties.unnamed'),
          value: [byId.get(node.codeId)?.name, ...resourcesOf(node), number(passagesOf(node.mentions))].join(', '),
          seriesIndex: 0,
          dataIndex: index + 1,
        }))}
        onOpen={open}
        columns={columnsOf(words, byId)}
        rows={nodes}
        getId={({ id }) => id}
        onSave={shell.saveBlob}
      />
    </div>
  );
}

export const resourcesOf = ({ mentions }: NetworkNode): string[] => [...new Set(mentions.map(({ resource }) => resource).filter(Boolean))];

function columnsOf({ t, number }: Words, byId: ReadonlyMap<CodeId, NamedCode>): readonly TableColumn<NetworkNode>[] {
  const distinct = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))].join('; ');
  return [
    { id: 'alter', name: t('ties.alter'), always: true, width: 140, text: ({ alter }) => alter || t('ties.unnamed') },
    { id: 'relation', name: t('inspector.relation'), text: ({ mentions }) => distinct(mentions.map(({ relation }) => relation)) },
    { id: 'resource', name: t('inspector.resource'), text: ({ mentions }) => distinct(mentions.map(({ resource }) => resource)) },
    {
      id: 'direction',
      name: t('inspector.direction'),
      text: ({ mentions }) => distinct(mentions.map(({ direction }) => (direction ? t(`inspector.direction.${direction}`) : ''))),
    },
    {
      id: 'strength',
      name: t('inspector.strength'),
      align: 'end',
      text: ({ mentions }) => {
        const strength = strengthOf(mentions);
        return strength === null ? '' : number(strength);
      },
      sortBy: ({ mentions }) => strengthOf(mentions),
    },
    { id: 'type', name: t('ties.type'), width: 140, text: ({ codeId }) => byId.get(codeId)?.name ?? '' },
    {
      id: 'mentions',
      name: t('ties.mentions'),
      align: 'end',
      text: ({ mentions }) => number(passagesOf(mentions)),
      sortBy: ({ mentions }) => passagesOf(mentions),
    },
  ];
}
