import { createRouterClient } from '@orpc/server';
import { router } from '#core/router.ts';
import { benchCore } from './tier-project.ts';
const [path, what, n = '4', via = 'core'] = process.argv.slice(2);
const core = benchCore('/tmp/perf');
core.projects.open({ path: path ?? '' });
const client = createRouterClient(router, { context: { core } });
const api = via === 'core' ? core.analysis : client.analysis;
const coderIds = core.projects.current().coders.list().slice(0, 2).map((c) => c.id);
for (let i = 0; i < Number(n); i++) {
  const c = process.cpuUsage(); const t = performance.now();
  const r = what === 'cooc' ? await api.cooccurrence({ relation: 'overlap', onlyMeeting: true }) : await api.agreement({ coderIds, unit: 'character', resamples: 2000, seed: 1 });
  const e = performance.now() - t; const d = process.cpuUsage(c);
  console.log(what, via, e.toFixed(0), 'ms wall', ((d.user + d.system) / 1000).toFixed(0), 'ms cpu', Math.round(process.resourceUsage().maxRSS / 1024), 'MB', what==='cooc' ? (r as any).pairs.length : (r as any).codes.length);
}
core.close(); process.exit(0);
