/** Damages 10,000 files of all formats and reads each: `npm run fuzz`, or `npm run fuzz -- 100000`. The everyday test reads fewer. */
import { runVitest } from './vitest-suite.ts';

const formats = 13;
const files = Number(process.argv[2] ?? 10_000);
const { failures } = runVitest('fuzz', ['--project', 'integration', 'tests/integration/documents/mutations.test.ts'], {
  FUZZ: String(Math.ceil(files / formats)),
});
process.exit(failures.length > 0 ? 1 : 0);
