/**
 * The layout that .md, .html and .docx share: a heading a code, numbered `1.2` by its place in the tree, a line of facts, and a labelled
 * paragraph a section. The number gives the depth back, however deep the tree is and whatever headings a format has.
 */
import { type Codebook, completeTree, type IncomingEntry, pathsFromLevels } from '#core/exchange/codebook/codebook.ts';
import { codebookLabels, countedPhrase, kindFromLabel, kindLabel, type LabelName } from '#core/exchange/codebook/labels.ts';
import { toColour } from '#core/exchange/colour.ts';
import { languages } from '#shared/model/language.ts';

const sections = ['definition', 'whenToUse', 'whenNotToUse', 'example', 'memo'] as const;
type Section = (typeof sections)[number];

export type OutlineItem = {
  number: string;
  level: number;
  name: string;
  colour: string | null;
  /** `tie · #aa3300 · Codings: 12 · Documents: 3` */
  facts: string;
  sections: { section: Section; label: string; text: string }[];
};

export function toOutline(codebook: Codebook): { title: string; subtitle: string; items: OutlineItem[] } {
  const labels = codebookLabels(codebook.language);
  const counters: number[] = [];
  const items = codebook.entries.map(({ path, words, memo, kind, colour, codings, documents }): OutlineItem => {
    counters.length = path.length;
    counters[path.length - 1] = (counters[path.length - 1] ?? 0) + 1;
    const texts = { ...words, memo };
    const facts = [kindLabel(kind, codebook.language), colour ?? '', `${labels.codings}: ${codings}`, `${labels.documents}: ${documents}`];
    return {
      number: counters.map((counter) => counter ?? 1).join('.'),
      level: path.length,
      name: words.name,
      colour,
      facts: facts.filter(Boolean).join(' · '),
      sections: sections
        .filter((section) => texts[section] !== '')
        .map((section) => ({ section, label: labels[section], text: texts[section] })),
    };
  });
  return { title: codebook.title || labels.title, subtitle: countedPhrase('subtitle', items.length, codebook.language), items };
}

/** A heading with what stands under it, as a reader of a format finds them; `paragraphs` keep their line breaks. */
export type OutlineBlock = { level: number; heading: string; paragraphs: string[] };

const labelled = new Map<string, Section>();
for (const language of languages) {
  for (const section of sections) labelled.set(codebookLabels(language)[section].toLowerCase(), section);
}

/** Undoes `toOutline`, and reads any document whose headings are codes. */
export function fromOutline(blocks: readonly OutlineBlock[]): IncomingEntry[] {
  const numbered = blocks.length > 0 && blocks.every(({ heading }) => numberOf(heading) !== null);
  const rows = blocks.map(({ heading, level }) => {
    const number = numbered ? (numberOf(heading) ?? '') : '';
    return { level: numbered ? number.split('.').filter(Boolean).length : level, name: heading.slice(number.length).trim() };
  });
  const top = Math.min(...rows.map(({ level }) => level));
  const paths = pathsFromLevels(rows.map(({ level, name }) => ({ level: level - top + 1, name })));
  return completeTree(blocks.map((block, index) => ({ path: paths[index] ?? [], ...fieldsOf(block.paragraphs) })));
}

const numberOf = (heading: string): string | null => /^(?:\d+\.)*\d+\.?(?=\s)/u.exec(heading)?.[0] ?? null;

function fieldsOf(paragraphs: readonly string[]): Partial<IncomingEntry> {
  const fields: Partial<IncomingEntry> = {};
  const found: Partial<Record<Section, string[]>> = {};
  let section: Section = 'definition';
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index === 0 && takeFacts(paragraph, fields)) continue;
    const label = /^([^:\n]{2,40}):\s?/u.exec(paragraph);
    const named = label?.[1] === undefined ? undefined : labelled.get(label[1].trim().toLowerCase());
    if (named && !found[named]) {
      section = named;
      found[named] = [paragraph.slice(label?.[0].length ?? 0)];
    } else found[section] = [...(found[section] ?? []), paragraph];
  }
  for (const name of sections) if (found[name]) fields[name] = found[name].join('\n\n');
  return fields;
}

const countLabels: ReadonlySet<string> = new Set(
  languages.flatMap((language) =>
    (['codings', 'documents'] satisfies LabelName[]).map((name) => codebookLabels(language)[name].toLowerCase()),
  ),
);

/** Reads the line of facts; false when the paragraph is none. */
function takeFacts(paragraph: string, fields: Partial<IncomingEntry>): boolean {
  const parts = paragraph.split(' · ').map((part) => part.trim());
  const known = parts.map(
    (part) =>
      kindFromLabel(part) !== undefined || /^#[0-9a-f]{6}$/iu.test(part) || countLabels.has(part.split(':')[0]?.toLowerCase() ?? ''),
  );
  if (parts.length < 2 || !known.every(Boolean)) return false;
  const kind = parts.map(kindFromLabel).find(Boolean);
  const colour = toColour(parts.find((part) => part.startsWith('#')));
  if (kind) fields.kind = kind;
  if (colour) fields.colour = colour;
  return true;
}
