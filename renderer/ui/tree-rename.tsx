import { type RefObject, useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import styles from '#renderer/ui/tree.module.css';
import type { TreeId } from '#renderer/ui/tree-node.ts';

export interface TreeRenameProps {
  root: RefObject<HTMLElement | null>;
  id: TreeId;
  name: string;
  /** The new name, or null when nothing changed or Escape was pressed. */
  onEnd: (name: string | null) => void;
}

/** A field over the row. It is no child of the row, whose arrow keys and type-ahead would take its letters. */
export function TreeRename({ root, id, name, onEnd }: TreeRenameProps) {
  const { t } = useWords();
  const row = useRef<HTMLElement | null>(null);
  const [box, setBox] = useState<DOMRect | null>(null);
  const [text, setText] = useState(name);

  useEffect(() => {
    row.current = root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(String(id))}"]`) ?? null;
    setBox(row.current?.getBoundingClientRect() ?? null);
  }, [root, id]);

  const end = (kept: boolean) => {
    const changed = text.trim();
    onEnd(kept && changed && changed !== name ? changed : null);
    requestAnimationFrame(() => row.current?.focus());
  };
  if (!box) return null;
  return (
    <Popover
      aria-label={t('ui.rename')}
      triggerRef={row}
      isOpen
      onOpenChange={(open) => !open && end(true)}
      placement="bottom start"
      offset={-box.height}
      className={styles.rename ?? ''}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the field opened because a name is to be typed
        autoFocus
        aria-label={t('ui.newName')}
        value={text}
        style={{ width: box.width }}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') end(true);
          else if (event.key === 'Escape') end(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </Popover>
  );
}
