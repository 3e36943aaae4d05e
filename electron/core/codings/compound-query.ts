/** Retrieval by grouped conditions: all, any or none of several, and codings that lie in a certain way to others. */
import { findRows, segmentsOf } from '#core/codings/segment-query.ts';
import type { Db } from '#core/db/database.ts';
import { loadText } from '#core/documents/document-rows.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { CodedSegment, SegmentQuery } from '#shared/contract/codings.ts';
import type { CodingId, DocumentId } from '#shared/model/ids.ts';
import { IntervalIndex } from '#shared/segments/interval-index.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

export const placeRelations = ['overlap', 'near', 'inside', 'encloses', 'before', 'after', 'paragraph'] as const;
export type PlaceRelation = (typeof placeRelations)[number];

export type CompoundQuery =
  | { kind: 'one'; query: SegmentQuery }
  | { kind: 'all' | 'any'; of: readonly CompoundQuery[] }
  | { kind: 'not'; of: CompoundQuery }
  /** Codings to which some other coding that `to` finds lies so. `within`: largest gap in code points; null: 0 for `near`, else any. */
  | { kind: 'place'; relation: PlaceRelation; to: CompoundQuery; within: number | null };

/** The coded segments that the query finds, in the order of the documents. */
export function findCompound(db: Db, query: CompoundQuery): CodedSegment[] {
  return segmentsOf(db, evaluate({ all: findRows(db, {}), distances: createDistances(db), db }, query));
}

type Placed = { id: CodingId; documentId: DocumentId; start: number; end: number };
type Scope = { db: Db; all: readonly Placed[]; distances: Distances };
type Found = ReadonlySet<CodingId>;

function evaluate(scope: Scope, query: CompoundQuery): Found {
  switch (query.kind) {
    case 'one':
      return new Set(findRows(scope.db, query.query).map(({ id }) => id));
    case 'all':
      return query.of.map((part) => evaluate(scope, part)).reduce((kept, part) => kept.intersection(part), idsOf(scope.all));
    case 'any':
      return query.of.map((part) => evaluate(scope, part)).reduce((kept, part) => kept.union(part), new Set<CodingId>());
    case 'not':
      return idsOf(scope.all).difference(evaluate(scope, query.of));
    case 'place':
      return inPlace(scope, query);
    default:
      return assertNever(query);
  }
}

const idsOf = (rows: readonly Placed[]): Set<CodingId> => new Set(rows.map(({ id }) => id));

function inPlace(scope: Scope, { relation, to, within }: Extract<CompoundQuery, { kind: 'place' }>): Found {
  const wanted = evaluate(scope, to);
  const targets = Map.groupBy(
    scope.all.filter(({ id }) => wanted.has(id)),
    ({ documentId }) => documentId,
  );
  const indexes = new Map([...targets].map(([document, rows]) => [document, new IntervalIndex(rows)]));
  const lies = (row: Placed): boolean => {
    const { start, end } = windowOf(row, relation, within, scope.distances);
    const near = indexes.get(row.documentId)?.touching(start, end) ?? [];
    return near.some((other) => other.id !== row.id && holds(row, other, relation, within, scope.distances));
  };
  return idsOf(scope.all.filter(lies));
}

/** Where the other coding must have a character, in code units; wide enough, so that `holds` only has to refuse. */
function windowOf({ documentId, start, end }: Placed, relation: PlaceRelation, within: number | null, { paragraphs }: Distances) {
  if (relation === 'paragraph') return paragraphs(documentId, start, end);
  // A code point is two code units at most.
  const reach = within === null ? (relation === 'near' ? 0 : Number.MAX_SAFE_INTEGER / 4) : 2 * within;
  if (relation === 'near') return { start: start - reach - 1, end: end + reach + 1 };
  if (relation === 'before') return { start: end, end: end + reach + 1 };
  if (relation === 'after') return { start: start - reach - 1, end: start };
  return { start, end };
}

function holds(a: Placed, b: Placed, relation: PlaceRelation, within: number | null, { points }: Distances): boolean {
  const follows = (first: Placed, second: Placed): boolean =>
    first.end <= second.start && (within === null || points(a.documentId, first.end, second.start) <= within);
  switch (relation) {
    case 'overlap':
    case 'paragraph':
      return true;
    case 'inside':
      return b.start <= a.start && a.end <= b.end;
    case 'encloses':
      return a.start <= b.start && b.end <= a.end;
    case 'before':
      return follows(a, b);
    case 'after':
      return follows(b, a);
    case 'near': {
      const [from, to] = [Math.min(a.end, b.end), Math.max(a.start, b.start)];
      return to <= from || points(a.documentId, from, to) <= (within ?? 0);
    }
    default:
      return assertNever(relation);
  }
}

/** Measures in the texts, each read when the first measure is taken. */
type Distances = ReturnType<typeof createDistances>;

function createDistances(db: Db) {
  const known = new Map<DocumentId, { offsets: OffsetIndex; paragraphs: ParagraphIndex }>();
  const textOf = (id: DocumentId) => {
    const found = known.get(id);
    if (found) return found;
    const text = loadText(db, id);
    const made = { offsets: new OffsetIndex(text), paragraphs: new ParagraphIndex(text) };
    known.set(id, made);
    return made;
  };
  return {
    /** Code points from one code unit to another. */
    points(id: DocumentId, from: number, to: number): number {
      const { start, end } = textOf(id).offsets.rangeTo('codePoints', { start: from, end: to });
      return end - start;
    },
    /** The paragraphs that a range has a character of, as one range. */
    paragraphs(id: DocumentId, start: number, end: number) {
      const { paragraphs } = textOf(id);
      const { first, last } = paragraphs.touchedBy({ start, end });
      return { start: paragraphs.start(first), end: paragraphs.end(last) };
    },
  };
}
