import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname } from 'node:path';

// As the terminal face starts.
enableCompileCache();
const { benchCore } = await import('./tier-project.ts');

/** Computes agreement of the first two coders of a project, once: prints how long that took in milliseconds, and the peak memory of the process in megabytes. */
const path = process.argv[2] ?? '';
const core = benchCore(dirname(path));
core.projects.open({ path });
const coderIds = core.projects
  .current()
  .coders.list()
  .slice(0, 2)
  .map((coder) => coder.id);
const start = performance.now();
const before = process.cpuUsage();
await core.analysis.agreement({ coderIds, unit: 'character', resamples: 2_000, seed: 1 });
const { user, system } = process.cpuUsage(before);
const elapsed = performance.now() - start;
core.close();
process.stdout.write(JSON.stringify({ elapsed, cpu: (user + system) / 1000, peak: peakMemory() }));
process.exit(0);

/** Megabytes. On Linux the peak that a process is told of itself begins with that of the process which started it; VmHWM is its own alone. */
function peakMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
