import { TriangleAlert } from 'lucide-react';
import styles from '#renderer/features/agreement/agreement.module.css';
import { type Choices, coverages, hierarchies, useChoices, usualCounting, usualSeed } from '#renderer/features/agreement/choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Switch } from '#renderer/ui/switch.tsx';

const watched = ['coverage', 'hierarchy', 'allDocuments', 'resamples', 'seed'] as const;

/** How many of these choices are not the usual ones. */
export const countChanged = (choices: Pick<Choices, (typeof watched)[number]>): number =>
  watched.filter((name) => choices[name] !== usualCounting[name]).length;

/** What is chosen once and then left: coverage, hierarchy, scope, resamples. */
export function CountingChoices() {
  const { t } = useWords();
  const { unit, coverage, hierarchy, allDocuments, resamples, seed, subtree, change } = useChoices();
  const inCharacters = unit === 'character' || unit === 'codeUnit' || unit === 'segment';
  return (
    <>
      {!inCharacters && (
        <RadioGroup
          label={t('agreement.coverage')}
          choices={coverages.map((id) => ({ id, name: t(`agreement.coverage.${id}`) }))}
          value={coverage}
          onChange={(next) => change({ coverage: next })}
        />
      )}
      <RadioGroup
        label={t('agreement.hierarchy')}
        choices={hierarchies.map((id) => ({ id, name: t(`agreement.hierarchy.${id}`) }))}
        value={hierarchy}
        onChange={(next) => change({ hierarchy: next })}
      />
      <Switch isSelected={subtree} onChange={(on) => change({ subtree: on })}>
        {t('agreement.subtree')}
      </Switch>
      <RadioGroup
        label={t('agreement.scope')}
        choices={[
          { id: 'worked', name: t('agreement.scope.worked') },
          { id: 'all', name: t('agreement.scope.all') },
        ]}
        value={allDocuments ? 'all' : 'worked'}
        onChange={(next) => change({ allDocuments: next === 'all' })}
      />
      {allDocuments && (
        <p className={styles.warning}>
          <TriangleAlert size={14} aria-hidden />
          <span>{t('agreement.scopeWarning')}</span>
        </p>
      )}
      <div className={styles.numbers}>
        <NumberField
          label={t('agreement.resamples')}
          minValue={0}
          maxValue={10_000}
          step={500}
          value={resamples}
          onChange={(next) => change({ resamples: Number.isNaN(next) ? usualCounting.resamples : Math.round(next) })}
        />
        <NumberField
          label={t('agreement.seed')}
          minValue={0}
          maxValue={2 ** 31 - 1}
          formatOptions={{ useGrouping: false }}
          value={seed}
          onChange={(next) => change({ seed: Number.isNaN(next) ? usualSeed : Math.round(next) })}
        />
      </div>
      <Button tone="quiet" onPress={() => change({ ...usualCounting })}>
        {t('agreement.reset')}
      </Button>
    </>
  );
}
