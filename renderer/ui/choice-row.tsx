import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import type { Choice } from '#renderer/ui/choice.ts';
import styles from '#renderer/ui/list.module.css';
import { Swatch } from '#renderer/ui/swatch.tsx';

export function ChoiceRow({ id, name, detail, icon: Icon, colour }: Choice) {
  return (
    <ListBoxItem id={id} textValue={name} className={styles.item ?? ''}>
      {({ isSelected }) => (
        <>
          {Icon && (
            <span className={styles.icon}>
              <Icon size={14} aria-hidden />
            </span>
          )}
          {colour !== undefined && <Swatch colour={colour} />}
          <span className={styles.words}>{name}</span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          {isSelected && <Check size={14} aria-hidden />}
        </>
      )}
    </ListBoxItem>
  );
}
