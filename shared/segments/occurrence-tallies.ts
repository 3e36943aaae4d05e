/** What single sets add up to before any two of them meet: segments, characters, documents, cases. */
import { DenseIds } from '#shared/segments/coding-table.ts';
import { Occurrences } from '#shared/segments/meeting-bits.ts';
import type { CoderMode, PlacedSegments } from '#shared/segments/placed-segments.ts';

/** `casesOf`: ids of the cases of each document. Tables are `[a × sets + b]`, a set's own places on the diagonal. */
export function countPlaces(
  segments: PlacedSegments,
  casesOf: readonly (readonly number[])[],
): { documentsBoth: Int32Array; casesBoth: Int32Array; caseCount: number } {
  const cases = new DenseIds([...new Set(casesOf.flat())]);
  const inDocuments = new Occurrences(segments.setCount, casesOf.length);
  const inCases = new Occurrences(segments.setCount, cases.count);
  const placesOf = casesOf.map((ids) => ids.map((id) => cases.of(id)));
  for (let i = 0; i < segments.length; i++) {
    const set = segments.sets[i] as number;
    const document = segments.documents[i] as number;
    inDocuments.add(set, document);
    for (const place of placesOf[document] ?? []) inCases.add(set, place);
  }
  return { documentsBoth: inDocuments.table(), casesBoth: inCases.table(), caseCount: cases.count };
}

export function countSegments({ length, sets, setCount }: PlacedSegments): Int32Array {
  const counts = new Int32Array(setCount);
  for (let i = 0; i < length; i++) counts[sets[i] as number] = (counts[sets[i] as number] as number) + 1;
  return counts;
}

/**
 * Characters of each set. `across` compares every coder with every other one, so what a coder covers counts as often as there are others
 * in the document: then intersection and union are sums over the same comparisons.
 */
export function countCharacters(segments: PlacedSegments, mode: CoderMode): Float64Array {
  const { length, sets, starts, ends, documents, owners, setCount } = segments;
  const characters = new Float64Array(setCount);
  const others = new Map<number, Set<number>>();
  if (mode === 'across') {
    for (let i = 0; i < length; i++) {
      const document = documents[i] as number;
      const coders = others.get(document) ?? new Set();
      others.set(document, coders.add(owners[i] as number));
    }
  }
  for (let i = 0; i < length; i++) {
    const times = mode === 'across' ? (others.get(documents[i] as number)?.size ?? 1) - 1 : 1;
    characters[sets[i] as number] = (characters[sets[i] as number] as number) + times * ((ends[i] as number) - (starts[i] as number));
  }
  return characters;
}
