/** Damages 10,000 documents and 10,000 projects, codebooks and tables of all formats and reads each: `npm run fuzz`, or `npm run fuzz -- 100000`. The everyday tests read fewer. */
import { runVitest } from './vitest-suite.ts';

const kinds = [
  { name: 'fuzz', test: 'tests/integration/documents/mutations.test.ts', formats: 13 },
  { name: 'fuzz-projects', test: 'tests/integration/core/exchange/mutated-projects.test.ts', formats: 9 },
];
const files = Number(process.argv[2] ?? 10_000);
const failures = kinds.flatMap(
  ({ name, test, formats }) => runVitest(name, ['--project', 'integration', test], { FUZZ: String(Math.ceil(files / formats)) }).failures,
);
process.exit(failures.length > 0 ? 1 : 0);
