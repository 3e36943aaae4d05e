import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { useSession } from '#renderer/state/session.ts';
import type { Language } from '#shared/model/language.ts';

/** How the book is being read: in which language (null: the main one), which entries, which branches of the outline are closed. */
interface CodebookState {
  language: Language | null;
  query: string;
  onlyUnwritten: boolean;
  closed: readonly number[];
  setLanguage: (language: Language) => void;
  setQuery: (query: string) => void;
  setOnlyUnwritten: (onlyUnwritten: boolean) => void;
  setClosed: (closed: readonly number[]) => void;
}

export const useCodebook = create<CodebookState>()(
  persist(
    (set) => ({
      language: null,
      query: '',
      onlyUnwritten: false,
      closed: [],
      setLanguage: (language) => set({ language }),
      setQuery: (query) => set({ query }),
      setOnlyUnwritten: (onlyUnwritten) => set({ onlyUnwritten }),
      setClosed: (closed) => set({ closed }),
    }),
    { name: 'bailanys.codebook', version: 1, partialize: ({ language }) => ({ language }) },
  ),
);

useSession.subscribe((now, before) => {
  if (now.project?.guid !== before.project?.guid) useCodebook.setState({ query: '', onlyUnwritten: false, closed: [] });
});
