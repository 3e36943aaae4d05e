import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Core } from '#core/core.ts';
import { fillSynthetic } from '#core/project/synthetic/fill-synthetic.ts';
import { writeInterview } from '#core/project/synthetic/synthetic-text.ts';
import { readVocabulary } from '#core/project/synthetic/vocabulary.ts';
import { SeededRandom } from '#shared/statistics/uncertainty/random.ts';
import { measure } from './measure.ts';
import type { Part } from './part.ts';
import { benchCore } from './tier-project.ts';

const fiftyDocuments = {
  documents: 50,
  characters: 30_000,
  codes: 150,
  depth: 3,
  codings: 10_000,
  coders: 2,
  kind: 'interview',
  seed: 1,
} as const;

/** Projects and documents across: REFI-QDA out and in, Word documents in, a hostile file refused. */
export const exchangePart: Part = async ({ folder, runs, quick, add }) => {
  const few = Math.min(runs, 5);
  const archive = join(folder, 'fifty.qdpx');
  const core = benchCore(folder);
  core.projects.create({ path: join(folder, 'fifty.bailanys'), name: 'Fifty', language: 'en', starter: false }, ({ project }) =>
    fillSynthetic(project, fiftyDocuments),
  );
  add(
    await measure('export .qdpx, 50 documents, 10,000 codings', { runs: few, target: 1_000 }, () => {
      rmSync(archive, { force: true });
      return core.exchange.exportProject({ path: archive, forQualcoder: false });
    }),
  );
  let number = 0;
  const emptyProject = (): void => {
    number += 1;
    core.projects.create({ path: join(folder, `empty-${number}.bailanys`), name: 'Empty', language: 'en', starter: false });
  };
  add(
    await measure(
      'import .qdpx, 50 documents, 10,000 codings',
      { runs: few, target: 1_000 },
      () => importAll(core, [archive]),
      emptyProject,
    ),
  );
  const bomb = join(folder, 'bomb.docx');
  writeFileSync(bomb, wordFile('0'.repeat(100_000_000)));
  add(await measure('refuse a .docx that unpacks to 100 MB', { runs: few, target: 1_000 }, () => importAll(core, [bomb]), emptyProject));
  const documents = quick ? 20 : 200;
  const interviews = writeInterviews(folder, core.environment.resourcesFolder, documents);
  const target = 300 * documents;
  add(
    await measure(
      `import ${documents} interviews of 60,000 characters, .docx`,
      { runs: 1, target },
      () => importAll(core, [interviews]),
      emptyProject,
    ),
  );
  core.close();
};

async function importAll(core: Core, paths: string[]): Promise<void> {
  const { jobId } = core.exchange.startImport({ paths, options: {} });
  while (core.jobs.list().some((job) => job.id === jobId && job.state === 'running'))
    await new Promise((resolve) => setTimeout(resolve, 2));
}

function writeInterviews(folder: string, resourcesFolder: string, count: number): string {
  const interviews = join(folder, 'interviews');
  mkdirSync(interviews);
  const random = new SeededRandom(1);
  const vocabulary = readVocabulary(resourcesFolder);
  for (let number = 1; number <= count; number += 1)
    writeFileSync(join(interviews, `interview ${number}.docx`), wordFile(writeInterview(random, vocabulary, 60_000).text));
  return interviews;
}

/** The least a Word document needs. */
function wordFile(text: string): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org';
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`);
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="r1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}
