/** The passages behind one cell of a co-occurrence matrix: where two codes meet. */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { type CooccurrenceDocument, type CooccurrenceOptions, isUnit, type Relation } from '#shared/segments/cooccurrence-counts.ts';
import { UnitMapper } from '#shared/segments/coverage.ts';
import { placeSegments } from '#shared/segments/placed-segments.ts';
import { gapBetween, overlaps } from '#shared/segments/range-algebra.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Offsets in code units. [start, end) is what both share, or else what lies from the one to the other. */
export interface Meeting extends TextRange {
  readonly document: number;
  readonly a: TextRange;
  readonly b: TextRange;
}

type MeetingOptions = Omit<CooccurrenceOptions, 'sets' | 'unit' | 'onProgress'> & { readonly a: CodeSet; readonly b: CodeSet };

interface Placed extends TextRange {
  readonly group: number;
  readonly document: number;
  readonly set: number;
  readonly owner: number;
}

/**
 * Meetings in the order of the documents, by start. For a unit (paragraph … document) one for every unit with both: its first segments;
 * a case is looked at document by document.
 */
export function findMeetings(table: CodingTable, scope: readonly CooccurrenceDocument[], options: MeetingOptions): Meeting[] {
  const { a, b, mode = 'union', relation = 'overlap', coders } = options;
  const documents = new DenseIds(scope.map(({ document }) => document));
  const segments = placeSegments(table, { sets: [a, b], mode: isUnit(relation) ? 'union' : mode, documents, coders });
  const groups = new Map<number, Placed[]>();
  for (let i = 0; i < segments.length; i++) {
    const [group, document, set, owner] = [
      segments.groups[i] ?? 0,
      segments.documents[i] ?? 0,
      segments.sets[i] ?? 0,
      segments.owners[i] ?? 0,
    ];
    const list = groups.get(group) ?? [];
    list.push({ group, document, set, owner, start: segments.starts[i] ?? 0, end: segments.ends[i] ?? 0 });
    groups.set(group, list);
  }
  const meetings: Meeting[] = [];
  for (const [, list] of groups) {
    const document = scope[list[0]?.document ?? 0];
    if (document === undefined) continue;
    const inA = list.filter(({ set }) => set === 0);
    const inB = list.filter(({ set }) => set === 1);
    if (isUnit(relation)) meetings.push(...meetInUnits(document, relation, inA, inB));
    else meetings.push(...meetInPairs(document, options, inA, inB, mode === 'across'));
  }
  return meetings.sort((x, y) => documents.of(x.document) - documents.of(y.document) || x.start - y.start || x.end - y.end);
}

function meetInPairs(document: CooccurrenceDocument, options: MeetingOptions, inA: Placed[], inB: Placed[], across: boolean): Meeting[] {
  const meets = pairTest(document, options);
  const meetings: Meeting[] = [];
  for (const a of inA) {
    for (const b of inB) {
      if ((across && a.owner === b.owner) || !meets(a, b)) continue;
      const [start, end] = overlaps(a, b)
        ? [Math.max(a.start, b.start), Math.min(a.end, b.end)]
        : [Math.min(a.start, b.start), Math.max(a.end, b.end)];
      meetings.push({ document: document.document, start, end, a: rangeOf(a), b: rangeOf(b) });
    }
  }
  return meetings;
}

function pairTest(document: CooccurrenceDocument, options: MeetingOptions): (a: TextRange, b: TextRange) => boolean {
  const { relation = 'overlap', within, withinUnit = 'character' } = options;
  const isInside = (x: TextRange, y: TextRange): boolean => overlaps(x, y) && x.start >= y.start && x.end <= y.end;
  if (relation === 'overlap') return overlaps;
  if (relation === 'inside') return isInside;
  if (relation === 'encloses') return (a, b) => isInside(b, a);
  const scale = withinUnit === 'character' ? document.characters : document.reach;
  const mapper = scale === undefined ? undefined : new UnitMapper(scale);
  const placed = (range: TextRange): TextRange => {
    if (mapper === undefined) return range;
    const start = mapper.firstEndingAfter(mapper.startCharacter(range.start));
    return { start, end: Math.max(start, mapper.firstStartingFrom(mapper.endCharacter(range.end))) };
  };
  const distance = (a: TextRange, b: TextRange): number => gapBetween(placed(a), placed(b)) + (withinUnit === 'paragraph' ? 1 : 0);
  if (relation === 'near') return (a, b) => distance(a, b) <= (within ?? 0);
  const isBefore = (x: TextRange, y: TextRange): boolean => x.end <= y.start && (within === undefined || distance(x, y) <= within);
  return relation === 'before' ? isBefore : (a, b) => isBefore(b, a);
}

function meetInUnits(document: CooccurrenceDocument, relation: Relation, inA: Placed[], inB: Placed[]): Meeting[] {
  const [firstA, firstB] = [inA[0], inB[0]];
  if (firstA === undefined || firstB === undefined) return [];
  if (document.units === undefined || relation === 'document' || relation === 'case') return [span(document, firstA, firstB)];
  const mapper = new UnitMapper(document.units);
  const unitsOf = (range: TextRange): TextRange => ({
    start: mapper.firstEndingAfter(mapper.startCharacter(range.start)),
    end: mapper.firstStartingFrom(mapper.endCharacter(range.end)),
  });
  const firstInUnit = new Map<number, Placed>();
  for (const a of inA) {
    const { start, end } = unitsOf(a);
    for (let unit = start; unit < end; unit++) if (!firstInUnit.has(unit)) firstInUnit.set(unit, a);
  }
  const meetings: Meeting[] = [];
  for (const b of inB) {
    const { start, end } = unitsOf(b);
    for (let unit = start; unit < end; unit++) {
      const a = firstInUnit.get(unit);
      if (a === undefined) continue;
      meetings.push(span(document, a, b));
      firstInUnit.delete(unit);
    }
  }
  return meetings;
}

function span({ document }: CooccurrenceDocument, a: TextRange, b: TextRange): Meeting {
  return { document, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end), a: rangeOf(a), b: rangeOf(b) };
}

const rangeOf = ({ start, end }: TextRange): TextRange => ({ start, end });
