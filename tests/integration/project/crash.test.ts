import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addText, openStudy } from '../open-core.ts';

const worker = fileURLToPath(new URL('./coding-until-killed.ts', import.meta.url));

/** Codes without pause in a process of its own, kills it in the middle, and answers the codings it had acknowledged. */
async function codeUntilKilled(path: string, folder: string, afterMs: number): Promise<number[]> {
  const child = spawn(process.execPath, [worker, path, join(folder, 'other')], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += chunk.toString();
    });
    child.on('close', () => resolve());
  });
  return said.split('\n').slice(0, -1).map(Number);
}

test('no acknowledged coding is lost when the program is killed', async () => {
  const study = await openStudy();
  const { client, path, folder } = study;
  addText(study, 'One', 'слово '.repeat(5_000));
  await client.codes.create({ name: 'Housing', parentId: null });
  await client.project.close();
  const acknowledged: number[] = [];
  for (const afterMs of [20, 60, 110]) acknowledged.push(...(await codeUntilKilled(path, folder, afterMs)));
  await client.project.open({ path });
  const { segments } = await client.codings.segments({});
  expect(acknowledged.length).toBeGreaterThan(2);
  const stored = new Set<number>(segments.map((segment) => segment.id));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
});
