import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { fillSynthetic } from '#core/project/synthetic/fill-synthetic.ts';
import { type TierName, tiers } from '#core/project/synthetic/tiers.ts';

/** A backend whose settings and projects stay in one folder. */
export function benchCore(folder: string): Core {
  return createCore(defaultEnvironment({ face: 'bench', home: folder }));
}

/** Makes the synthetic project of a tier in the folder, unless it is there, and answers its path. */
export function makeTier(folder: string, tier: TierName): string {
  const path = join(folder, `${tier}.bailanys`);
  if (existsSync(path)) return path;
  const core = benchCore(folder);
  core.projects.create({ path, name: tier, language: 'en', starter: false }, ({ project }) =>
    fillSynthetic(project, { ...tiers[tier], seed: 1 }),
  );
  core.close();
  return path;
}
