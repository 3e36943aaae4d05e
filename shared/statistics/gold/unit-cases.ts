import { type Answer, isDefined } from '../answer.ts';
import { unitizingAlpha2004 } from '../unitizing/alpha-2004.ts';
import type { Unit } from '../unitizing/continuum.ts';
import { unitizingFamily2016 } from '../unitizing/family-2016.ts';
import { gammaObservedDisorder } from '../unitizing/gamma-disorder.ts';
import type { GoldCase, GoldRunner } from './case.ts';

interface Continuum {
  readonly begin: number;
  readonly length: number;
  readonly coders: readonly (readonly Unit[])[];
}

/** Units are [start, end, coder, code]; coders that placed none are in `coders` and count as well. */
function readContinuum({ input }: GoldCase): Continuum {
  const rows = Array.isArray(input.units) ? (input.units as unknown[][]) : [];
  const units = rows.map(([start, end, coder, code]) => ({
    coder: String(coder),
    unit: { start: Number(start), end: Number(end), code: String(code) },
  }));
  const named = Array.isArray(input.coders) ? input.coders.map(String) : [];
  const coders = [...new Set([...named, ...units.map(({ coder }) => coder)])];
  return {
    begin: Number(input.begin ?? 0),
    length: Number(input.length),
    coders: coders.map((name) => units.filter(({ coder }) => coder === name).map(({ unit }) => unit)),
  };
}

/** value and details; the reason only where there is no value. */
function plain<Details extends object>(answer: Answer<Details>, details: readonly (keyof Details & string)[]): Record<string, unknown> {
  const out: Record<string, unknown> = { value: answer.value };
  for (const name of details) out[name] = answer[name] ?? null;
  return isDefined(answer) ? out : { ...out, reason: answer.reason };
}

const alpha2004: GoldRunner = (gold) => {
  const { coders, begin, length } = readContinuum(gold);
  const answer = unitizingAlpha2004(coders, begin, length);
  const perCode = [...(answer.perCode ?? [])].map(([code, own]) => [code, plain(own, ['do', 'de'])]);
  return { ...plain(answer, ['do', 'de']), per_category: Object.fromEntries(perCode) };
};

const family2016: GoldRunner = (gold) => {
  const { coders, begin, length } = readContinuum(gold);
  const { u, barU, cu, cuCoverage, ku } = unitizingFamily2016(coders, begin, length);
  const perCode = [...ku].map(([code, own]) => [code, { value: own.value, coverage: own.coverage }]);
  const reason = isDefined(u) ? {} : { reason: u.reason };
  return { u: u.value, bar_u: barU.value, cu: cu.value, ku: Object.fromEntries(perCode), cu_coverage: cuCoverage, ...reason };
};

const gamma: GoldRunner = (gold) => {
  const number = (name: string) => {
    const value = gold.params[name];
    return typeof value === 'number' ? value : 1;
  };
  const options = { alpha: number('alpha'), beta: number('beta'), emptyCost: number('delta_empty') };
  const answer = gammaObservedDisorder(readContinuum(gold).coders, options);
  return isDefined(answer)
    ? { value: answer.value, n_unitary: answer.unitaryAlignments }
    : { value: null, n_unitary: null, reason: answer.reason };
};

export const UNIT_CASES: Readonly<Record<string, GoldRunner>> = {
  unitizing_alpha_2004: alpha2004,
  unitizing_u_family: family2016,
  gamma_observed_disorder: gamma,
};
