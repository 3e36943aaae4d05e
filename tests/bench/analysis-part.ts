import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TierName } from '#core/project/synthetic/tiers.ts';
import { type Figure, figureOf, measure } from './measure.ts';
import type { Part } from './part.ts';
import { benchCore, makeTier } from './tier-project.ts';

/** Statistics of whole projects, as the windows ask for them: texts and codings are read from the file. */
export const analysisPart: Part = async ({ folder, runs, quick, add }) => {
  await ofTier(folder, 'L', { runs: Math.min(runs, 5), agreementTarget: 1_000, cooccurrenceTarget: 300 }, add);
  const first = Array.from({ length: Math.min(runs, 5) }, () => firstAgreement(`${folder}/L.bailanys`));
  add(
    figureOf('the same, the first in a fresh process, tier L', {
      times: first.map(({ elapsed }) => elapsed),
      cpuTimes: first.map(({ cpu }) => cpu),
      target: 2_000,
    }),
  );
  if (quick) return;
  await ofTier(folder, 'XL', { runs: 3, agreementTarget: 5_000 }, add);
  const peaks = Array.from({ length: 3 }, () => firstAgreement(`${folder}/XL.bailanys`).peak);
  add(figureOf('peak memory of agreement, tier XL', { times: peaks, cpuTimes: null, target: 600, unit: 'MB' }));
};

type Targets = { runs: number; agreementTarget: number; cooccurrenceTarget?: number };

async function ofTier(folder: string, tier: TierName, targets: Targets, add: (figure: Figure) => void): Promise<void> {
  const path = makeTier(folder, tier);
  const core = benchCore(folder);
  core.projects.open({ path });
  const coderIds = core.projects
    .current()
    .coders.list()
    .slice(0, 2)
    .map((coder) => coder.id);
  const { runs, agreementTarget: target, cooccurrenceTarget } = targets;
  add(
    await measure(
      `co-occurrence, overlap, all pairs of codes that meet, tier ${tier}`,
      { runs, ...(cooccurrenceTarget === undefined ? {} : { target: cooccurrenceTarget }) },
      () => core.analysis.cooccurrence({ relation: 'overlap', onlyMeeting: true }),
    ),
  );
  add(
    await measure(`co-occurrence, overlap, every pair of codes, tier ${tier}`, { runs: 3 }, () =>
      core.analysis.cooccurrence({ relation: 'overlap' }),
    ),
  );
  add(
    await measure(`agreement of two coders, all codes, characters, B = 2,000, tier ${tier}`, { runs, target }, () =>
      core.analysis.agreement({ coderIds, unit: 'character', resamples: 2_000, seed: 1 }),
    ),
  );
  core.close();
}

type First = { elapsed: number; cpu: number; peak: number };

/** Agreement as the first thing that a process of its own computes: its thread starts, its code is loaded, every text is read. */
function firstAgreement(path: string): First {
  const script = fileURLToPath(new URL('first-agreement.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as First;
}
