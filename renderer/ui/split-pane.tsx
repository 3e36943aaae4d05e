import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useLayout } from '#renderer/state/layout.ts';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/split-pane.module.css';

export interface SplitPaneProps {
  /** Its size and whether it is collapsed are remembered under this name. */
  name: string;
  /** Read aloud: what is beside the divider. */
  label: string;
  side: 'left' | 'right' | 'top' | 'bottom';
  /** Pixels. */
  usual: number;
  smallest?: number;
  largest?: number;
  usuallyCollapsed?: boolean;
  /** Null: there is nothing to stand beside, and the rest keeps what it holds (its focus, where it was scrolled to) until there is. */
  pane: ReactNode;
  /** Makes the pane, with its divider, a landmark under the label. */
  landmark?: 'navigation' | 'complementary';
  /** What takes the rest. */
  children: ReactNode;
}

const step = 16;

/** A pane beside the rest, with a divider: drag it, arrow keys move it, Enter or a double click collapses and brings back. */
export function SplitPane({ name, label, side, usual, smallest = 160, largest = 640, usuallyCollapsed = false, ...rest }: SplitPaneProps) {
  const { pane, landmark, children } = rest;
  const { t } = useWords();
  const id = useId();
  const { size, collapsed } = useLayout((layout) => layout.panes[name]) ?? { size: usual, collapsed: usuallyCollapsed };
  const setPane = useLayout((layout) => layout.setPane);
  const drag = useRef<{ at: number; size: number } | null>(null);
  const horizontal = side === 'left' || side === 'right';
  const sign = side === 'left' || side === 'top' ? 1 : -1;

  const resize = (wanted: number) => {
    if (wanted < smallest / 2) setPane(name, { size, collapsed: true });
    else setPane(name, { size: Math.round(Math.min(largest, Math.max(smallest, wanted))), collapsed: false });
  };
  const toggle = () => setPane(name, { size, collapsed: !collapsed });
  const position = (event: PointerEvent) => (horizontal ? event.clientX : event.clientY);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { at: position(event), size: collapsed ? 0 : size };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) resize(drag.current.size + sign * (position(event) - drag.current.at));
  };
  const endDrag = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = horizontal ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === 'Enter') toggle();
    else if (event.key === less) resize(size - sign * step);
    else if (event.key === more) resize(collapsed ? smallest : size + sign * step);
    else if (event.key === 'Home') resize(smallest);
    else if (event.key === 'End') resize(largest);
    else return;
    event.preventDefault();
  };

  const divider = (
    // biome-ignore lint/a11y/useSemanticElements: a divider that can be moved is not an <hr>
    <div
      key="divider"
      role="separator"
      tabIndex={0}
      aria-label={t('ui.resize', { name: label })}
      aria-controls={id}
      aria-orientation={horizontal ? 'vertical' : 'horizontal'}
      aria-valuenow={collapsed ? 0 : size}
      aria-valuemin={0}
      aria-valuemax={largest}
      className={classes(styles.divider, styles[side])}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onDoubleClick={toggle}
      onKeyDown={onKeyDown}
    />
  );
  const sidePart = (
    <div key="side" id={id} className={styles.side} hidden={collapsed} style={horizontal ? { width: size } : { height: size }}>
      {pane}
    </div>
  );
  const pair = sign === 1 ? [sidePart, divider] : [divider, sidePart];
  const beside = (
    <div key="beside" className={styles.beside} {...(landmark && { role: landmark, 'aria-label': label })}>
      {pair}
    </div>
  );
  const others = (
    <div key="rest" className={styles.rest}>
      {children}
    </div>
  );
  const parts = pane === null ? [others] : sign === 1 ? [beside, others] : [others, beside];
  return <div className={classes(styles.split, !horizontal && styles.vertical)}>{parts}</div>;
}
