import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, Label, ListBox, Popover, SelectValue } from 'react-aria-components';
import type { Choice } from '#renderer/ui/choice.ts';
import { ChoiceRow } from '#renderer/ui/choice-row.tsx';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import list from '#renderer/ui/list.module.css';
import popover from '#renderer/ui/popover.module.css';
import styles from '#renderer/ui/select.module.css';

export interface SelectProps<Id extends string> {
  label: string;
  quiet?: boolean;
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  isDisabled?: boolean;
}

export function Select<Id extends string>({
  label,
  quiet = false,
  choices,
  value,
  onChange,
  placeholder = '',
  isDisabled = false,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      {...(quiet ? { 'aria-label': label } : {})}
      className={field.field ?? ''}
      value={value}
      placeholder={placeholder}
      isDisabled={isDisabled}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
    >
      {!quiet && <Label className={field.label}>{label}</Label>}
      <Button className={classes(field.box, styles.button)}>
        <SelectValue className={styles.value ?? ''}>{choices.find(({ id }) => id === value)?.name ?? placeholder}</SelectValue>
        <ChevronDown size={14} aria-hidden className={styles.arrow} />
      </Button>
      <Popover className={popover.popover ?? ''}>
        <ListBox items={choices} className={list.list ?? ''}>
          {(choice) => <ChoiceRow {...choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
