import { useCallback } from 'react';
import { useChoices } from '#renderer/features/cooccurrence/choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';

/** The name of a measure; an adjusted p says by which method. */
export function useMeasureName(): (measure: 'count' | 'cCoefficient' | 'jaccardCharacters' | 'lift' | 'fisherP' | 'adjustedP') => string {
  const { t } = useWords();
  const adjust = useChoices((choices) => choices.adjust);
  return useCallback((measure) => t(`cooccurrence.${measure}`, { method: t(`cooccurrence.adjust.${adjust}`) }), [t, adjust]);
}
