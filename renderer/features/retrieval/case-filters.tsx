import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { useApi } from '#renderer/api/api-context.tsx';
import styles from '#renderer/features/retrieval/retrieval-view.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useRetrieval } from '#renderer/state/retrieval.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { MultiSelect } from '#renderer/ui/multi-select.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import type { Attribute } from '#shared/model/case.ts';
import type { AttributeId } from '#shared/model/ids.ts';

/** What the cases of a segment must be, by their attributes, and how its codings are weighted. */
export function CaseFilters() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data } = useQuery(queries.cases.table.queryOptions());
  const { filter, change } = useRetrieval();
  const chosen = filter.attributes ?? [];
  const count =
    chosen.length + Number(Boolean(filter.caseIds)) + Number(filter.weightAtLeast !== undefined || filter.weightAtMost !== undefined);
  const setValues = (attributeId: AttributeId, values: string[]) => {
    const others = chosen.filter((one) => one.attributeId !== attributeId);
    change({ attributes: values.length > 0 ? [...others, { attributeId, values }] : others });
  };
  const setWeight = (end: 'weightAtLeast' | 'weightAtMost', weight: number) => {
    change({ [end]: Number.isNaN(weight) ? undefined : weight });
  };
  return (
    <DialogTrigger>
      <Button icon={ListFilter}>
        {t('retrieval.more')}
        {count > 0 && <Badge tone="accent">{count}</Badge>}
      </Button>
      <Popover label={t('retrieval.more')} className={styles.more ?? ''} placement="bottom start">
        <MultiSelect
          label={t('retrieval.cases')}
          choices={(data?.cases ?? []).map(({ id, name }) => ({ id, name }))}
          value={filter.caseIds ?? []}
          onChange={(caseIds) => change({ caseIds })}
          none={t('retrieval.allCases')}
          several={(several) => t('retrieval.casesChosen', { count: several })}
        />
        <h3 className={styles.heading}>{t('retrieval.attributes')}</h3>
        {(data?.attributes ?? []).map((attribute) => (
          <div key={attribute.id} className={styles.attribute}>
            <span>{attribute.name}</span>
            <MultiSelect
              label={attribute.name}
              choices={valuesOf(attribute, data?.values ?? []).map((value) => ({ id: value, name: valueName(attribute, value, t) }))}
              value={chosen.find(({ attributeId }) => attributeId === attribute.id)?.values ?? []}
              onChange={(values) => setValues(attribute.id, values)}
              none={t('retrieval.anyValue')}
              several={(several) => t('retrieval.valuesChosen', { count: several })}
            />
          </div>
        ))}
        <h3 className={styles.heading}>{t('retrieval.weights')}</h3>
        <div className={styles.weights}>
          <NumberField
            label={t('retrieval.weightFrom')}
            value={filter.weightAtLeast ?? Number.NaN}
            onChange={(weight) => setWeight('weightAtLeast', weight)}
          />
          <NumberField
            label={t('retrieval.weightTo')}
            value={filter.weightAtMost ?? Number.NaN}
            onChange={(weight) => setWeight('weightAtMost', weight)}
          />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

/** Declared categories first, in their order, then whatever else was entered. */
function valuesOf(attribute: Attribute, values: readonly { attributeId: AttributeId; value: string }[]): string[] {
  const entered = values.filter(({ attributeId }) => attributeId === attribute.id).map(({ value }) => value);
  const used = new Set(entered);
  const declared = attribute.categories.filter((category) => used.has(category));
  const others = [...used].filter((value) => !declared.includes(value));
  return [...declared, ...others.sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))];
}

/** Yes and no are stored as words of no language. */
export function valueName(attribute: Attribute | undefined, value: string, t: ReturnType<typeof useWords>['t']): string {
  if (attribute?.type === 'yesNo') return t(value === 'yes' ? 'retrieval.yes' : 'retrieval.no');
  return value;
}
