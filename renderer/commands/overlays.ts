import { create } from 'zustand';

/** Which of the two things over the frame is open: the palette (Ctrl/Cmd K) or the sheet of keys (?). */
export interface Overlays {
  open: 'palette' | 'keys' | null;
  show: (overlay: 'palette' | 'keys') => void;
  close: () => void;
}

export const useOverlays = create<Overlays>()((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}));
