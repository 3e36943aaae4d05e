import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './measure.ts';
import type { Part } from './part.ts';
import { reportHead, reportLine } from './report.ts';

/** Loaded when they are wanted: measuring one needs none of the others. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  statistics: async () => (await import('./statistics-part.ts')).statisticsPart,
  project: async () => (await import('./project-part.ts')).projectPart,
  exchange: async () => (await import('./exchange-part.ts')).exchangePart,
  analysis: async () => (await import('./analysis-part.ts')).analysisPart,
  browser: findBrowserPart,
};

/** What the windows do in a real browser is measured by a part of its own, where there is one. */
async function findBrowserPart(): Promise<Part> {
  const file = new URL('browser-part.ts', import.meta.url);
  if (!existsSync(file)) return async () => undefined;
  return ((await import(file.href)) as { browserPart: Part }).browserPart;
}

/** `npm run bench [-- --quick] [-- --only statistics,project]`: figures as medians within one run, with the target beside each. Nothing fails. */
async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
  const chosen = values.only?.split(',') ?? Object.keys(parts);
  const folder = mkdtempSync(join(tmpdir(), 'bailanys-bench-'));
  const add = (figure: Figure): void => console.log(reportLine(figure));
  try {
    console.log(
      `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, load before: ${loadavg()[0]?.toFixed(1)}`,
    );
    console.log(reportHead);
    for (const name of chosen) {
      const load = parts[name];
      if (!load) throw new Error(`There is no part “${name}”. Parts: ${Object.keys(parts).join(', ')}.`);
      const part = await load();
      await part({ folder, runs: values.quick ? 5 : 15, quick: values.quick, add });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench();
