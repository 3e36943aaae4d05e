import { mkdirSync } from 'node:fs';
import { createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';

/** Opens the project and applies one coding after another, printing the id of each once it is acknowledged, until somebody kills it. */
const [path = '', home = ''] = process.argv.slice(2);
mkdirSync(home, { recursive: true });
const core = createCore(defaultEnvironment({ face: 'test', home }));
core.projects.open({ path });
const { codings, coders, codes, documents } = core.projects.current();
const [coder] = coders.list();
const [code] = codes.list();
const [document] = documents.list();
if (!coder || !code || !document) throw new Error('The project is not what the test has made');
const there = codings.segments({ documentIds: [document.id] }).total;
for (let start = there; start < document.characters - 5; start += 1) {
  const { id } = codings.apply({ documentId: document.id, start, end: start + 5, codeId: code.id, coderId: coder.id });
  process.stdout.write(`${id}\n`);
}
