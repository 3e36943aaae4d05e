import { useQuery } from '@tanstack/react-query';
import { Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCoders } from '#renderer/api/project-data.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { EgoNetwork } from '#renderer/features/ties/ego-network.tsx';
import { tieCommands } from '#renderer/features/ties/tie-commands.ts';
import { TieCrosstab } from '#renderer/features/ties/tie-crosstab.tsx';
import { TieList } from '#renderer/features/ties/tie-list.tsx';
import { tieParts, useTieState } from '#renderer/features/ties/tie-state.ts';
import styles from '#renderer/features/ties/ties.module.css';
import { useTies } from '#renderer/features/ties/use-ties.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import type { AttributeId, CaseId, CoderId } from '#shared/model/ids.ts';

const any = 'any';

/** Who helped whom with what: every tie, the network around each participant, and ties beside strategies. */
export function TiesView() {
  const { t } = useWords();
  const { cases, table, isKnown } = useTies();
  const { part, caseId } = useTieState();
  useCommands(tieCommands);
  const withTies = useMemo(() => cases.filter(({ ties }) => ties.length > 0), [cases]);
  if (!isKnown) return null;
  return (
    <div className={styles.whole} data-surface="ties">
      <Toolbar label={t('ties.toolbar')}>
        <RadioGroup
          label={t('ties.part')}
          quiet
          look="segments"
          choices={tieParts.map((id) => ({ id, name: t(`ties.part.${id}`) }))}
          value={part}
          onChange={(next) => useTieState.setState({ part: next })}
        />
        {part !== 'crosstab' && <CaseChoice />}
        <CoderChoice />
        {part === 'crosstab' && <AttributeChoice />}
      </Toolbar>
      {withTies.length === 0 ? (
        <div className={styles.centred}>
          <EmptyState icon={Waypoints} title={t('ties.emptyTitle')} text={t('ties.emptyText')} />
        </div>
      ) : part === 'list' ? (
        <TieList cases={withTies.filter((one) => caseId === null || one.caseId === caseId)} />
      ) : part === 'network' ? (
        <EgoNetwork
          key={caseId ?? any}
          ties={(caseId === null ? undefined : withTies.find((one) => one.caseId === caseId)) ?? withTies[0]}
        />
      ) : (
        <TieCrosstab table={table} />
      )}
    </div>
  );
}

function CaseChoice() {
  const { t } = useWords();
  const { cases } = useTies();
  const { caseId, part } = useTieState();
  const choices = cases
    .filter((one) => one.caseId !== null && one.ties.length > 0)
    .map((one) => ({ id: String(one.caseId), name: one.case, detail: String(one.ties.length) }));
  const chosen = caseId === null ? (part === 'network' ? (choices[0]?.id ?? any) : any) : String(caseId);
  return (
    <Select
      label={t('cases.one')}
      quiet
      choices={part === 'network' ? choices : [{ id: any, name: t('ties.allCases') }, ...choices]}
      value={chosen}
      onChange={(id) => useTieState.setState({ caseId: id === any ? null : (Number(id) as CaseId) })}
    />
  );
}

function CoderChoice() {
  const { t } = useWords();
  const coders = useCoders();
  const coderId = useTieState((state) => state.coderId);
  return (
    <Select
      label={t('app.coder')}
      quiet
      choices={[{ id: any, name: t('ties.allCoders') }, ...coders.map(({ id, name, colour }) => ({ id: String(id), name, colour }))]}
      value={coderId === null ? any : String(coderId)}
      onChange={(id) => useTieState.setState({ coderId: id === any ? null : (Number(id) as CoderId) })}
    />
  );
}

function AttributeChoice() {
  const { t } = useWords();
  const { queries } = useApi();
  const attributes = useQuery(queries.cases.table.queryOptions()).data?.attributes ?? [];
  const attributeId = useTieState((state) => state.attributeId);
  const listed = attributes.filter(({ type }) => type === 'category' || type === 'yesNo');
  return (
    <Select
      label={t('ties.splitBy')}
      quiet
      choices={[
        { id: any, name: t('ties.noSplit') },
        ...listed.map(({ id, name }) => ({ id: String(id), name: t('ties.splitByName', { name }) })),
      ]}
      value={attributeId === null ? any : String(attributeId)}
      onChange={(id) => useTieState.setState({ attributeId: id === any ? null : (Number(id) as AttributeId) })}
    />
  );
}
