import { Minus, Plus } from 'lucide-react';
import { NumberField as AriaField, type NumberFieldProps as AriaProps, Button, Group, Input, Label } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import styles from '#renderer/ui/number-field.module.css';

export interface NumberFieldProps extends Omit<AriaProps, 'children' | 'className' | 'style' | 'aria-label'> {
  label: string;
  quiet?: boolean;
}

/** A number with steps; reads and writes the decimal sign of the language. */
export function NumberField({ label, quiet = false, ...rest }: NumberFieldProps) {
  const { t } = useWords();
  return (
    <AriaField {...rest} {...(quiet ? { 'aria-label': label } : {})} className={field.field ?? ''}>
      {!quiet && <Label className={field.label}>{label}</Label>}
      <Group className={classes(field.box, styles.box)}>
        <Input className={classes(field.input, field.bare, styles.input)} />
        <Button slot="decrement" aria-label={t('ui.decrease', { name: label })} className={styles.step ?? ''}>
          <Minus size={13} aria-hidden />
        </Button>
        <Button slot="increment" aria-label={t('ui.increase', { name: label })} className={styles.step ?? ''}>
          <Plus size={13} aria-hidden />
        </Button>
      </Group>
    </AriaField>
  );
}
