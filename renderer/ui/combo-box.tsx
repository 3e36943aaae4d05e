import { ChevronDown } from 'lucide-react';
import { useContext } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Group,
  Input,
  type InputProps,
  Label,
  ListBox,
  Popover,
} from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { Choice } from '#renderer/ui/choice.ts';
import { ChoiceRow } from '#renderer/ui/choice-row.tsx';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import list from '#renderer/ui/list.module.css';
import popover from '#renderer/ui/popover.module.css';
import styles from '#renderer/ui/select.module.css';

export interface ComboBoxProps<Id extends string> {
  label: string;
  quiet?: boolean;
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id | null) => void;
  /** Words that are not among the choices are taken too, and reported here on Enter or when the field is left. */
  onOther?: (text: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
}

export function ComboBox<Id extends string>({
  label,
  quiet = false,
  choices,
  value,
  onChange,
  onOther,
  placeholder,
  autoFocus = false,
}: ComboBoxProps<Id>) {
  const { t } = useWords();
  return (
    <AriaComboBox
      {...(quiet ? { 'aria-label': label } : {})}
      className={field.field ?? ''}
      defaultItems={choices}
      value={value}
      allowsCustomValue={onOther !== undefined}
      allowsEmptyCollection
      menuTrigger={autoFocus && onOther ? 'focus' : 'input'}
      autoFocus={autoFocus}
      onChange={(key) => onChange(choices.find(({ id }) => id === key)?.id ?? null)}
      onBlur={(event) => {
        const text = event.target instanceof HTMLInputElement ? event.target.value.trim() : '';
        if (onOther && text && !choices.some(({ name }) => name === text)) onOther(text);
      }}
    >
      {!quiet && <Label className={field.label}>{label}</Label>}
      <Group className={field.box ?? ''}>
        <OpeningInput {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className={classes(styles.button, styles.open)}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </Group>
      <Popover className={popover.popover ?? ''}>
        <ListBox className={list.list ?? ''} renderEmptyState={() => <p className={list.empty}>{t('ui.nothingFound')}</p>}>
          {(choice: Choice<Id>) => <ChoiceRow {...choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** A click opens all choices; Tab only passes through, so that the list does not cover what one is on the way to. */
function OpeningInput(props: InputProps) {
  const state = useContext(ComboBoxStateContext);
  return <Input {...props} className={classes(field.input, field.bare)} onClick={() => state?.open(null, 'manual')} />;
}
