import type { Figure } from './measure.ts';

const number = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : String(Math.round(value)));

/** One line a figure: the median, its spread, the target beside it, and how many times the target it takes. */
export function reportLine({ name, median, target, unit, runs, spread, cpu }: Figure): string {
  const measured = `${number(median)} ${unit}`.padStart(12);
  const range = `${number(spread[0])}–${number(spread[1])}`.padStart(14);
  const busy = (cpu === null ? '–' : number(cpu)).padStart(10);
  const wanted = (target === null ? '–' : `≤ ${target} ${unit}`).padStart(12);
  const ratio = target === null ? '' : `${(median / target).toFixed(2)}×${median <= target ? '' : ' over'}`;
  return `${name.padEnd(72)}${measured}${range}${busy}${String(runs).padStart(6)}${wanted}  ${ratio}`;
}

export const reportHead = `${'figure'.padEnd(72)}${'median'.padStart(12)}${'spread'.padStart(14)}${'cpu'.padStart(10)}${'runs'.padStart(6)}${'target'.padStart(12)}  of target`;
