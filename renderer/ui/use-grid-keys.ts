import { type KeyboardEvent, useState } from 'react';

/** A cell of a grid; row −1 is the head. */
export interface CellPlace {
  row: number;
  column: number;
}

interface GridKeys {
  rows: number;
  columns: number;
  onMove: (place: CellPlace) => void;
  onOpen: (place: CellPlace) => void;
  onCopy: () => void;
}

const pageRows = 15;

/** Arrow keys, Home, End and page keys walk the cells of a grid, Enter opens one, Ctrl/Cmd C copies. The grid itself keeps the focus. */
export function useGridKeys({ rows, columns, onMove, onOpen, onCopy }: GridKeys) {
  const [wanted, setWanted] = useState<CellPlace>({ row: 0, column: 0 });
  const at = { row: Math.min(wanted.row, rows - 1), column: Math.max(0, Math.min(wanted.column, columns - 1)) };

  const moveTo = (place: CellPlace) => {
    const next = { row: Math.min(rows - 1, Math.max(-1, place.row)), column: Math.min(columns - 1, Math.max(0, place.column)) };
    setWanted(next);
    onMove(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const held = event.ctrlKey || event.metaKey;
    const { row, column } = at;
    if (held && event.code === 'KeyC') onCopy();
    else if (event.key === 'Enter' || event.key === ' ') onOpen(at);
    else if (event.key === 'ArrowUp') moveTo({ row: row - 1, column });
    else if (event.key === 'ArrowDown') moveTo({ row: row + 1, column });
    else if (event.key === 'ArrowLeft') moveTo({ row, column: column - 1 });
    else if (event.key === 'ArrowRight') moveTo({ row, column: column + 1 });
    else if (event.key === 'PageUp') moveTo({ row: Math.max(0, row - pageRows), column });
    else if (event.key === 'PageDown') moveTo({ row: row + pageRows, column });
    else if (event.key === 'Home') moveTo({ row: held ? 0 : row, column: 0 });
    else if (event.key === 'End') moveTo({ row: held ? rows - 1 : row, column: columns - 1 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { at, moveTo, onKeyDown };
}
