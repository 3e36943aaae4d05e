import { CircleHelp, Download, FileText, Scale } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { agreementCommands } from '#renderer/features/agreement/agreement-commands.ts';
import { Calculator } from '#renderer/features/agreement/calculator/calculator.tsx';
import { type AgreementTab, useChoices } from '#renderer/features/agreement/choices.ts';
import { CodesTab } from '#renderer/features/agreement/codes-tab.tsx';
import { ComputedDialog } from '#renderer/features/agreement/computed-dialog.tsx';
import { ConfusionTab } from '#renderer/features/agreement/confusion-tab.tsx';
import { DocumentsTab } from '#renderer/features/agreement/documents-tab.tsx';
import { DomainsTab } from '#renderer/features/agreement/domains-tab.tsx';
import { exportAgreement } from '#renderer/features/agreement/export-agreement.ts';
import { AgreementFilters } from '#renderer/features/agreement/filters.tsx';
import { MethodsDialog } from '#renderer/features/agreement/methods-dialog.tsx';
import { PairsTab } from '#renderer/features/agreement/pairs-tab.tsx';
import { useAgreement } from '#renderer/features/agreement/use-agreement.ts';
import { useQueryOfChoices } from '#renderer/features/agreement/use-query-of-choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FilteredView } from '#renderer/ui/filtered-view.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';

/** How far coders agree, and where they part. */
export function AgreementView() {
  const { t, language } = useWords();
  const { client } = useApi();
  const shell = useShell();
  const { tab, change } = useChoices();
  const asked = useQueryOfChoices();
  const query = typeof asked === 'string' ? null : asked;
  const { data: answer } = useAgreement(query);
  const [dialog, setDialog] = useState<'computed' | 'methods' | null>(null);
  const controls = useMemo(
    () => ({
      save: (format: 'xlsx' | 'csv' | 'docx') =>
        query && exportAgreement({ client, shell, query, format, language, name: t('agreement.fileName') }),
      show: setDialog,
    }),
    [client, shell, query, language, t],
  );
  useCommands(useMemo(() => agreementCommands(controls), [controls]));

  const isAlone = tab === 'calculator';
  const nothing = typeof asked === 'string' && <CannotAsk reason={asked} />;
  const contents: Record<AgreementTab, { name: string; content: ReactNode }> = {
    codes: { name: t('agreement.tabCodes'), content: query && <CodesTab query={query} /> },
    pairs: { name: t('agreement.tabPairs'), content: query && <PairsTab query={query} /> },
    documents: { name: t('agreement.tabDocuments'), content: query && <DocumentsTab query={query} /> },
    confusion: { name: t('agreement.tabConfusion'), content: query && <ConfusionTab query={query} /> },
    domains: { name: t('agreement.tabDomains'), content: query && <DomainsTab query={query} /> },
    calculator: { name: t('agreement.tabCalculator'), content: <Calculator /> },
  };
  const shown = (['codes', 'pairs', 'documents', 'confusion', 'domains', 'calculator'] as const).map((id) => ({
    id,
    name: contents[id].name,
    content: tab === id && <div className={styles.content}>{contents[id].content || nothing}</div>,
  }));
  return (
    <FilteredView
      filters={isAlone ? <p className={styles.alone}>{t('agreement.calc.alone')}</p> : <AgreementFilters />}
      actions={
        isAlone ? null : (
          <>
            <IconButton
              icon={CircleHelp}
              label={t('agreement.computed')}
              keys="Alt+I"
              isDisabled={!answer}
              onPress={() => setDialog('computed')}
            />
            <IconButton
              icon={FileText}
              label={t('agreement.methods')}
              keys="Alt+M"
              isDisabled={!answer}
              onPress={() => setDialog('methods')}
            />
            <Menu
              label={t('agreement.export')}
              placement="bottom end"
              parts={[
                {
                  id: 'export',
                  rows: [
                    { id: 'xlsx', name: t('agreement.exportXlsx'), keys: 'Alt+E', disabled: !query, run: () => controls.save('xlsx') },
                    { id: 'csv', name: t('agreement.exportCsv'), keys: 'Alt+C', disabled: !query, run: () => controls.save('csv') },
                    {
                      id: 'docx',
                      name: t('agreement.exportDocx'),
                      keys: 'Alt+Shift+E',
                      disabled: !query,
                      run: () => controls.save('docx'),
                    },
                  ],
                },
              ]}
            >
              <IconButton icon={Download} label={t('agreement.export')} />
            </Menu>
          </>
        )
      }
    >
      <Tabs label={t('agreement.tabs')} value={tab} onChange={(next) => change({ tab: next })} tabs={shown} />
      {answer && query && dialog === 'computed' && <ComputedDialog answer={answer} query={query} onClose={() => setDialog(null)} />}
      {answer && query && dialog === 'methods' && <MethodsDialog answer={answer} query={query} onClose={() => setDialog(null)} />}
    </FilteredView>
  );
}

function CannotAsk({ reason }: { reason: 'chooseTwo' | 'segmentsNeedTwo' }) {
  const { t } = useWords();
  const { change, mode } = useChoices();
  if (reason === 'segmentsNeedTwo') {
    return <EmptyState icon={Scale} title={t('agreement.segmentsNeedTwo')} text={t('agreement.segmentsNeedTwoText')} />;
  }
  if (mode === 'groups') return <EmptyState icon={Scale} title={t('agreement.chooseTwo')} text={t('agreement.chooseTwoText')} />;
  const action = <Button onPress={() => change({ tab: 'calculator' })}>{t('agreement.emptyAction')}</Button>;
  return <EmptyState icon={Scale} title={t('agreement.emptyTitle')} text={t('agreement.emptyText')} action={action} />;
}
