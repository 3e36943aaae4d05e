import { AlignJustify, Copy, Download } from 'lucide-react';
import styles from '#renderer/features/retrieval/retrieval-view.module.css';
import { type SegmentFormat, segmentKeys } from '#renderer/features/retrieval/segment-formats.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { retrievalTabs, segmentGroupings, useRetrieval } from '#renderer/state/retrieval.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';

export interface RetrievalHeadProps {
  total: number;
  groups: number;
  onCopyAll: () => void;
  onExport: (format: SegmentFormat) => void;
}

const tabNames = { segments: 'retrieval.segments', crosstab: 'retrieval.crosstab' } as const;
const groupNames = { code: 'retrieval.byCode', document: 'retrieval.byDocument' } as const;
const foundIn = { code: 'retrieval.inCodes', document: 'retrieval.inDocuments' } as const;
const formats = [
  ['xlsx', 'retrieval.exportXlsx'],
  ['csv', 'retrieval.exportCsv'],
  ['docx', 'retrieval.exportDocx'],
  ['html', 'retrieval.exportHtml'],
  ['json', 'retrieval.exportJson'],
] as const;

/** Segments or crosstab. */
export function ShownAs() {
  const { t } = useWords();
  const { tab, setTab } = useRetrieval();
  return (
    <Select
      quiet
      label={t('retrieval.shownAs')}
      choices={retrievalTabs.map((id) => ({ id, name: t(tabNames[id]) }))}
      value={tab}
      onChange={setTab}
    />
  );
}

/** What was found and how it is shown, at the left; out of the program, at the right. */
export function RetrievalHead({ total, groups, onCopyAll, onExport }: RetrievalHeadProps) {
  const { t } = useWords();
  const { groupBy, setGroupBy, withContext, setWithContext } = useRetrieval();
  return (
    <Toolbar
      label={t('retrieval.shown')}
      end={
        <>
          <ToggleButton
            icon={AlignJustify}
            label={t('retrieval.cmdContext')}
            keys="Alt+X"
            isSelected={withContext}
            onChange={setWithContext}
          />
          <IconButton icon={Copy} label={t('retrieval.cmdCopyAll')} keys="Alt+C" isDisabled={total === 0} onPress={onCopyAll} />
          <Menu
            label={t('ui.export')}
            placement="bottom end"
            parts={[
              {
                id: 'formats',
                rows: formats.map(([format, name]) => ({
                  id: format,
                  name: t(name),
                  keys: segmentKeys[format],
                  run: () => onExport(format),
                })),
              },
            ]}
          >
            <IconButton icon={Download} label={t('ui.export')} isDisabled={total === 0} />
          </Menu>
        </>
      }
    >
      <ShownAs />
      <Select
        quiet
        label={t('retrieval.grouped')}
        choices={segmentGroupings.map((id) => ({ id, name: t(groupNames[id]) }))}
        value={groupBy}
        onChange={setGroupBy}
      />
      <p className={styles.found} role="status">
        {t('retrieval.segmentsCount', { count: total })} {groups > 0 && t(foundIn[groupBy], { count: groups })}
      </p>
    </Toolbar>
  );
}
