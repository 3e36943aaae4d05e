import { memo } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { type Save, useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/codebook/codebook.module.css';
import { type BookEntry as Entry, entryFields } from '#renderer/features/codebook/entries.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { classes } from '#renderer/ui/classes.ts';
import { ColourButton } from '#renderer/ui/colour-button.tsx';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { codeKinds } from '#shared/model/code.ts';
import { changeEntry } from '#shared/model/code-entry.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import type { Language } from '#shared/model/language.ts';

export interface BookEntryProps {
  entry: Entry;
  language: Language;
  main: Language;
  isCurrent: boolean;
}

/** One code of the book, every word of it open to change in place. */
export const BookEntry = memo(function BookEntry({ entry, language, main, isCurrent }: BookEntryProps) {
  const { t } = useWords();
  const save = useSaving();
  const { code, words, name, above } = entry;
  const change = (part: Partial<typeof words>) =>
    save((client) => client.codes.update({ id: code.id, ...changeEntry(code, language, main, part) }));
  return (
    <article
      aria-label={name}
      className={classes(styles.entry, isCurrent && styles.current)}
      style={cssVariables({ '--mark': code.colour, '--depth': code.depth })}
    >
      {above.length > 0 && <p className={styles.path}>{above.join(pathSeparator)}</p>}
      <header className={styles.head}>
        <ColourButton
          label={t('codes.colourTitle', { name })}
          colour={code.colour}
          onChange={(colour) => void save((client) => client.codes.update({ id: code.id, colour }))}
        />
        <div className={classes(styles.name, words.name.trim() === '' && styles.unwritten)} lang={language}>
          <SavedField
            label={t('codebook.nameOf', { name })}
            quiet
            value={words.name}
            placeholder={code.words.name}
            onSave={(next) => (next.trim() === '' && language === main ? false : change({ name: next.trim() }))}
          />
        </div>
        <Kind entry={entry} save={save} />
        <Counts entry={entry} />
      </header>
      <dl className={styles.texts} lang={language}>
        {entryFields.map((field) => (
          <div key={field} className={classes(styles.text, words[field].trim() === '' && styles.unwritten)}>
            <dt aria-hidden>{t(`inspector.entry.${field}`)}</dt>
            <dd>
              <SavedField
                label={t('codebook.fieldOf', { field: t(`inspector.entry.${field}`), name })}
                quiet
                lines={1}
                value={words[field]}
                placeholder={t('codebook.notWritten')}
                onSave={(text) => change({ [field]: text })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
});

function Kind({ entry: { code, name }, save }: { entry: Entry; save: Save }) {
  const { t } = useWords();
  return (
    <div className={styles.kind}>
      <Select
        label={t('codebook.kindOf', { name })}
        quiet
        choices={codeKinds.map((kind) => ({ id: kind, name: t(`codes.kind.${kind}`) }))}
        value={code.kind}
        onChange={(kind) => void save((client) => client.codes.update({ id: code.id, kind }))}
      />
    </div>
  );
}

/** How often it was applied; a click shows the passages. */
function Counts({ entry: { code } }: { entry: Entry }) {
  const { t, number } = useWords();
  const isBranch = code.codingsBelow > code.codings;
  const words = isBranch
    ? t('codes.countBranch', { own: code.codings, below: code.codingsBelow })
    : t('codes.count', { count: code.codings });
  const shown = isBranch ? `${number(code.codings)} / ${number(code.codingsBelow)}` : number(code.codings);
  if (code.codingsBelow === 0) return <span className={styles.noCount}>{t('codebook.notUsed')}</span>;
  return (
    <PlainButton
      className={styles.count ?? ''}
      aria-label={`${shown}: ${words}. ${t('codes.cmdSegments')}`}
      onPress={() => showSegments({ codeIds: [code.id], includeSubcodes: true })}
    >
      {shown}
    </PlainButton>
  );
}
