import { createScaleCache } from '#core/analysis/unit-scales.ts';
import { computeCooccurrence } from '#core/analysis/compute-cooccurrence.ts';
import { computeAgreement } from '#core/analysis/compute-agreement.ts';
import { loadAnalysedDocuments, loadCodingTable, loadTextByHash } from '#core/analysis/load-study.ts';
import { benchCore } from './tier-project.ts';
const [path, what = 'cooc', n = '4'] = process.argv.slice(2);
const core = benchCore('/tmp/perf');
core.projects.open({ path: path ?? '' });
const { project: { db }, codes, coders } = core.projects.current();
const coderIds = coders.list().slice(0, 2).map((c) => c.id);
const all = codes.list();
const textOf = (h: string) => loadTextByHash(db, h);
const scales = createScaleCache(textOf);
for (let i = 0; i < Number(n); i++) {
  const t0 = performance.now();
  const table = loadCodingTable(db, { coders: what === 'cooc' ? null : coderIds, documents: null });
  const t1 = performance.now();
  const documents = loadAnalysedDocuments(db, null);
  const t2 = performance.now();
  const base = { table, documents, codes: all.map(({ id, parentId }) => ({ id, parentId })), shown: all.map(({ id }) => id), hierarchy: 'direct' as const };
  const marks: string[] = []; let last = performance.now();
  const progress = (f: number) => { const now = performance.now(); if (now - last > 5) marks.push(`${f.toFixed(2)}:${(now - last).toFixed(0)}`); last = now; };
  if (what === 'cooc') computeCooccurrence({ ...base, relation: 'overlap', within: null, withinUnit: 'character', mode: 'union', coders: null, onlyMeeting: process.env.ALL === undefined } as never, scales, progress);
  else computeAgreement({ ...base, raters: coderIds.map((c) => [c]), unit: 'character', coverage: 'any', overlap: 0.9, allDocuments: false, seed: 1, resamples: 2000 } as never, textOf, scales, progress);
  progress(9);
  console.log(`table ${(t1 - t0).toFixed(0)} docs ${(t2 - t1).toFixed(0)} compute ${(performance.now() - t2).toFixed(0)}`, marks.join(' '));
}
process.exit(0);
