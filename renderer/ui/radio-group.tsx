import { RadioGroup as AriaGroup, Label, Radio } from 'react-aria-components';
import type { Choice } from '#renderer/ui/choice.ts';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import styles from '#renderer/ui/radio-group.module.css';

export interface RadioGroupProps<Id extends string> {
  label: string;
  quiet?: boolean;
  choices: readonly Choice<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** `segments`: side by side as one control, for two to four short names. */
  look?: 'list' | 'segments';
  isDisabled?: boolean;
}

export function RadioGroup<Id extends string>({
  label,
  quiet = false,
  choices,
  value,
  onChange,
  look = 'list',
  isDisabled = false,
}: RadioGroupProps<Id>) {
  return (
    <AriaGroup
      {...(quiet ? { 'aria-label': label } : {})}
      className={field.field ?? ''}
      orientation={look === 'segments' ? 'horizontal' : 'vertical'}
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const choice = choices.find((one) => one.id === id);
        if (choice) onChange(choice.id);
      }}
    >
      {!quiet && <Label className={field.label}>{label}</Label>}
      <div className={styles[look]}>
        {choices.map(({ id, name, detail }) => (
          <Radio key={id} value={id} className={classes(look === 'list' ? styles.row : styles.segment)}>
            {look === 'list' && <span className={styles.dot} aria-hidden />}
            <span>
              {name}
              {look === 'list' && detail !== undefined && <span className={styles.detail}>{detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaGroup>
  );
}
