/** A code's whole entry as one text, for formats that have a single description, and back. The sections carry the labels of the catalogues. */

import { codebookLabels } from '#core/exchange/codebook/labels.ts';
import { choices } from '#shared/model/choices.ts';
import type { CodeWords } from '#shared/model/code.ts';
import type { Language } from '#shared/model/language.ts';

export type Description = Omit<CodeWords, 'name'> & { memo: string };

const sections = ['whenToUse', 'whenNotToUse', 'example', 'memo'] as const;

export const emptyDescription: Description = { definition: '', whenToUse: '', whenNotToUse: '', example: '', memo: '' };

/** Definition first, every other section that is not empty under its label, `When to use: …`, after an empty line. */
export function toDescription(description: Description, language: Language = 'en'): string {
  const labels = codebookLabels(language);
  const written = sections.filter((section) => description[section] !== '');
  return [description.definition, ...written.map((section) => `${labels[section]}: ${description[section]}`)]
    .join('\n\n')
    .replace(/^\n+/u, '');
}

const labelled = new Map<string, (typeof sections)[number] | 'definition'>(
  choices.language.flatMap((language) => {
    const labels = codebookLabels(language);
    return ([...sections, 'definition'] as const).map((section) => [labels[section].toLowerCase(), section] as const);
  }),
);

/** Undoes `toDescription`, in any of our languages; text without labels is all definition. */
export function fromDescription(text: string): Description {
  const found: Record<keyof Description, string[]> = { definition: [], whenToUse: [], whenNotToUse: [], example: [], memo: [] };
  let section: keyof Description = 'definition';
  let atSectionStart = true;
  for (const line of text.replace(/\r\n?/gu, '\n').split('\n')) {
    const match = /^([^:\n]{2,40}):[ \u00a0]?(.*)$/su.exec(line);
    const named = atSectionStart && match?.[1] !== undefined ? labelled.get(match[1].trim().toLowerCase()) : undefined;
    if (named && found[named].length === 0) {
      section = named;
      found[section].push(match?.[2] ?? '');
    } else {
      found[section].push(line);
    }
    atSectionStart = line.trim() === '';
  }
  const joined = (key: keyof Description): string => found[key].join('\n').replace(/\n+$/u, '');
  return {
    definition: joined('definition'),
    whenToUse: joined('whenToUse'),
    whenNotToUse: joined('whenNotToUse'),
    example: joined('example'),
    memo: joined('memo'),
  };
}
