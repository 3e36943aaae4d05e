import { useMemo } from 'react';
import { usePreferences } from '#renderer/state/preferences.ts';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatInterval,
  formatNumber,
  formatPercent,
  formatTime,
  getCollator,
} from '#shared/i18n/format.ts';
import { createTranslator, type Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';

/** Words, figures and sorting of the language the interface speaks now. */
export interface Words {
  language: Language;
  t: Translate;
  number: (value: number, decimals?: number) => string;
  percent: (share: number, decimals?: number) => string;
  interval: (value: number, interval: readonly [number, number] | null, decimals?: number) => string;
  date: (instant: string | Date) => string;
  time: (instant: string | Date) => string;
  dateTime: (instant: string | Date) => string;
  bytes: (bytes: number) => string;
  collator: Intl.Collator;
}

const made = new Map<Language, Words>();

export function getWords(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const words: Words = {
    language,
    t: createTranslator(language),
    number: (value, decimals) => formatNumber(language, value, decimals),
    percent: (share, decimals) => formatPercent(language, share, decimals),
    interval: (value, interval, decimals) => formatInterval(language, value, interval, decimals),
    date: (instant) => formatDate(language, instant),
    time: (instant) => formatTime(language, instant),
    dateTime: (instant) => formatDateTime(language, instant),
    bytes: (bytes) => formatBytes(language, bytes),
    collator: getCollator(language),
  };
  made.set(language, words);
  return words;
}

/** `const { t, number } = useWords()`: changes with the language, at once and everywhere. */
export function useWords(): Words {
  const language = usePreferences((preferences) => preferences.language);
  return useMemo(() => getWords(language), [language]);
}

/** The words of now, for code outside components. */
export function currentWords(): Words {
  return getWords(usePreferences.getState().language);
}
