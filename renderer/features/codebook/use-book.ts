import { useMemo } from 'react';
import { useCodes } from '#renderer/api/project-data.ts';
import { useCodebook } from '#renderer/features/codebook/codebook-state.ts';
import { findEntries, toEntries } from '#renderer/features/codebook/entries.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSession } from '#renderer/state/session.ts';

/** The codebook in the chosen language: all entries, and those that the search and the filter leave. */
export function useBook() {
  const { codes } = useCodes();
  const spoken = usePreferences((preferences) => preferences.language);
  const main = useSession(({ project }) => project?.language ?? spoken);
  const { language: chosen, query, onlyUnwritten } = useCodebook();
  const language = chosen ?? main;
  const entries = useMemo(() => toEntries(codes, { language, main }), [codes, language, main]);
  const shown = useMemo(() => {
    const found = findEntries(entries, query);
    return onlyUnwritten ? found.filter(({ unwritten }) => unwritten > 0) : found;
  }, [entries, query, onlyUnwritten]);
  return { entries, shown, language, main };
}
