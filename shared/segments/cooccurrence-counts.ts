/** Everything co-occurrence counts over all pairs of codes, from a handful of sweeps. Several coders' duplicates never multiply counts. */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { UnitMapper } from '#shared/segments/coverage.ts';
import { countInside } from '#shared/segments/inside-sweep.ts';
import { countBefore, countNear } from '#shared/segments/nearness-sweep.ts';
import { countCharacters, countPlaces, countSegments } from '#shared/segments/occurrence-tallies.ts';
import { sweepOverlaps } from '#shared/segments/overlap-sweep.ts';
import { type CoderMode, inUnits, type PlacedSegments, placeSegments } from '#shared/segments/placed-segments.ts';
import type { OnProgress } from '#shared/segments/scope.ts';
import type { UnitScale } from '#shared/text/units.ts';

/** How two segments meet, or in which unit two codes both occur. */
export const segmentRelations = ['overlap', 'near', 'inside', 'encloses', 'before', 'after'] as const;
export const unitRelations = ['paragraph', 'turn', 'sentence', 'document', 'case'] as const;
export type SegmentRelation = (typeof segmentRelations)[number];
export type UnitRelation = (typeof unitRelations)[number];
export type Relation = SegmentRelation | UnitRelation;

export interface CooccurrenceDocument {
  readonly document: number;
  /** Converts to graphemes; absent: code units are counted. */
  readonly characters?: UnitScale;
  /** Paragraphs, turns or sentences: where the relation or `unit` is one of these. */
  readonly units?: UnitScale;
  /** What `within` counts, where it is not characters: tokens or paragraphs. */
  readonly reach?: UnitScale;
  /** Cases the document belongs to. */
  readonly cases?: readonly number[];
}

export interface CooccurrenceOptions {
  readonly sets: readonly CodeSet[];
  /** Default `union`. */
  readonly mode?: CoderMode;
  /** Coders that count; all by default. */
  readonly coders?: readonly number[];
  /** Default `overlap`. */
  readonly relation?: Relation;
  /** Reach of `near` (default 0: touching or overlapping), `before` and `after` (default: anywhere in the document). */
  readonly within?: number;
  /** What `within` counts; tokens and paragraphs need `reach` scales. In paragraphs 0 is the same one, 1 the next. */
  readonly withinUnit?: 'character' | 'token' | 'paragraph';
  /** The unit on which association is judged; default the relation itself, or else the document. */
  readonly unit?: UnitRelation;
  readonly onProgress?: OnProgress;
}

/** Square tables are row-major `[a × sets + b]`. Characters are in code units where no scale was given. */
export interface CooccurrenceCounts {
  readonly sets: readonly CodeSet[];
  readonly relation: Relation;
  readonly mode: CoderMode;
  /** Documents in the scope. */
  readonly documentCount: number;
  readonly segments: Int32Array;
  /** Characters coded with each set. */
  readonly characters: Float64Array;
  readonly pairs: Int32Array;
  /** Segments of a that overlap some segment of b. */
  readonly hits: Int32Array;
  readonly regions: Int32Array;
  readonly intersection: Int32Array;
  /** Documents and cases with both; with a code itself on the diagonal. */
  readonly documentsBoth: Int32Array;
  readonly casesBoth: Int32Array;
  /** How often the relation holds from a to b. */
  readonly related: Int32Array;
  /** Units with both, with a set itself on the diagonal, and how many units there are. */
  readonly unit: { readonly name: UnitRelation; readonly count: number; readonly both: Int32Array };
}

