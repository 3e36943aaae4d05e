import { existsSync, rmSync } from 'node:fs';
import { fillSynthetic } from '#core/project/synthetic/fill-synthetic.ts';
import { benchCore } from './tier-project.ts';
const core = benchCore('/tmp/perf/imp');
const archive = '/tmp/perf/fifty.qdpx';
if (!existsSync(archive)) {
  core.projects.create({ path: '/tmp/perf/fifty.bailanys', name: 'Fifty', language: 'en', starter: false }, ({ project }) =>
    fillSynthetic(project, { documents: 50, characters: 30_000, codes: 150, depth: 3, codings: 10_000, coders: 2, kind: 'interview', seed: 1 } as never));
  await core.exchange.exportProject({ path: archive, forQualcoder: false });
}
for (let i = 0; i < Number(process.argv[2] ?? 4); i++) {
  rmSync(`/tmp/perf/imp-${i}.bailanys`, { force: true });
  core.projects.create({ path: `/tmp/perf/imp-${i}.bailanys`, name: 'E', language: 'en', starter: false });
  const c = process.cpuUsage(); const t = performance.now();
  const { jobId } = core.exchange.startImport({ paths: [archive], options: {} });
  while (core.jobs.list().some((job) => job.id === jobId && job.state === 'running')) await new Promise((r) => setTimeout(r, 2));
  const d = process.cpuUsage(c);
  console.log('import', (performance.now() - t).toFixed(0), 'wall', ((d.user + d.system) / 1000).toFixed(0), 'cpu');
}
core.close(); process.exit(0);
