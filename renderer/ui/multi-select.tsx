import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Button, DialogTrigger, ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import field from '#renderer/ui/field.module.css';
import list from '#renderer/ui/list.module.css';
import styles from '#renderer/ui/multi-select.module.css';
import { Popover } from '#renderer/ui/popover.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import select from '#renderer/ui/select.module.css';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { foldKazakhLetters, foldText } from '#shared/text/fold.ts';

export interface MultiChoice<Id extends string | number> {
  id: Id;
  name: string;
  detail?: string;
  colour?: string;
  /** How deep it stands in its tree, from 0. */
  depth?: number;
  /** What typing may find beside the name. */
  words?: string;
}

export interface MultiSelectProps<Id extends string | number> {
  label: string;
  choices: readonly MultiChoice<Id>[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
  /** What the button says when nothing is chosen: “All documents”. */
  none: string;
  /** What it says for several: “3 documents”. */
  several: (count: number) => string;
  isDisabled?: boolean;
}

const rowHeight = 28;
const fold = (text: string) => foldKazakhLetters(foldText(text));

/** Several of many: a button that says what is chosen, and behind it a list with a search field. Choosing nothing means all. */
export function MultiSelect<Id extends string | number>(props: MultiSelectProps<Id>) {
  const { label, value, choices, none, several, isDisabled = false } = props;
  const [only] = value;
  const said = value.length === 0 ? none : value.length === 1 ? choices.find(({ id }) => id === only)?.name : several(value.length);
  return (
    <DialogTrigger>
      <Button
        isDisabled={isDisabled}
        aria-label={`${label}: ${said ?? none}`}
        className={classes(field.box, select.button, styles.button, value.length > 0 && styles.chosen)}
      >
        <span className={select.value}>{said ?? none}</span>
        <ChevronDown size={14} aria-hidden className={select.arrow} />
      </Button>
      <Popover label={label} className={styles.popover ?? ''} placement="bottom start">
        <MultiSelectList {...props} />
      </Popover>
    </DialogTrigger>
  );
}

/** The list by itself, for places that are open anyway. */
export function MultiSelectList<Id extends string | number>({ label, choices, value, onChange }: MultiSelectProps<Id>) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const words = useMemo(() => choices.map((choice) => fold(`${choice.name} ${choice.words ?? ''}`)), [choices]);
  const wanted = fold(typed).split(/\s+/);
  const found = choices.filter((_, index) => wanted.every((word) => words[index]?.includes(word)));
  return (
    <div className={styles.whole}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField label={label} placeholder={t('ui.search')} autoFocus />
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <ListBox
            aria-label={label}
            items={found}
            selectionMode="multiple"
            escapeKeyBehavior="none"
            selectedKeys={value}
            onSelectionChange={(keys) => {
              const shown = new Set(found.map(({ id }) => id));
              // What the search hides stays as it was.
              const isChosen = (id: Id) => (shown.has(id) ? keys === 'all' || keys.has(id) : value.includes(id));
              onChange(choices.map(({ id }) => id).filter(isChosen));
            }}
            className={classes(list.list, styles.list)}
            style={{ height: Math.min(320, Math.max(1, found.length) * rowHeight + 8) }}
            renderEmptyState={() => <p className={list.empty}>{t('ui.nothingFound')}</p>}
          >
            {(choice) => <Row {...choice} />}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
      <Button className={styles.clear ?? ''} isDisabled={value.length === 0} onPress={() => onChange([])}>
        {t('ui.clear')}
      </Button>
    </div>
  );
}

function Row({ id, name, detail, colour, depth = 0 }: MultiChoice<string | number>) {
  return (
    <ListBoxItem id={id} textValue={name} className={classes(list.item, styles.row)} style={cssVariables({ '--depth': depth })}>
      {({ isSelected }) => (
        <>
          <span className={styles.box} data-selected={isSelected || undefined} aria-hidden>
            {isSelected && '✓'}
          </span>
          {colour !== undefined && <Swatch colour={colour} />}
          <span className={list.words}>{name}</span>
          {detail !== undefined && <span className={list.detail}>{detail}</span>}
        </>
      )}
    </ListBoxItem>
  );
}
