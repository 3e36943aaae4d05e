import type { AnalysedDocument, CooccurrenceInput, Progress } from '#core/analysis/analysis-input.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { CooccurrencePair } from '#shared/contract/analysis.ts';
import { type CodeSet, codeSets } from '#shared/segments/code-sets.ts';
import { type CooccurrenceDocument, countCooccurrence, isUnit, type Relation } from '#shared/segments/cooccurrence-counts.ts';
import { describePairs } from '#shared/statistics/association/describe-pairs.ts';

export type PairRow = Omit<CooccurrencePair, 'a' | 'b' | 'aId' | 'bId'> & { aId: number; bId: number };
export type CooccurrenceResult = { unit: string; codes: { id: number; segments: number }[]; pairs: PairRow[] };

/** All pairs of codes, from one counting; p-values are judged on the stated unit and adjusted over the whole matrix (Holm). */
export function computeCooccurrence(input: CooccurrenceInput, scales: ScaleCache, progress: Progress): CooccurrenceResult {
  const sets = shownSets(input);
  const scope = cooccurrenceScope(input, scales);
  progress(0.3);
  const counts = countCooccurrence(input.table, scope, {
    sets,
    ...relationOptions(input),
    // Association between segments is judged on paragraphs: whole documents nearly always hold both codes.
    unit: isUnit(input.relation) ? input.relation : 'paragraph',
    onProgress: (fraction) => progress(0.3 + 0.5 * fraction),
  });
  const pairs = describePairs(counts, { all: !input.onlyMeeting }).map(
    ({ a, b, places: _places, cells: _cells, fisher, cCoefficient, jaccardCharacters, lift, flags, ...row }): PairRow => ({
      ...row,
      aId: a,
      bId: b,
      cCoefficient: cCoefficient.value,
      jaccardCharacters: jaccardCharacters.value,
      lift: lift.value,
      fisherP: fisher.value,
      flags: [...flags],
    }),
  );
  return { unit: counts.unit.name, codes: sets.map(({ code }, set) => ({ id: code, segments: counts.segments[set] ?? 0 })), pairs };
}

export function shownSets({ codes, hierarchy, shown }: CooccurrenceInput): CodeSet[] {
  const wanted = new Set(shown);
  return codeSets(codes, hierarchy).filter(({ code }) => wanted.has(code));
}

export const relationOptions = ({ mode, relation, withinUnit, within, coders }: CooccurrenceInput) => ({
  mode,
  relation,
  withinUnit,
  ...(within === null ? {} : { within }),
  ...(coders === null ? {} : { coders }),
});

/** The documents with the units that the relation and its reach are counted in. */
export function cooccurrenceScope(
  { documents, relation, withinUnit }: CooccurrenceInput,
  scales: ScaleCache,
  judged: Relation = relation,
): CooccurrenceDocument[] {
  const unit = judged === 'turn' || judged === 'sentence' ? judged : 'paragraph';
  return documents.map(
    (document: AnalysedDocument): CooccurrenceDocument => ({
      document: document.id,
      characters: scales.scaleOf(document, 'character'),
      cases: document.cases,
      units: scales.scaleOf(document, unit),
      ...(withinUnit === 'character' ? {} : { reach: scales.scaleOf(document, withinUnit) }),
    }),
  );
}
