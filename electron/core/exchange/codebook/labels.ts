/** The words of codebooks and segment lists in the three languages, from the catalogues. */
import en from '#shared/i18n/en/export.json' with { type: 'json' };
import kk from '#shared/i18n/kk/export.json' with { type: 'json' };
import ru from '#shared/i18n/ru/export.json' with { type: 'json' };
import { choices } from '#shared/model/choices.ts';
import type { CodeKind } from '#shared/model/code.ts';
import type { Language } from '#shared/model/language.ts';

const catalogues: Record<Language, Record<string, string>> = { en, ru, kk };

const labelNames = [
  'title',
  'path',
  'code',
  'name',
  'parent',
  'level',
  'kind',
  'colour',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'example',
  'memo',
  'codings',
  'documents',
  'cut',
  'segments',
  'document',
  'start',
  'end',
  'coder',
  'quote',
  'weight',
  'case',
  'paragraph',
  'speaker',
  'alter',
  'relation',
  'resource',
  'direction',
  'strength',
] as const;
export type LabelName = (typeof labelNames)[number];

export type Labels = Readonly<Record<LabelName, string>>;

const labelsOf = (language: Language): Labels =>
  Object.fromEntries(labelNames.map((name) => [name, catalogues[language][`export.${name}`] ?? name])) as Labels;

const labels: Record<Language, Labels> = { en: labelsOf('en'), ru: labelsOf('ru'), kk: labelsOf('kk') };

export const codebookLabels = (language: Language): Labels => labels[language];

export const kindLabel = (kind: CodeKind, language: Language): string => catalogues[language][`export.kind.${kind}`] ?? kind;

/** The kind a table names in any of our languages; undefined when it names none. */
export function kindFromLabel(text: string): CodeKind | undefined {
  const wanted = text.trim().toLowerCase();
  return choices.codeKind.find((kind) => kind === wanted || choices.language.some((language) => kindLabel(kind, language) === wanted));
}

/** A counted phrase (`subtitle`, `segmentsCount`) in the plural form of the language. */
export function countedPhrase(name: 'subtitle' | 'segmentsCount', count: number, language: Language): string {
  const form = new Intl.PluralRules(language).select(count);
  const catalogue = catalogues[language];
  const phrase = catalogue[`export.${name}_${form}`] ?? catalogue[`export.${name}_other`] ?? '{{count}}';
  return phrase.replace('{{count}}', new Intl.NumberFormat(language).format(count));
}
