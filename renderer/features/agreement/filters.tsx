import { Settings2 } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { type NamedCode, useCodes, useDocuments } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { units, useChoices } from '#renderer/features/agreement/choices.ts';
import { CoderFilter } from '#renderer/features/agreement/coder-filter.tsx';
import { CountingChoices, countChanged } from '#renderer/features/agreement/counting-choices.tsx';
import { OverlapField } from '#renderer/features/agreement/overlap-field.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FilterBar } from '#renderer/ui/filtered-view.tsx';
import { MultiSelect } from '#renderer/ui/multi-select.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { allNamesOf } from '#shared/model/code-name.ts';

/** Which coders, on which documents and codes, counted in what. */
export function AgreementFilters() {
  const { t } = useWords();
  const { unit, documentIds, codeIds, change, ...counting } = useChoices();
  const documents = useDocuments();
  const { codes } = useCodes();
  const changed = countChanged(counting);
  return (
    <FilterBar label={t('agreement.filters')}>
      <CoderFilter />
      <MultiSelect
        label={t('agreement.documents')}
        choices={documents.map(({ id, name }) => ({ id, name }))}
        value={documentIds}
        onChange={(ids) => change({ documentIds: ids })}
        none={t('retrieval.allDocuments')}
        several={(count) => t('agreement.someDocuments', { count })}
      />
      <MultiSelect
        label={t('agreement.codes')}
        choices={codes.map(toChoice)}
        value={codeIds}
        onChange={(ids) => change({ codeIds: ids, codeId: null })}
        none={t('retrieval.allCodes')}
        several={(count) => t('agreement.someCodes', { count })}
      />
      <Select
        quiet
        label={t('agreement.unit')}
        choices={units.map((id) => ({ id, name: t(`agreement.unit.${id}`) }))}
        value={unit}
        onChange={(next) => change({ unit: next })}
      />
      {unit === 'segment' && <OverlapField quiet />}
      <DialogTrigger>
        <Button icon={Settings2}>
          {t('agreement.more')}
          {changed > 0 && <Badge tone="accent">{changed}</Badge>}
        </Button>
        <Popover label={t('agreement.moreTitle')} className={styles.more ?? ''} placement="bottom start">
          <CountingChoices />
        </Popover>
      </DialogTrigger>
    </FilterBar>
  );
}

const toChoice = (code: NamedCode) => ({
  id: code.id,
  name: code.name,
  colour: code.colour,
  depth: code.depth,
  words: `${code.path} ${allNamesOf(code).join(' ')}`,
});
