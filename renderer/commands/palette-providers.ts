import type { LucideIcon } from 'lucide-react';
import { createStore } from 'zustand/vanilla';
import type { Findable } from '#renderer/commands/match-words.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export interface PaletteItem extends Findable {
  id: string;
  icon?: LucideIcon;
  colour?: string;
  keys?: string;
  run: () => void;
}

/** A kind of thing that the palette finds: documents, codes, … `getItems` is asked each time the palette opens. */
export interface PaletteProvider {
  id: string;
  heading: MessageKey;
  getItems: () => readonly PaletteItem[];
}

export const paletteProviders = createStore<{ providers: readonly PaletteProvider[] }>()(() => ({ providers: [] }));

/** Answers how to take it out again. */
export function registerPaletteProvider(provider: PaletteProvider): () => void {
  paletteProviders.setState(({ providers }) => ({ providers: [...providers, provider] }));
  return () => paletteProviders.setState(({ providers }) => ({ providers: providers.filter((one) => one !== provider) }));
}
