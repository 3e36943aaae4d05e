import { useSyncExternalStore } from 'react';
import { useLayout } from '#renderer/state/layout.ts';

export type FrameSide = 'left' | 'right';

/** How a side of the frame stands until a person arranges it, and the name under which that is remembered. */
export interface FramePane {
  name: string;
  usual: number;
  usuallyCollapsed: boolean;
}

/** A window this narrow (a small screen, or everything at twice its size) has room for one side beside the text. */
const narrowWindow = () => window.matchMedia('(max-width: 820px)');

/** Arranged apart from the wide window, so that neither disturbs the other. */
export function framePane(side: FrameSide, isNarrow: boolean): FramePane {
  if (isNarrow) return { name: `frame.${side}.narrow`, usual: 220, usuallyCollapsed: side === 'right' };
  return { name: `frame.${side}`, usual: side === 'left' ? 260 : 300, usuallyCollapsed: false };
}

function setCollapsed(side: FrameSide, isNarrow: boolean, collapsed: boolean): void {
  const { panes, setPane } = useLayout.getState();
  const { name, usual } = framePane(side, isNarrow);
  setPane(name, { size: panes[name]?.size ?? usual, collapsed });
}

function open(side: FrameSide, isNarrow: boolean): void {
  setCollapsed(side, isNarrow, false);
  if (isNarrow) setCollapsed(side === 'left' ? 'right' : 'left', isNarrow, true);
}

const isCollapsed = (side: FrameSide, isNarrow: boolean): boolean => {
  const { name, usuallyCollapsed } = framePane(side, isNarrow);
  return useLayout.getState().panes[name]?.collapsed ?? usuallyCollapsed;
};

export function toggleFramePane(side: FrameSide): void {
  const isNarrow = narrowWindow().matches;
  if (isCollapsed(side, isNarrow)) open(side, isNarrow);
  else setCollapsed(side, isNarrow, true);
}

/** Brings the inspector back where it is hidden. */
export function showInspector(): void {
  const isNarrow = narrowWindow().matches;
  if (isCollapsed('right', isNarrow)) open('right', isNarrow);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = narrowWindow();
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => narrowWindow().matches,
  );
}
