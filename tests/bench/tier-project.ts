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

/** A project of one document that is a single paragraph of 200,000 characters with 2,000 codings, of two coders and 60 codes. */
export function makeOneParagraph(folder: string): string {
  const path = join(folder, 'paragraph.bailanys');
  if (existsSync(path)) return path;
  const core = benchCore(folder);
  core.projects.create({ path, name: 'paragraph', language: 'en', starter: false }, ({ project, coders, codes, documents, codings }) => {
    const text = 'слово және word '.repeat(12_500).trimEnd();
    const coderIds = ['First', 'Second'].map((name) => coders.create({ name }).id);
    const codeIds = Array.from({ length: 60 }, (_, at) => codes.create({ name: `Code ${at + 1}`, parentId: null }).id);
    project.history.record({ label: 'step.documentImport', detail: { count: 1 } }, () => {
      const { id } = documents.add({ name: 'One paragraph', text, kind: 'interview', language: 'mixed', format: 'txt' });
      for (let at = 0; at < 2_000; at += 1) {
        const start = at * 96;
        const [codeId, coderId] = [codeIds[(at * 7) % codeIds.length], coderIds[at % coderIds.length]];
        if (codeId && coderId) codings.insert({ documentId: id, start, end: start + 30 + ((at * 37) % 200), codeId, coderId });
      }
    });
  });
  core.close();
  return path;
}
