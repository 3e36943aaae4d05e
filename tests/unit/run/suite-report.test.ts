import { expect, it } from 'vitest';
import { closingLines, firstLines, nothing } from '../../run/suite-report.ts';

it('the end of a run says what was skipped, what needed a second try, what failed and why, and counts it all', () => {
  const failures = [{ where: 'a.test.ts > adds', why: 'expected 2 to be 3\nat a.test.ts:3:1' }];
  const suites = {
    lint: { ...nothing, passed: 1 },
    unit: { passed: 7, failures, skipped: [], retried: [] },
    browser: { passed: 2, failures: [], skipped: ['b.test.ts > real'], retried: ['c.test.ts > clicks'] },
  };
  expect(closingLines(suites)).toBe(
    [
      'Skipped:\n- browser: b.test.ts > real\n',
      'Passed only when tried again:\n- browser: c.test.ts > clicks\n',
      'Failed:\n- unit: a.test.ts > adds\n    expected 2 to be 3\n    at a.test.ts:3:1\n',
      '10 passed, 1 failed, 1 skipped',
    ].join('\n'),
  );
});

it('many failures are named once more at the end', () => {
  const failures = ['a', 'b', 'c', 'd'].map((where) => ({ where, why: 'no' }));
  expect(
    closingLines({ unit: { ...nothing, failures } })
      .split('\n')
      .slice(-6),
  ).toEqual(['- unit: a', '- unit: b', '- unit: c', '- unit: d', '', '0 passed, 4 failed']);
});

it('a run in which all went well ends with one line', () => {
  expect(closingLines({ lint: { ...nothing, passed: 1 }, unit: { ...nothing, passed: 41 } })).toBe('42 passed, 0 failed');
});

it('an error is told by its first lines without colours, how the two sides differ, and where in the tests it was', () => {
  const stack =
    'Error: no\n    at run (/x/node_modules/vitest/a.js:1:1)\n    at /x/tests/unit/a.test.ts:3:44\n    at /x/tests/unit/b.ts:9:9';
  expect(firstLines({ message: 'no', diff: '\u001b[32m- 1\u001b[39m\n\n\u001b[31m+ 2\u001b[39m', stack })).toBe(
    'no\n- 1\n+ 2\nat /x/tests/unit/a.test.ts:3:44',
  );
  expect(firstLines({ message: Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n') }).split('\n')).toHaveLength(8);
  expect(firstLines({ message: 'x'.repeat(999) })).toHaveLength(201);
});
