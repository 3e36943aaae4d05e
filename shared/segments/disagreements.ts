/** The passages where two coders (or groups) part, with what it looks like and how much it weighs. */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { RangeBuffer, UnitMapper } from '#shared/segments/coverage.ts';
import { IntervalIndex } from '#shared/segments/interval-index.ts';
import { normaliseRanges, subtractRanges } from '#shared/segments/range-algebra.ts';
import { forEachRated } from '#shared/segments/rated-runs.ts';
import { type DocumentScope, findWorked, type OnProgress, type Rater, ratersByCoder } from '#shared/segments/scope.ts';
import type { TextRange } from '#shared/text/range.ts';
import { plainScale } from '#shared/text/units.ts';

/**
 * `extent`: both used the code here and drew its edges differently. `differentCode`: the other used another code on the passage, which this
 * one did not. `onlyFirst`, `onlySecond`: the other left it uncoded, or agreed on all other codes of it.
 */
export const disagreementKinds = ['onlyFirst', 'onlySecond', 'extent', 'differentCode'] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

/** [start, end) in code units is the passage that only `coder` coded with `code`. */
export interface Disagreement extends TextRange {
  readonly document: number;
  readonly code: number;
  readonly kind: DisagreementKind;
  /** 0: the first of the two coded it, 1: the second. */
  readonly by: 0 | 1;
  /** What the other used instead, for `differentCode`. */
  readonly otherCodes: readonly number[];
  /** Units (of the scope's scale) that the two judge differently here. */
  readonly effect: number;
}

export interface DisagreementOptions {
  readonly first: Rater;
  readonly second: Rater;
  readonly sets: readonly CodeSet[];
  readonly allDocuments?: boolean;
  readonly onProgress?: OnProgress;
}

/** All such passages of the documents both have worked on, largest effect first. */
export function findDisagreements(table: CodingTable, scope: readonly DocumentScope[], options: DisagreementOptions): Disagreement[] {
  const { sets, onProgress } = options;
  const raters = [options.first, options.second];
  const places = new DenseIds(scope.map(({ document }) => document));
  const worked = findWorked(table, raters, scope, options.allDocuments ?? false, (id) => places.of(id), ratersByCoder(raters));
  // Passages are wanted in code units, as they stand in the text; only their effect is counted in units.
  const inCodeUnits = scope.map(({ document }) => ({ document, scale: plainScale(2 ** 31 - 1) }));
  const textMappers = inCodeUnits.map(({ scale }) => new UnitMapper(scale));
  const unitMappers = scope.map(({ scale }) => new UnitMapper(scale));
  const codings = new CodingsByRater(table, raters, places);
  const found: Disagreement[] = [];
  forEachRated({ table, scope: inCodeUnits, raters, sets, onProgress }, textMappers, ({ document, set, runs }) => {
    if (worked[2 * document] !== 1 || worked[2 * document + 1] !== 1) return;
    const codeSet = sets[set];
    const mapper = unitMappers[document];
    if (codeSet === undefined || mapper === undefined) return;
    const [first, second] = [rangesOf(runs[0]), rangesOf(runs[1])];
    const extents = normaliseRanges([...first, ...second]).filter((range) => touches(first, range) && touches(second, range));
    for (const by of [0, 1] as const) {
      for (const passage of by === 0 ? subtractRanges(first, second) : subtractRanges(second, first)) {
        const otherCodes = touches(extents, passage) ? [] : codings.otherCodes(document, by, passage, codeSet);
        const kind = touches(extents, passage) ? 'extent' : otherCodes.length > 0 ? 'differentCode' : by === 0 ? 'onlyFirst' : 'onlySecond';
        const place = { document: scope[document]?.document ?? 0, code: codeSet.code };
        found.push({ ...place, ...passage, kind, by, otherCodes, effect: countUnits(mapper, passage) });
      }
    }
  });
  return found.sort((a, b) => b.effect - a.effect || a.document - b.document || a.start - b.start || a.code - b.code);
}

function countUnits(mapper: UnitMapper, { start, end }: TextRange): number {
  const first = mapper.firstEndingAfter(mapper.startCharacter(start));
  return Math.max(0, mapper.firstStartingFrom(mapper.endCharacter(end)) - first);
}

function rangesOf(buffer: RangeBuffer | undefined): TextRange[] {
  const { starts, ends, count } = buffer ?? new RangeBuffer();
  return Array.from({ length: count }, (_, i) => ({ start: starts[i] ?? 0, end: ends[i] ?? 0 }));
}

function touches(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  return ranges.some((range) => range.start < end && start < range.end);
}

interface CodedRange extends TextRange {
  readonly code: number;
}

/** What each rater coded, by document, looked up by place. */
class CodingsByRater {
  readonly #lists = new Map<number, CodedRange[]>();
  readonly #indexes = new Map<number, IntervalIndex<CodedRange>>();

  constructor(table: CodingTable, raters: readonly Rater[], places: DenseIds) {
    const ratersOf = ratersByCoder(raters);
    for (let row = 0; row < table.length; row++) {
      const document = places.of(table.documents[row] ?? -1);
      if (document < 0) continue;
      const range = { start: table.starts[row] ?? 0, end: table.ends[row] ?? 0, code: table.codes[row] ?? 0 };
      for (const rater of ratersOf(table.coders[row] ?? 0)) {
        const list = this.#lists.get(2 * document + rater);
        if (list) list.push(range);
        else this.#lists.set(2 * document + rater, [range]);
      }
    }
  }

  /** Codes outside the set that the other used on the passage and `by` did not. */
  otherCodes(document: number, by: 0 | 1, { start, end }: TextRange, { members }: CodeSet): number[] {
    const codesOf = (rater: number): Set<number> =>
      new Set(
        this.#index(document, rater)
          .touching(start, end)
          .map(({ code }) => code),
      );
    const own = codesOf(by);
    return [...codesOf(1 - by)].filter((code) => !own.has(code) && !members.includes(code)).sort((a, b) => a - b);
  }

  #index(document: number, rater: number): IntervalIndex<CodedRange> {
    const key = 2 * document + rater;
    const index = this.#indexes.get(key) ?? new IntervalIndex(this.#lists.get(key) ?? []);
    this.#indexes.set(key, index);
    return index;
  }
}
