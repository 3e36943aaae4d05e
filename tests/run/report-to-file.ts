/** A reporter for vitest: leaves what the suite came to in the file that `TEST_REPORT` names, also what went wrong outside of tests. */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import { type Failure, firstLines, type SuiteReport } from './suite-report.ts';

export default class ReportToFile implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.TEST_REPORT;
    if (file !== undefined) writeFileSync(file, JSON.stringify(toReport(modules, unhandled), null, 2));
  }
}

function toReport(modules: readonly TestModule[], unhandled: readonly SerializedError[]): SuiteReport {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const notPassed = tests.filter((test) => ['failed', 'pending'].includes(test.result().state));
  const outside = [...modules.flatMap(errorsOutsideTests), ...unhandled.map((error) => failureOf('outside of any test', [error]))];
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    skipped: tests.filter((test) => test.result().state === 'skipped').map(placeOf),
    failures: [...notPassed.map(failureOfTest), ...outside],
    retried: tests.filter((test) => test.diagnostic()?.flaky).map(placeOf),
  };
}

/** What failed while a file was loaded, or before or after the tests of a group. */
function errorsOutsideTests(module: TestModule): Failure[] {
  const groups = [...module.children.allSuites()].map((group) => ({ name: ` > ${group.fullName}`, errors: group.errors() }));
  return [{ name: '', errors: module.errors() }, ...groups]
    .filter(({ errors }) => errors.length > 0)
    .map(({ name, errors }) => failureOf(`${module.relativeModuleId}${name}`, errors));
}

const placeOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;

function failureOfTest(test: TestCase): Failure {
  const { where, why } = failureOf(placeOf(test), test.result().errors ?? []);
  const { window } = test.meta() as { window?: string };
  return { where, why: window === undefined ? why : `${why}\nthe window: ${window}` };
}

/** What a second try says again is told once. */
const failureOf = (where: string, errors: readonly SerializedError[]): Failure => ({
  where,
  why: errors.length === 0 ? 'It was not run to its end.' : [...new Set(errors.map(firstLines))].join('\n'),
});
