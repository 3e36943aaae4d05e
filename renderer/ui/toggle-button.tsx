import type { LucideIcon } from 'lucide-react';
import { type ToggleButtonProps as AriaProps, ToggleButton as AriaToggle } from 'react-aria-components';
import styles from '#renderer/ui/icon-button.module.css';
import { Tooltip } from '#renderer/ui/tooltip.tsx';

export interface ToggleButtonProps extends Omit<AriaProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: LucideIcon;
  label: string;
  keys?: string;
}

/** An icon that stays pressed. */
export function ToggleButton({ icon: Icon, label, keys, ...rest }: ToggleButtonProps) {
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <AriaToggle {...rest} aria-label={label} className={styles.button ?? ''}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </AriaToggle>
    </Tooltip>
  );
}
