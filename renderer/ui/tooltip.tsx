import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from '#renderer/ui/tooltip.module.css';

export interface TooltipProps {
  text: string;
  keys?: string;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /** A component of `renderer/ui` that takes the focus. */
  children: ReactElement;
}

export function Tooltip({ text, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={styles.tooltip ?? ''}>
        {text}
        {keys !== undefined && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
