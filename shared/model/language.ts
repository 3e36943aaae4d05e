import { z } from 'zod';

/** Languages of the interface and of the codebook. */
export const Language = z.enum(['en', 'ru', 'kk']);
export type Language = z.infer<typeof Language>;
export const languages = Language.options;

/** Language of a text: one of ours, several at once, or not known. */
export const TextLanguage = z.enum(['en', 'ru', 'kk', 'mixed', 'other']);
export type TextLanguage = z.infer<typeof TextLanguage>;
