import { TextField as AriaField, type TextFieldProps as AriaProps, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/field.module.css';

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'className' | 'style' | 'aria-label'> {
  label: string;
  /** The label is read aloud, not shown. */
  quiet?: boolean;
  hint?: string;
  /** What is wrong and what to do; shown in place of the hint. */
  error?: string | null;
  placeholder?: string;
  /** More than one line: how many to begin with; it grows with the text. */
  lines?: number;
  className?: string;
}

export function TextField({ label, quiet = false, hint, error, placeholder, lines, className, ...rest }: TextFieldProps) {
  const shared = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaField
      {...rest}
      {...(quiet ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      className={classes(styles.field, className)}
    >
      {!quiet && <Label className={styles.label}>{label}</Label>}
      {lines === undefined ? (
        <Input className={styles.input ?? ''} {...shared} />
      ) : (
        <TextArea style={{ minHeight: lines * 20 + 8 }} className={classes(styles.input, styles.area)} {...shared} />
      )}
      {hint && !error && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaField>
  );
}
