import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { Failure } from '#renderer/api/failure.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import { useChoices } from '#renderer/features/agreement/choices.ts';
import { DocumentRows } from '#renderer/features/agreement/document-rows.tsx';
import { Levels } from '#renderer/features/agreement/levels.tsx';
import styles from '#renderer/features/agreement/panel.module.css';
import { Passages } from '#renderer/features/agreement/passages.tsx';
import { RowFigures } from '#renderer/features/agreement/row-figures.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { AgreementAnswer, AgreementQuery, AgreementRow } from '#shared/contract/analysis.ts';
import { notesOf } from '#shared/reports/agreement-table.ts';
import { sidesOf } from '#shared/reports/compared-sides.ts';

export interface CodePanelProps {
  row: AgreementRow;
  answer: AgreementAnswer;
  query: AgreementQuery;
  onClose: () => void;
}

const most = 300;
const tabs = ['passages', 'figures', 'documents', 'levels'] as const;
type PanelTab = (typeof tabs)[number];

/** One code: where the coders part, document by document, and as NVivo and MAXQDA would show it. */
export function CodePanel({ row, answer, query, onClose }: CodePanelProps) {
  const { t } = useWords();
  const { byId } = useCodes();
  const [tab, setTab] = useState<PanelTab>('passages');
  const code = byId.get(row.codeId);
  const name = code?.name ?? row.code;
  const notes = notesOf(row, row.hints, t);
  const content = {
    passages: <WhereTheyPart row={row} query={query} />,
    figures: <RowFigures row={row} unit={answer.unit} sides={sidesOf(answer.coders, query)} />,
    documents: <DetailOf row={row} query={query} answer={answer} show="documents" />,
    levels: <DetailOf row={row} query={query} answer={answer} show="levels" />,
  };
  const names: Record<PanelTab, string> = {
    passages: t('agreement.panelPassages'),
    figures: t('agreement.panelFigures'),
    documents: t('agreement.panelDocuments'),
    levels: t('agreement.panelLevels'),
  };
  return (
    <section className={styles.panel} aria-label={t('agreement.panel', { code: name })}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {code && <Swatch colour={code.colour} />}
          {name}
        </h2>
        <IconButton icon={X} size="small" label={t('ui.close')} keys="Escape" onPress={onClose} />
      </header>
      {notes !== '' && (
        <p className={styles.warning}>
          <TriangleAlert size={14} aria-hidden />
          <span>{notes}</span>
        </p>
      )}
      <Tabs
        label={t('agreement.panelTabs')}
        value={tab}
        onChange={setTab}
        tabs={tabs.map((id) => ({ id, name: names[id], content: tab === id && content[id] }))}
      />
    </section>
  );
}

function WhereTheyPart({ row, query }: Pick<CodePanelProps, 'row' | 'query'>) {
  const { t } = useWords();
  const { queries } = useApi();
  const input = { ...query, codeIds: [row.codeId], limit: most };
  const { data, isError, error, refetch } = useQuery({
    ...queries.analysis.disagreements.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!data) return <p className={styles.quiet}>{t('ui.counting')}</p>;
  if (data.total === 0) return <EmptyState icon={CircleCheck} title={t('agreement.noPassages')} text={t('agreement.noPassagesText')} />;
  return <Passages passages={data.passages} total={data.total} unit={query.unit === 'segment' ? 'character' : query.unit} />;
}

function DetailOf({ row, query, answer, show }: Omit<CodePanelProps, 'onClose'> & { show: 'documents' | 'levels' }) {
  const { t } = useWords();
  const { queries } = useApi();
  const overlap = useChoices((choices) => choices.overlap);
  const sides = useMemo(() => sidesOf(answer.coders, query), [answer, query]);
  const input = { ...query, overlap, codeId: row.codeId };
  const { data, isError, error, refetch } = useQuery(queries.analysis.agreementDetail.queryOptions({ input }));
  if (isError) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!data) return <p className={styles.quiet}>{t('ui.counting')}</p>;
  if (show === 'levels') return <Levels detail={data} />;
  return <DocumentRows name="agreement-panelDocuments" label={t('agreement.panelDocuments')} detail={data} sides={sides} />;
}
