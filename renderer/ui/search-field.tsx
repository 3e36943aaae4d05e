import { Search, X } from 'lucide-react';
import { SearchField as AriaField, type SearchFieldProps as AriaProps, Button, Group, Input } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import styles from '#renderer/ui/search-field.module.css';

export interface SearchFieldProps extends Omit<AriaProps, 'children' | 'className' | 'style' | 'aria-label'> {
  label: string;
  placeholder?: string;
  className?: string;
}

export function SearchField({ label, placeholder, className, ...rest }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <AriaField {...rest} aria-label={label} className={classes(field.field, className)}>
      <Group className={classes(field.box, styles.box)}>
        <Search size={14} aria-hidden className={styles.icon} />
        <Input className={classes(field.input, field.bare, styles.input)} placeholder={placeholder ?? label} />
        <Button className={styles.clear ?? ''} aria-label={t('ui.clear')}>
          <X size={14} aria-hidden />
        </Button>
      </Group>
    </AriaField>
  );
}
