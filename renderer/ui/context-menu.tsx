import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import styles from '#renderer/ui/context-menu.module.css';
import { MenuList, type MenuPart } from '#renderer/ui/menu.tsx';
import popover from '#renderer/ui/popover.module.css';

export interface ContextMenuProps {
  label: string;
  /** Asked when the menu opens, with the element under the pointer (or with the focus); no parts, no menu. */
  getParts: (target: Element) => readonly MenuPart[];
  children: ReactNode;
  className?: string;
}

interface Open {
  x: number;
  y: number;
  parts: readonly MenuPart[];
}

/** Right click, the menu key and Shift+F10 open a menu at the pointer or at the focused element. */
export function ContextMenu({ label, getParts, children, className }: ContextMenuProps) {
  const returnTo = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open | null>(null);

  const openAt = (target: Element, x: number, y: number) => {
    const parts = getParts(target);
    if (parts.every(({ rows }) => rows.length === 0)) return false;
    returnTo.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen({ x, y, parts });
    return true;
  };
  const onContextMenu = (event: MouseEvent) => {
    if (event.target instanceof Element && openAt(event.target, event.clientX, event.clientY)) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    if (!(event.target instanceof Element)) return;
    const box = event.target.getBoundingClientRect();
    if (openAt(event.target, box.left + 12, Math.min(box.bottom, box.top + 28))) event.preventDefault();
  };
  const close = (isOpen: boolean) => {
    if (isOpen) return;
    setOpen(null);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) returnTo.current?.focus();
    });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what bubbles from the elements inside it
    <div className={className} onContextMenu={onContextMenu} onKeyDown={onKeyDown}>
      {children}
      <MenuTrigger isOpen={open !== null} onOpenChange={close}>
        {/* What the menu hangs on: a point, for nobody to press. Submenus and closing need the trigger around them. */}
        <span aria-hidden>
          <Button
            excludeFromTabOrder
            aria-label={label}
            className={styles.anchor ?? ''}
            style={{ left: open?.x ?? 0, top: open?.y ?? 0 }}
          />
        </span>
        <Popover placement="bottom start" offset={2} className={popover.popover ?? ''}>
          <MenuList label={label} parts={open?.parts ?? []} />
        </Popover>
      </MenuTrigger>
    </div>
  );
}
