import { Settings2 } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { useCoders, useDocuments } from '#renderer/api/project-data.ts';
import { adjustments, coderModes, hasReach, measures, reachUnits, relations, useChoices } from '#renderer/features/cooccurrence/choices.ts';
import { CodesFilter } from '#renderer/features/cooccurrence/codes-filter.tsx';
import styles from '#renderer/features/cooccurrence/cooccurrence.module.css';
import { useMeasureName } from '#renderer/features/cooccurrence/use-measure-name.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FilterBar } from '#renderer/ui/filtered-view.tsx';
import { MultiSelect } from '#renderer/ui/multi-select.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';

/** How two codes must lie, among which codes, coders and documents, and which number is shown. */
export function CooccurrenceFilters() {
  const { t } = useWords();
  const choices = useChoices();
  const { relation, measure, hideEmpty, change } = choices;
  const nameOfMeasure = useMeasureName();
  return (
    <FilterBar label={t('cooccurrence.filters')}>
      <Select
        quiet
        label={t('cooccurrence.relation')}
        choices={relations.map((id) => ({ id, name: t(`cooccurrence.relation.${id}`) }))}
        value={relation}
        onChange={(next) => change({ relation: next })}
      />
      {hasReach(relation) && <Reach />}
      <CodesFilter />
      <MoreFilters />
      <Select
        quiet
        label={t('cooccurrence.measure')}
        choices={measures.map((id) => ({ id, name: nameOfMeasure(id) }))}
        value={measure}
        onChange={(next) => change({ measure: next })}
      />
      <Switch isSelected={hideEmpty} onChange={(hide) => change({ hideEmpty: hide })}>
        {t('cooccurrence.hideEmpty')}
      </Switch>
    </FilterBar>
  );
}

/** At most so many characters, words or paragraphs apart; an empty field means anywhere in the document. */
function Reach() {
  const { t } = useWords();
  const { within, withinUnit, relation, change } = useChoices();
  return (
    <div className={styles.reach}>
      <NumberField
        quiet
        label={t('cooccurrence.within')}
        minValue={0}
        value={within ?? (relation === 'near' ? 0 : Number.NaN)}
        onChange={(next) => change({ within: Number.isNaN(next) ? null : Math.round(next) })}
      />
      <Select
        quiet
        label={t('cooccurrence.withinUnit')}
        choices={reachUnits.map((id) => ({ id, name: t(`cooccurrence.reach.${id}`) }))}
        value={withinUnit}
        onChange={(unit) => change({ withinUnit: unit })}
      />
    </div>
  );
}

function MoreFilters() {
  const { t } = useWords();
  const { coders, coderIds, documentIds, hierarchy, adjust, change } = useChoices();
  const documents = useDocuments();
  const people = useCoders();
  const count =
    Number(coders !== 'union') +
    Number(coderIds.length > 0) +
    Number(documentIds.length > 0) +
    Number(hierarchy !== 'direct') +
    Number(adjust !== 'holm');
  return (
    <DialogTrigger>
      <Button icon={Settings2}>
        {t('cooccurrence.more')}
        {count > 0 && <Badge tone="accent">{count}</Badge>}
      </Button>
      <Popover label={t('cooccurrence.more')} className={styles.more ?? ''} placement="bottom start">
        <RadioGroup
          label={t('cooccurrence.coders')}
          choices={coderModes.map((id) => ({ id, name: t(`cooccurrence.coders.${id}`) }))}
          value={coders}
          onChange={(mode) => change({ coders: mode })}
        />
        <MultiSelect
          label={t('cooccurrence.whichCoders')}
          choices={people.map(({ id, name, colour }) => ({ id, name, colour }))}
          value={coderIds}
          onChange={(ids) => change({ coderIds: ids })}
          none={t('retrieval.allCoders')}
          several={(several) => t('retrieval.codersChosen', { count: several })}
        />
        <MultiSelect
          label={t('retrieval.documents')}
          choices={documents.map(({ id, name }) => ({ id, name }))}
          value={documentIds}
          onChange={(ids) => change({ documentIds: ids })}
          none={t('retrieval.allDocuments')}
          several={(several) => t('retrieval.documentsChosen', { count: several })}
        />
        <RadioGroup
          label={t('cooccurrence.hierarchy')}
          choices={[
            { id: 'direct', name: t('cooccurrence.hierarchy.direct') },
            { id: 'roll-up', name: t('cooccurrence.hierarchy.rollUp') },
          ]}
          value={hierarchy}
          onChange={(next) => change({ hierarchy: next })}
        />
        <RadioGroup
          label={t('cooccurrence.adjust')}
          choices={adjustments.map((id) => ({ id, name: t(`cooccurrence.adjustChoice.${id}`) }))}
          value={adjust}
          onChange={(next) => change({ adjust: next })}
        />
      </Popover>
    </DialogTrigger>
  );
}
