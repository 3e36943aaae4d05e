import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** `size` in pixels. */
export interface Pane {
  size: number;
  collapsed: boolean;
}

/** The panes a person has resized or collapsed, by name, and which columns each table shows. Remembered between starts. */
export interface Layout {
  panes: Readonly<Record<string, Pane>>;
  hiddenColumns: Readonly<Record<string, readonly string[]>>;
  setPane: (name: string, pane: Pane) => void;
  setHiddenColumns: (table: string, columns: readonly string[]) => void;
}

export const useLayout = create<Layout>()(
  persist(
    (set) => ({
      panes: {},
      hiddenColumns: {},
      setPane: (name, pane) => set(({ panes }) => ({ panes: { ...panes, [name]: pane } })),
      setHiddenColumns: (table, columns) => set(({ hiddenColumns }) => ({ hiddenColumns: { ...hiddenColumns, [table]: columns } })),
    }),
    { name: 'bailanys.layout', version: 1 },
  ),
);
