import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/icon-button.module.css';
import { Tooltip } from '#renderer/ui/tooltip.tsx';

export interface IconButtonProps extends Omit<AriaProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: LucideIcon;
  /** Its name for everybody: read aloud and shown as the tooltip. */
  label: string;
  /** Shown in the tooltip, as a command writes them. */
  keys?: string;
  size?: 'small' | 'usual';
  placement?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
}

export function IconButton({ icon: Icon, label, keys, size = 'usual', placement = 'bottom', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} placement={placement} {...(keys === undefined ? {} : { keys })}>
      <AriaButton {...rest} aria-label={label} className={classes(styles.button, size === 'small' && styles.small, className)}>
        <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
