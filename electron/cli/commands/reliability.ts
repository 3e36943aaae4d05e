import { type Command, InvalidArgumentError, Option } from 'commander';
import { answer, counted, figure, type OutputOptions, table } from '#cli/output.ts';
import { addCommand } from '#cli/project-command.ts';
import { readTableFile } from '#cli/read-table-file.ts';
import { explainReasons, reasonInWords } from '#cli/reasons.ts';
import type { Answer } from '#shared/statistics/answer.ts';
import type { Declared } from '#shared/statistics/ratings/categories.ts';
import { LEVELS, type Level } from '#shared/statistics/ratings/metrics.ts';
import { WEIGHT_NAMES, type WeightName } from '#shared/statistics/ratings/weights.ts';
import { ratingsRows } from '#shared/statistics/reliability/ratings-rows.ts';
import { RELIABILITY_COEFFICIENTS, type Reliability, reliabilityOf } from '#shared/statistics/reliability/reliability-of.ts';

type Options = OutputOptions & { level: Level; categories?: Declared; weights?: WeightName };

const explanation = `
A row is a unit, a column a coder, a blank cell a missing rating; a first row with the names of the coders is recognised.
Delimiter: comma, semicolon or tab. NA among numbers is missing.`;

export function addReliability(program: Command): void {
  addCommand(program, 'reliability', 'Compute agreement from a plain table of ratings')
    .argument('<ratings>', 'table of ratings (.csv or .xlsx)')
    .addOption(new Option('--level <level>', 'level of measurement').choices(LEVELS).default('nominal'))
    .option('--categories <q>', 'how many categories there are, or which (A,B,C, in their order)', declared)
    .addOption(new Option('--weights <name>', 'weights of weighted κ and AC2').choices(WEIGHT_NAMES))
    .addHelpText('after', explanation)
    .action(async (file: string, { level, categories, weights, ...options }: Options) => {
      const { rows } = ratingsRows(await readTableFile(file));
      const found = reliabilityOf(rows, {
        level,
        ...(categories === undefined ? {} : { categories }),
        ...(weights === undefined ? {} : { weights }),
      });
      answer(
        options,
        () => toJson(found),
        () => inWords(found),
      );
      if (found.problem) process.stderr.write(`${problemInWords(found.problem)}\n`);
    });
}

function declared(value: string): Declared {
  if (/^\d+$/u.test(value)) {
    if (Number(value) < 1) throw new InvalidArgumentError('There must be at least one category.');
    return Number(value);
  }
  const labels = value.split(',').map((label) => label.trim());
  if (labels.some((label) => label === '')) throw new InvalidArgumentError('It must be a number, or names with commas between them.');
  return labels;
}

const toJson = (found: Reliability) => ({
  units: found.units,
  coders: found.coders,
  categories: found.categories.length,
  ...Object.fromEntries(RELIABILITY_COEFFICIENTS.map((name) => [name, coefficient(found[name])])),
});

function coefficient(found: Answer) {
  if (found.value === null) return { value: null, reason: found.reason };
  const { value, se, interval } = found;
  return { value, ...(se === undefined ? {} : { se }), ...(interval === undefined ? {} : { interval }) };
}

function inWords(found: Reliability): string {
  const row = (name: (typeof RELIABILITY_COEFFICIENTS)[number]): string[] => {
    const value = found[name];
    if (value.value === null) return [name, '–', value.reason];
    const bounds = value.interval ? `${figure(value.interval.low)} … ${figure(value.interval.high)}` : '';
    return [name, figure(value.value), bounds];
  };
  const columns = [{ title: 'coefficient' }, { title: 'value', align: 'right' }, { title: '95 % interval, or why there is none' }] as const;
  const size = `${counted(found.units, 'unit')}, ${counted(found.coders, 'coder')}, ${counted(found.categories.length, 'category', 'categories')}`;
  const reasons = RELIABILITY_COEFFICIENTS.map((name) => {
    const value = found[name];
    return value.value === null ? value.reason : undefined;
  });
  return [
    `${size}; level: ${found.level}; weights: ${found.weights}`,
    table(columns, RELIABILITY_COEFFICIENTS.map(row)),
    ...explainReasons(reasons),
  ].join('\n');
}

function problemInWords({ reason, row, column, cell }: NonNullable<Reliability['problem']>): string {
  const place = [
    ...(row === undefined ? [] : [`unit ${row + 1}`]),
    ...(column === undefined ? [] : [`coder ${column + 1}`]),
    ...(cell === undefined ? [] : [`“${cell}”`]),
  ].join(', ');
  return `${reasonInWords(reason)}${place === '' ? '' : ` (${place})`}`;
}
