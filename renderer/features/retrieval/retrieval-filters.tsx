import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCoders, useCodes, useDocuments } from '#renderer/api/project-data.ts';
import { CaseFilters } from '#renderer/features/retrieval/case-filters.tsx';
import styles from '#renderer/features/retrieval/retrieval-view.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useRetrieval } from '#renderer/state/retrieval.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MultiSelect } from '#renderer/ui/multi-select.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { allNamesOf } from '#shared/model/code-name.ts';

/** Which segments: codes, documents, coders, words, and what the cases and weights must be. */
export function RetrievalFilters() {
  const { t } = useWords();
  const { codes } = useCodes();
  const documents = useDocuments();
  const coders = useCoders();
  const { filter, change, setFilter } = useRetrieval();
  const chosenCodes = filter.codeIds ?? [];
  return (
    <search className={styles.filters} aria-label={t('retrieval.filters')}>
      <MultiSelect
        label={t('retrieval.codes')}
        choices={codes.map((code) => ({
          id: code.id,
          name: code.name,
          colour: code.colour,
          depth: code.depth,
          words: `${code.path} ${allNamesOf(code).join(' ')}`,
        }))}
        value={chosenCodes}
        onChange={(codeIds) => change({ codeIds, ...(filter.codeIds ? {} : { includeSubcodes: true }) })}
        none={t('retrieval.allCodes')}
        several={(count) => t('retrieval.codesChosen', { count })}
      />
      {chosenCodes.length > 0 && (
        <Switch isSelected={filter.includeSubcodes ?? false} onChange={(includeSubcodes) => change({ includeSubcodes })}>
          {t('retrieval.subcodes')}
        </Switch>
      )}
      {chosenCodes.length > 1 && (
        <Select
          quiet
          label={t('retrieval.match')}
          choices={[
            { id: 'any', name: t('retrieval.matchAny') },
            { id: 'all', name: t('retrieval.matchAll') },
          ]}
          value={filter.allOverlapping ? 'all' : 'any'}
          onChange={(match) => change({ allOverlapping: match === 'all' })}
        />
      )}
      <MultiSelect
        label={t('retrieval.documents')}
        choices={documents.map(({ id, name }) => ({ id, name }))}
        value={filter.documentIds ?? []}
        onChange={(documentIds) => change({ documentIds })}
        none={t('retrieval.allDocuments')}
        several={(count) => t('retrieval.documentsChosen', { count })}
      />
      <MultiSelect
        label={t('retrieval.coders')}
        choices={coders.map(({ id, name, colour }) => ({ id, name, colour }))}
        value={filter.coderIds ?? []}
        onChange={(coderIds) => change({ coderIds })}
        none={t('retrieval.allCoders')}
        several={(count) => t('retrieval.codersChosen', { count })}
      />
      <CaseFilters />
      <WordsField />
      {Object.keys(filter).length > 0 && (
        <IconButton icon={X} label={t('retrieval.clearFilters')} keys="Alt+Backspace" onPress={() => setFilter({})} />
      )}
    </search>
  );
}

const patienceMs = 200;

/** Asks a moment after the last letter, not with each. */
function WordsField() {
  const { t } = useWords();
  const text = useRetrieval((retrieval) => retrieval.filter.text ?? '');
  const change = useRetrieval((retrieval) => retrieval.change);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const timer = setTimeout(() => typed !== text && change({ text: typed }), patienceMs);
    return () => clearTimeout(timer);
  }, [typed, text, change]);
  return (
    <SearchField
      id="retrieval-words"
      label={t('retrieval.words')}
      className={styles.words ?? ''}
      value={typed}
      onChange={setTyped}
      onSubmit={(value) => change({ text: value })}
    />
  );
}
