import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { chooseLanguage } from '#shared/i18n/choose-language.ts';
import type { Language } from '#shared/model/language.ts';

export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast';
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly ThemeChoice[];

/** How a person likes the program: language, appearance, letters of the transcript (px, characters a line). */
export interface Preferences {
  language: Language;
  theme: ThemeChoice;
  textSize: number;
  textMeasure: number;
  setLanguage: (language: Language) => void;
  setTheme: (theme: ThemeChoice) => void;
  setTextSize: (textSize: number) => void;
  setTextMeasure: (textMeasure: number) => void;
}

export const textSizes = { smallest: 13, usual: 17, largest: 28 } as const;
export const textMeasures = { smallest: 45, usual: 68, largest: 110 } as const;

const within = (value: number, { smallest, largest }: { smallest: number; largest: number }) =>
  Math.min(largest, Math.max(smallest, value));

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: chooseLanguage(navigator.languages),
      theme: 'system',
      textSize: textSizes.usual,
      textMeasure: textMeasures.usual,
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setTextSize: (textSize) => set({ textSize: within(textSize, textSizes) }),
      setTextMeasure: (textMeasure) => set({ textMeasure: within(textMeasure, textMeasures) }),
    }),
    { name: 'bailanys.preferences', version: 1 },
  ),
);