export function countCooccurrence(
  table: CodingTable,
  scope: readonly CooccurrenceDocument[],
  options: CooccurrenceOptions,
): CooccurrenceCounts {
  const { sets, mode = 'union', relation = 'overlap', coders, onProgress } = options;
  const documents = new DenseIds(scope.map(({ document }) => document));
  const mappers = mapped(scope, ({ characters }) => characters);
  const place = (as: CoderMode): PlacedSegments => placeSegments(table, { sets, mode: as, documents, coders, mappers });
  const segments = place(mode);
  const overlaps = sweepOverlaps(segments, onProgress && ((fraction) => onProgress(0.6 * fraction)));
  // With every coding a segment, segments of one code overlap: characters then come from their union.
  const united = mode === 'asCoded' ? place('union') : segments;
  const measured = mode === 'asCoded' ? sweepOverlaps(united) : overlaps;
  const { documentsBoth, casesBoth, caseCount } = countPlaces(
    segments,
    scope.map((document) => document.cases ?? []),
  );
  onProgress?.(0.8);
  const unitName = options.unit ?? (isUnit(relation) ? relation : 'document');
  const unit = countUnits(unitName, () => (mode === 'union' ? segments : place('union')), scope, documentsBoth, casesBoth, caseCount);
  const related = countRelated(relation, options, segments, scope, overlaps.pairs, unit.both);
  onProgress?.(1);
  return {
    sets,
    relation,
    mode,
    documentCount: scope.length,
    segments: countSegments(segments),
    characters: countCharacters(united, mode),
    pairs: overlaps.pairs,
    hits: overlaps.hits,
    regions: measured.regions,
    intersection: measured.characters,
    documentsBoth,
    casesBoth,
    related,
    unit: { name: unitName, ...unit },
  };
}

export function isUnit(relation: Relation): relation is UnitRelation {
  return (unitRelations as readonly string[]).includes(relation);
}

/** Characters with a or b: what each covers, less what they share. */
export function unionCharacters(counts: CooccurrenceCounts, a: number, b: number): number {
  return (counts.characters[a] ?? 0) + (counts.characters[b] ?? 0) - (counts.intersection[a * counts.sets.length + b] ?? 0);
}

function countRelated(
  relation: Relation,
  { within, withinUnit = 'character' }: CooccurrenceOptions,
  segments: PlacedSegments,
  scope: readonly CooccurrenceDocument[],
  pairs: Int32Array,
  inUnit: Int32Array,
): Int32Array {
  if (isUnit(relation)) return inUnit;
  const n = segments.setCount;
  if (relation === 'overlap') return pairs;
  if (relation === 'inside') return countInside(segments);
  if (relation === 'encloses') return transpose(countInside(segments), n);
  const placed = withinUnit === 'character' ? segments : inUnits(segments, mapped(scope, ({ reach }) => reach) ?? [], false);
  // In paragraphs the distance of neighbours is 1, though nothing lies between them.
  const reach = withinUnit === 'paragraph' ? (within ?? 0) - 1 : (within ?? 0);
  if (relation === 'near') return countNear(placed, reach);
  const before =
    within === undefined || withinUnit === 'character' ? countBefore(segments, within) : countBefore(placed, Math.max(0, reach));
  return relation === 'before' ? before : transpose(before, n);
}

function countUnits(
  name: UnitRelation,
  united: () => PlacedSegments,
  scope: readonly CooccurrenceDocument[],
  documentsBoth: Int32Array,
  casesBoth: Int32Array,
  caseCount: number,
): { count: number; both: Int32Array } {
  if (name === 'document') return { count: scope.length, both: documentsBoth };
  if (name === 'case') return { count: caseCount, both: casesBoth };
  const mappers = mapped(scope, ({ units }) => units);
  if (mappers === undefined) throw new RangeError(`Counting by ${name} needs the ${name}s of every document.`);
  const inUnit = inUnits(united(), mappers, true);
  const both = sweepOverlaps(inUnit).characters.slice();
  const own = countCharacters(inUnit, 'union');
  for (let set = 0; set < inUnit.setCount; set++) both[set * inUnit.setCount + set] = own[set] ?? 0;
  return { count: mappers.reduce((sum, { scale }) => sum + scale.count, 0), both };
}

function mapped(
  scope: readonly CooccurrenceDocument[],
  scaleOf: (document: CooccurrenceDocument) => UnitScale | undefined,
): UnitMapper[] | undefined {
  const scales = scope.map(scaleOf).filter((scale) => scale !== undefined);
  return scales.length === scope.length ? scales.map((scale) => new UnitMapper(scale)) : undefined;
}

function transpose(table: Int32Array, n: number): Int32Array {
  const turned = new Int32Array(table.length);
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) turned[b * n + a] = table[a * n + b] as number;
  return turned;
}
