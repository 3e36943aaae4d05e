import { z } from 'zod';
import { type CodeNode, type CodeSet, codeSets } from '#shared/segments/code-sets.ts';
import { type CodingTable, tableOfCodings } from '#shared/segments/coding-table.ts';
import type { DocumentScope } from '#shared/segments/scope.ts';
import type { GoldCase, GoldFixtures } from '#shared/statistics/gold/case.ts';
import { plainScale } from '#shared/text/units.ts';

const Bounds = z.array(z.tuple([z.int(), z.int()]));
const Fixture = z.object({
  documents: z.array(
    z.object({ id: z.string(), length: z.int(), paragraphs: Bounds.optional(), sentences: Bounds.optional(), words: Bounds.optional() }),
  ),
  coders: z.array(z.string()),
  codebook: z.array(z.object({ code: z.string(), parent: z.string().nullable() })),
  codings: z.array(z.tuple([z.string(), z.int(), z.int(), z.string(), z.string()])),
});
type Fixture = z.infer<typeof Fixture>;

export type GoldUnit = 'characters' | 'words' | 'sentences' | 'paragraphs' | 'document';

/** A project of the gold file with numbers for names: documents, codes and coders count from 1. */
export interface SegmentFixture {
  readonly documents: readonly string[];
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  readonly tree: readonly CodeNode[];
  readonly table: CodingTable;
  scope(unit: GoldUnit): DocumentScope[];
}

export function readFixture({ input }: GoldCase, fixtures: GoldFixtures): SegmentFixture {
  const name = z.object({ fixture: z.string() }).safeParse(input);
  const { documents, coders, codebook, codings } = Fixture.parse(name.success ? fixtures[name.data.fixture] : input);
  const numberOf = (names: readonly string[]) => new Map(names.map((key, place) => [key, place + 1]));
  const documentIds = numberOf(documents.map(({ id }) => id));
  const codeIds = numberOf(codebook.map(({ code }) => code));
  const coderIds = numberOf(coders);
  const rows = codings.map(([document, start, end, coder, code]) => ({
    documentId: documentIds.get(document) ?? 0,
    start,
    end,
    coderId: coderIds.get(coder) ?? 0,
    codeId: codeIds.get(code) ?? 0,
  }));
  return {
    documents: documents.map(({ id }) => id),
    coders,
    codes: codebook.map(({ code }) => code),
    tree: codebook.map(({ code, parent }) => ({
      id: codeIds.get(code) ?? 0,
      parentId: parent === null ? null : (codeIds.get(parent) ?? null),
    })),
    table: tableOfCodings(rows),
    scope: (unit) => documents.map((document, place) => ({ document: place + 1, scale: scaleOf(document, unit) })),
  };
}

function scaleOf(document: Fixture['documents'][number], unit: GoldUnit): DocumentScope['scale'] {
  if (unit === 'characters') return plainScale(document.length);
  const bounds = unit === 'document' ? [[0, document.length] as const] : (document[unit] ?? []);
  return plainScale(
    document.length,
    bounds.map(([start, end]) => ({ start, end })),
  );
}

export const directSets = ({ tree }: SegmentFixture): CodeSet[] => codeSets(tree, 'direct');

/** Codes with something under them, and every top-level code: what a roll-up is asked of. */
export function rolledUpSets({ tree }: SegmentFixture): CodeSet[] {
  const parents = new Set(tree.map(({ parentId }) => parentId));
  return codeSets(tree, 'roll-up').filter(({ code }, place) => parents.has(code) || tree[place]?.parentId === null);
}

export function topLevelSets({ tree }: SegmentFixture): CodeSet[] {
  return codeSets(tree, 'roll-up').filter((_, place) => tree[place]?.parentId === null);
}

/** One rater a coder. */
export const everyCoder = ({ coders }: SegmentFixture): number[][] => coders.map((_, place) => [place + 1]);
