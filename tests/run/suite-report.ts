import { stripVTControlCharacters } from 'node:util';

/** What a suite of tests came to. */
export type SuiteReport = {
  passed: number;
  failures: readonly Failure[];
  skipped: readonly string[];
  /** Tests that passed only when they were tried again. */
  retried: readonly string[];
};

export type Failure = { where: string; why: string };

export const nothing: SuiteReport = { passed: 0, failures: [], skipped: [], retried: [] };

const mostLines = 8;
const mostLetters = 200;
const few = 3;

/** The lines of an error that tell most: what was said, how the two sides differ, and the first place in our own code. */
export function firstLines({
  message,
  diff,
  stack = '',
}: {
  message: string;
  diff?: string | undefined;
  stack?: string | undefined;
}): string {
  const place = stack.split('\n').find((line) => line.includes('/tests/') && !line.includes('node_modules'));
  const said = stripVTControlCharacters([message, ...(diff === undefined ? [] : [diff])].join('\n')).split('\n');
  const kept = said.filter((line) => line.trim() !== '').slice(0, mostLines);
  return [
    ...kept.map((line) => (line.length > mostLetters ? `${line.slice(0, mostLetters)}…` : line)),
    ...(place === undefined ? [] : [place.trim()]),
  ].join('\n');
}

/**
 * The end of a run: what was skipped, what passed only at the second try, every test that failed and why, and one line that counts it all. It
 * comes last, so that also the end of a log tells what has to be mended; many failures are named once more, for their reasons are long.
 */
export function closingLines(suites: Readonly<Record<string, SuiteReport>>): string {
  const all = Object.entries(suites);
  const listed = (title: string, linesOf: (suite: SuiteReport) => readonly string[]): string[] => {
    const lines = all.flatMap(([name, suite]) => linesOf(suite).map((line) => `- ${name}: ${line}`));
    return lines.length === 0 ? [] : [`${title}:\n${lines.join('\n')}\n`];
  };
  const count = (sizeOf: (suite: SuiteReport) => number): number => all.reduce((sum, [, suite]) => sum + sizeOf(suite), 0);
  const skipped = count((suite) => suite.skipped.length);
  return [
    ...listed('Skipped', (suite) => suite.skipped),
    ...listed('Passed only when tried again', (suite) => suite.retried),
    ...listed('Failed', (suite) => suite.failures.map(({ where, why }) => `${where}\n${why.replaceAll(/^/gm, '    ')}`)),
    ...(count((suite) => suite.failures.length) > few
      ? listed('Failed, by name', (suite) => suite.failures.map(({ where }) => where))
      : []),
    `${count((suite) => suite.passed)} passed, ${count((suite) => suite.failures.length)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ].join('\n');
}
