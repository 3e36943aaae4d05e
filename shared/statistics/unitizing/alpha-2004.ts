import { type Answer, undefinedBecause } from '../answer.ts';
import { forEachOverlap, type Section, sectionsOf, type Unit, uniteOverlaps } from './continuum.ts';

export interface UnitizingDetails {
  readonly do: number;
  readonly de: number;
}

export interface UnitizingByCode extends UnitizingDetails {
  readonly perCode: ReadonlyMap<string, Answer<UnitizingDetails>>;
}

/** δ² of two overlapping sections: squared shifts of both ends for two units, the squared length of a unit that lies in a gap, else 0. */
function sectionDifference(a: Section, b: Section): bigint {
  if (a.code !== null && b.code !== null) return BigInt(a.start - b.start) ** 2n + BigInt(a.end - b.end) ** 2n;
  if (a.code !== null && a.start >= b.start && a.end <= b.end) return BigInt(a.end - a.start) ** 2n;
  if (b.code !== null && b.start >= a.start && b.end <= a.end) return BigInt(b.end - b.start) ** 2n;
  return 0n;
}

/** up/down with full precision although both pass 2⁵³: the whole part apart, then 60 more binary digits. */
function quotient(up: bigint, down: bigint): number {
  const scale = 1n << 60n;
  const whole = up / down;
  return Number(whole) + Number(((up - whole * down) * scale) / down) / Number(scale);
}

/** Σ over coder pairs, both orders, of δ². */
function observedSum(coders: readonly (readonly Section[])[]): bigint {
  let sum = 0n;
  coders.forEach((first, i) => {
    for (const second of coders.slice(i + 1)) {
      forEachOverlap(first, second, (a, b) => {
        sum += 2n * sectionDifference(a, b);
      });
    }
  });
  return sum;
}

/**
 * Numerator (times 3) and denominator (without L) of De. Each unit of length l meets the other N−1 units, (2l³ − 3l² + l)/3 each,
 * and the gaps that can hold it, l²(gap − l + 1) each; the denominator leaves out what no chance can bring together.
 */
function expectedSums(coders: readonly (readonly Section[])[], length: number): { up: bigint; down: bigint } {
  const sections = coders.flat();
  const gapLengths = sections.filter((s) => s.code === null).map((s) => s.end - s.start);
  gapLengths.sort((a, b) => b - a);
  const others = BigInt(sections.length - gapLengths.length - 1);
  let up = 0n;
  const total = BigInt(coders.length * length);
  let down = total * (total - 1n);
  for (const section of sections) {
    if (section.code === null) continue;
    const l = section.end - section.start;
    const exact = BigInt(l);
    let room = 0;
    for (const gap of gapLengths) {
      if (gap < l) break;
      room += gap - l + 1;
    }
    up += others * exact * (2n * exact * exact - 3n * exact + 1n) + 3n * exact * exact * BigInt(room);
    down -= exact * (exact - 1n);
  }
  return { up, down };
}

/** α_U of one code. `coders`: each coder's units of this code. */
export function unitizingAlphaOfCode(coders: readonly (readonly Unit[])[], begin: number, length: number): Answer<UnitizingDetails> {
  const m = coders.length;
  if (m < 2) return undefinedBecause('one_coder');
  if (!Number.isSafeInteger(length) || !Number.isSafeInteger(begin)) return undefinedBecause('invalid_counts');
  if (length < 1) return undefinedBecause('no_units');
  const isWhole = (unit: Unit) => Number.isSafeInteger(unit.start) && Number.isSafeInteger(unit.end);
  if (!coders.every((units) => units.every(isWhole))) return undefinedBecause('invalid_counts');
  const sections = coders.map((units) => sectionsOf(uniteOverlaps(units), begin, begin + length));
  if (sections.every((own) => own.every((section) => section.code === null))) return undefinedBecause('no_coding_by_either');
  const squaredLength = BigInt(length) ** 2n;
  const observed = quotient(observedSum(sections), BigInt(m * (m - 1)) * squaredLength);
  const { up, down } = expectedSums(sections, length);
  if (up === 0n || down === 0n) return undefinedBecause('no_variation');
  const expected = quotient(2n * up, 3n * BigInt(length) * down);
  return { value: 1 - observed / expected, do: observed, de: expected };
}

/**
 * Krippendorff's α for unitizing (1995; 2004, ch. 11): per code, and over codes 1 − ΣDo/ΣDe (do and de are the means over the codes).
 * `coders`: each coder's units in whole offsets. Cubic terms are summed exactly.
 */
export function unitizingAlpha2004(coders: readonly (readonly Unit[])[], begin: number, length: number): Answer<UnitizingByCode> {
  const codes = [...new Set(coders.flatMap((units) => units.map((unit) => unit.code)))].sort();
  const perCode = new Map<string, Answer<UnitizingDetails>>();
  let observed = 0;
  let expected = 0;
  let defined = 0;
  for (const code of codes) {
    const answer = unitizingAlphaOfCode(
      coders.map((units) => units.filter((unit) => unit.code === code)),
      begin,
      length,
    );
    perCode.set(code, answer);
    if (answer.value === null) continue;
    observed += answer.do;
    expected += answer.de;
    defined += 1;
  }
  if (codes.length === 0) return { ...undefinedBecause('no_coding_by_either'), perCode };
  const [first] = perCode.values();
  if (defined === 0) return { ...undefinedBecause(first?.value === null ? first.reason : 'no_variation'), perCode };
  return { value: 1 - observed / expected, do: observed / defined, de: expected / defined, perCode };
}
