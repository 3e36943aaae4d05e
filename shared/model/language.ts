import { z } from 'zod';
import { choices } from '#shared/model/choices.ts';

/** Languages of the interface and of the codebook. */
export const Language = z.enum(choices.language);
export type Language = z.infer<typeof Language>;
export const languages = Language.options;

/** Language of a text: one of ours, several at once, or not known. */
export const TextLanguage = z.enum(choices.textLanguage);
export type TextLanguage = z.infer<typeof TextLanguage>;
