import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCodes } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/transcript/code-palette.module.css';
import { type Box, placeBeside } from '#renderer/features/transcript/palette-place.ts';
import { type PaletteRow, paletteRows } from '#renderer/features/transcript/palette-rows.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { CodeId } from '#shared/model/ids.ts';

export interface CodePaletteProps {
  /** Where the selection stands in the window; the palette never covers it. */
  anchor: Box;
  recent: readonly CodeId[];
  parentId: CodeId | null;
  onChoose: (row: PaletteRow, stay: boolean) => void;
  onClose: () => void;
}

/** Finds a code by any word of its path in any language, or offers to create it. Digits apply the recent ones at once. */
export function CodePalette({ anchor, recent, parentId, onChoose, onClose }: CodePaletteProps) {
  const { t } = useWords();
  const { codes } = useCodes();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const rows = useMemo(() => paletteRows({ query, codes, recent, parentId }), [query, codes, recent, parentId]);
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const current = rows[Math.min(at, rows.length - 1)];

  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    frame.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', leave, true);
    return () => document.removeEventListener('pointerdown', leave, true);
  }, [onClose]);

  const move = (by: number) => setAt((now) => Math.max(0, Math.min(rows.length - 1, Math.min(now, rows.length - 1) + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = query === '' ? rows.find((row) => row.kind === 'recent' && String(row.digit) === event.key) : undefined;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (digit) onChoose(digit, event.shiftKey);
    else if (event.key === 'Enter' && current) onChoose(current, event.shiftKey);
    else if (event.key === 'Escape') onClose();
    else if (event.key in steps) move(steps[event.key] ?? 0);
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={frame}
      className={styles.palette}
      style={placeBeside(anchor, size, { width: window.innerWidth, height: window.innerHeight })}
      role="dialog"
      aria-label={t('palette.title')}
    >
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={t('palette.find')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
        placeholder={t('palette.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* The arrow keys move in the list while the focus stays in the field (combobox pattern). */}
      <div id={listId} className={styles.list} role="listbox" aria-label={t('palette.codes')}>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            id={`${listId}-${row.key}`}
            row={row}
            current={row === current}
            onPoint={() => setAt(index)}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('palette.hint')}</p>
    </div>
  );
}

interface RowProps {
  id: string;
  row: PaletteRow;
  current: boolean;
  onPoint: () => void;
  onChoose: CodePaletteProps['onChoose'];
}

function Row({ id, row, current, onPoint, onChoose }: RowProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      className={styles.row}
      onPointerMove={onPoint}
      onClick={(event) => onChoose(row, event.shiftKey)}
    >
      {row.kind === 'create' ? (
        <span className={styles.name}>
          {row.parent ? t('palette.createUnder', { name: row.name, parent: row.parent.name }) : t('palette.create', { name: row.name })}
        </span>
      ) : (
        <>
          <Swatch colour={row.code.colour} />
          <span className={styles.name}>{row.code.name}</span>
          <span className={styles.path}>{pathAbove(row.code.path, row.code.name)}</span>
          {row.kind === 'recent' && <kbd className={styles.digit}>{row.digit}</kbd>}
        </>
      )}
    </div>
  );
}

const pathAbove = (path: string, name: string): string => (path === name ? '' : path.slice(0, -name.length - 3));

const size = { width: 360, least: 220 };
