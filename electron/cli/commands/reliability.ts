import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import Papa from 'papaparse';
import { Failure } from '#cli/failure.ts';
import { answer, counted, figure, type OutputOptions, table } from '#cli/output.ts';
import { addCommand } from '#cli/project-command.ts';
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
    .argument('<ratings>', 'table of ratings (.csv, UTF-8)')
    .addOption(new Option('--level <level>', 'level of measurement').choices(LEVELS).default('nominal'))
    .option('--categories <q>', 'how many categories there are, or which (A,B,C, in their order)', declared)
    .addOption(new Option('--weights <name>', 'weights of weighted κ and AC2').choices(WEIGHT_NAMES))
    .addHelpText('after', explanation)
    .action((file: string, { level, categories, weights, ...options }: Options) => {
      const { rows } = ratingsRows(readCells(file));
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

function readCells(file: string): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not text in UTF-8' : 'it is not there';
    throw new Failure(`The table ${file} cannot be read: ${reason}. Check its name, or save it as “CSV UTF-8”.`);
  }
  const [first = ''] = text.split(/\r\n?|\n/u, 1);
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
  return Papa.parse<string[]>(text, { delimiter }).data;
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
  return `${size}; level: ${found.level}; weights: ${found.weights}\n${table(columns, RELIABILITY_COEFFICIENTS.map(row))}`;
}

function problemInWords({ reason, row, column, cell }: NonNullable<Reliability['problem']>): string {
  const place = [
    ...(row === undefined ? [] : [`unit ${row + 1}`]),
    ...(column === undefined ? [] : [`coder ${column + 1}`]),
    ...(cell === undefined ? [] : [`“${cell}”`]),
  ].join(', ');
  return `Some coefficients are undefined (${reason}${place === '' ? '' : `: ${place}`}). Correct the table or choose another level.`;
}
