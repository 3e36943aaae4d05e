/** What the header of a codebook's column means, in our words and in those of other programs. */
import { codebookLabels } from '#core/exchange/codebook/labels.ts';
import { Language, languages } from '#shared/model/language.ts';

const meanings = [
  ...(['path', 'level', 'name', 'parent', 'kind', 'colour', 'definition', 'whenToUse', 'whenNotToUse', 'example', 'memo'] as const),
  ...(['level1', 'level2', 'level3', 'level4', 'level5'] as const),
] as const;
export type CodebookColumn = (typeof meanings)[number];
export type ColumnMeaning = { meaning: CodebookColumn; language: Language | null };

const synonyms: Partial<Record<CodebookColumn, string>> = {
  path: 'code path|codepath|full name|full path|code system|hierarchical name|полный путь|путь кода',
  name: 'code|tag|label|code name|codename|theme|node|code label|код|тег|тема|название кода|код атауы',
  level: 'depth|уровень вложенности',
  parent: 'parent code|parent name|category|code group|group|родитель|категория|родительский код|жоғарғы код',
  kind: 'type|code type|тип',
  colour: 'color|code color|цвет кода',
  definition: 'description|comment|code description|code definition|meaning|описание|комментарий|сипаттамасы|сипаттама|анықтама',
  whenToUse: 'inclusion|inclusion criteria|include|use when|критерии включения|применять',
  whenNotToUse: 'exclusion|exclusion criteria|exclude|do not use|не применять|критерии исключения',
  example: 'examples|quote|quotation|anchor example|sample|пример из текста|примеры|цитата|мысалдар',
  memo: 'code memo|note|notes|заметка|заметки|мемо|жазбалар',
  level1: 'level 1|code level 1|уровень 1',
  level2: 'level 2|code level 2|subcode|sub-code|уровень 2|подкод|субкод',
  level3: 'level 3|code level 3|уровень 3',
  level4: 'level 4|code level 4|уровень 4',
  level5: 'level 5|code level 5|уровень 5',
};

const known = new Map<string, CodebookColumn>();
for (const meaning of meanings) for (const word of synonyms[meaning]?.split('|') ?? []) known.set(word, meaning);
for (const language of languages) {
  const labels = codebookLabels(language);
  for (const meaning of [
    'path',
    'level',
    'name',
    'parent',
    'kind',
    'colour',
    'definition',
    'whenToUse',
    'whenNotToUse',
    'example',
    'memo',
  ] as const) {
    known.set(labels[meaning].toLowerCase(), meaning);
    known.set(meaning.toLowerCase(), meaning);
  }
}

/** What stands beside a code in lists of other programs and in ours: how often it was used. */
const counts = new Set(
  'number of highlights|frequency|count|codings|coded segments|segments|quotations|grounded|density|documents|files|sources|references|cases'.split(
    '|',
  ),
);
for (const language of languages)
  for (const name of ['codings', 'documents'] as const) counts.add(codebookLabels(language)[name].toLowerCase());

export const countsUse = (header: string): boolean => counts.has(header.trim().toLowerCase());

/** `Definition [ru]` is the definition's Russian translation; null for a column that means nothing to a codebook. */
export function columnOf(header: string): ColumnMeaning | null {
  const [, title = '', suffix] = /^(.*?)(?:\s*\[(\w+)\])?$/su.exec(header.trim()) ?? [];
  const meaning = known.get(title.trim().toLowerCase().replace(/[:*]$/u, ''));
  if (!meaning) return null;
  const language = Language.safeParse(suffix);
  return { meaning, language: language.success ? language.data : null };
}
