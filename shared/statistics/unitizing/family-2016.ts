import { type Answer, undefinedBecause } from '../answer.ts';
import { forEachOverlap, type Section, sectionsOf, type Unit, uniteOverlaps } from './continuum.ts';

/** The four coefficients of Krippendorff, Mathet, Bouvry & Widlöcher (2016). */
export interface UnitizingFamily {
  /** uα: units and gaps and their codes. */
  readonly u: Answer;
  /** |uα: relevant (any unit) against irrelevant (gap). */
  readonly barU: Answer;
  /** cuα: the codes where both coders have units. */
  readonly cu: Answer;
  /** Share of the continuum that cuα rests on. */
  readonly cuCoverage: number;
  /** (k)uα of each code, with the share of its length that lies in the other coder's units. */
  readonly ku: ReadonlyMap<string, Answer<{ coverage: number }>>;
}

type Key = string | null;

class Tally {
  private readonly amounts = new Map<Key, number>();

  add(key: Key, amount: number): void {
    this.amounts.set(key, this.of(key) + amount);
  }

  of(key: Key): number {
    return this.amounts.get(key) ?? 0;
  }

  get total(): number {
    let sum = 0;
    for (const amount of this.amounts.values()) sum += amount;
    return sum;
  }

  get squares(): number {
    let sum = 0;
    for (const amount of this.amounts.values()) sum += amount * amount;
    return sum;
  }
}

/** 1 − Do/De for nominal coincidences: lengths a value (both coders), the disagreeing length, and the self-pairs no chance can produce. */
function alpha(lengths: Tally, disagreeing: number, selfPairs: number): Answer {
  const n = lengths.total;
  const crossing = n * n - lengths.squares;
  const possible = n * n - selfPairs;
  if (n === 0) return undefinedBecause('no_coding_by_either');
  if (crossing <= 0 || possible <= 0) return undefinedBecause('no_variation');
  return { value: 1 - disagreeing / n / (crossing / possible) };
}

/** Units pair with themselves L² times, gaps have no inner structure and count their length only. */
const selfPairsOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, { start, end, code }) => sum + (code === null ? end - start : (end - start) ** 2), 0);

const overlapsItself = (units: readonly Unit[]): boolean => units.some((unit, i) => i > 0 && unit.start < (units[i - 1]?.end ?? 0));

interface Coincidences {
  readonly all: Tally;
  readonly relevance: Tally;
  readonly shared: Tally;
  readonly crossing: Tally;
  /** Σ over units of one code of (length shared with units of the other coder)². */
  readonly sharedSquares: Tally;
  readonly disagreeing: number;
  readonly irrelevant: number;
}

function coincidences(a: readonly Section[], b: readonly Section[]): Coincidences {
  const all = new Tally();
  const relevance = new Tally();
  const shared = new Tally();
  const crossing = new Tally();
  const sharedByUnit = new Map<Section, number>();
  let disagreeing = 0;
  let irrelevant = 0;
  forEachOverlap(a, b, (left, right, length) => {
    for (const side of [left, right]) {
      all.add(side.code, length);
      relevance.add(side.code === null ? null : 'unit', length);
    }
    if (left.code !== right.code) disagreeing += 2 * length;
    if ((left.code === null) !== (right.code === null)) irrelevant += 2 * length;
    if (left.code === null || right.code === null) return;
    for (const side of [left, right]) {
      shared.add(side.code, length);
      if (left.code !== right.code) crossing.add(side.code, length);
      sharedByUnit.set(side, (sharedByUnit.get(side) ?? 0) + length);
    }
  });
  const sharedSquares = new Tally();
  for (const [unit, length] of sharedByUnit) sharedSquares.add(unit.code, length * length);
  return { all, relevance, shared, crossing, sharedSquares, disagreeing, irrelevant };
}

/** (k)uα = 1 − (disagreeing share of k's length) / (its expected share). */
function alphaOfCode(code: string, { shared, crossing, sharedSquares }: Coincidences): Answer {
  const own = shared.of(code);
  const n = shared.total;
  if (own === 0) return undefinedBecause('no_coding_by_either');
  const expectedCrossing = own * (n - own);
  const possible = own * n - sharedSquares.of(code);
  if (expectedCrossing <= 0 || possible <= 0) return undefinedBecause('no_variation');
  return { value: 1 - crossing.of(code) / own / (expectedCrossing / possible) };
}

const allUndefined = (answer: Answer): UnitizingFamily => ({ u: answer, barU: answer, cu: answer, cuCoverage: 0, ku: new Map() });

/**
 * The family for two coders; `coders`: each coder's units. Codes exclude each other: where one coder's units overlap it has no value.
 * For three and more coders the published programs differ, so none is offered but means over pairs.
 */
export function unitizingFamily2016(coders: readonly (readonly Unit[])[], begin: number, length: number): UnitizingFamily {
  const [first, second] = coders.map(uniteOverlaps);
  if (first === undefined || second === undefined) return allUndefined(undefinedBecause('one_coder'));
  if (coders.length > 2) return allUndefined(undefinedBecause('more_than_two_coders'));
  if (!(length > 0)) return allUndefined(undefinedBecause('no_units'));
  if (overlapsItself(first) || overlapsItself(second)) return allUndefined(undefinedBecause('overlapping_units'));
  if (first.length + second.length === 0) return allUndefined(undefinedBecause('no_coding_by_either'));
  const sections = [sectionsOf(first, begin, begin + length), sectionsOf(second, begin, begin + length)] as const;
  const found = coincidences(...sections);
  const selfPairs = selfPairsOf(sections[0]) + selfPairsOf(sections[1]);
  const codes = [...new Set([...first, ...second].map((unit) => unit.code))].sort();
  const ku = codes.map((code) => {
    const used = found.all.of(code);
    const coverage = used > 0 ? found.shared.of(code) / used : 0;
    return [code, { ...alphaOfCode(code, found), coverage }] as const;
  });
  const crossing = codes.reduce((sum, code) => sum + found.crossing.of(code), 0);
  return {
    u: alpha(found.all, found.disagreeing, selfPairs),
    barU: alpha(found.relevance, found.irrelevant, selfPairs),
    cu: alpha(found.shared, crossing, found.sharedSquares.total),
    cuCoverage: found.shared.total / (2 * length),
    ku: new Map(ku),
  };
}
