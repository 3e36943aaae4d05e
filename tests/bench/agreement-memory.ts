import { dirname } from 'node:path';
import { benchCore } from './tier-project.ts';

/** Computes agreement of the first two coders of a project and prints the peak memory of the process in megabytes. */
const path = process.argv[2] ?? '';
const core = benchCore(dirname(path));
core.projects.open({ path });
const coderIds = core.projects
  .current()
  .coders.list()
  .slice(0, 2)
  .map((coder) => coder.id);
await core.analysis.agreement({ coderIds, unit: 'character', resamples: 2_000, seed: 1 });
core.close();
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
process.exit(0);
