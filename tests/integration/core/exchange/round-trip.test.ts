import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { importFiles } from '#core/exchange/import/import-files.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { collectProject } from '#core/exchange/store/collect-project.ts';
import { checkProject } from '#core/project/check.ts';
import { fillSynthetic } from '#core/project/synthetic/fill-synthetic.ts';
import { tiers } from '#core/project/synthetic/tiers.ts';
import type { JobId } from '#shared/model/ids.ts';
import { schemaErrors, whyNoSchemas } from '../../../run/xmllint.ts';
import { openCore } from '../../open-core.ts';

/** `ROUND_TRIP=M npx vitest run --project integration round-trip` takes a whole tier. */
const tier = process.env.ROUND_TRIP === 'M' ? tiers.M : { ...tiers.M, documents: 6, characters: 6_000, codings: 600, codes: 60 };
const handle = { id: 'round trip' as JobId, signal: new AbortController().signal, report: () => undefined };

/** As other systems write them: CRLF, a byte order mark, characters of two units, combined ones, three scripts. */
const foreignTexts = [
  ['crlf-emoji.txt', 'Айгүл: Сәлем 👋🏽!\r\nИнтервьюер: Откуда вы? 🙂\r\nАйгүл: Шымкенттенмін, қазір Алматыдамын 👨‍👩‍👧.\r\n'],
  ['bom.txt', '\ufeffIntroduction é (e\u0301) 🏳️‍🌈\r\n\r\nЁлка, йогурт; қала, ұл, әже, ғалым, һ.\r\nplain line\r\n'],
] as const;

/** Everything that a REFI-QDA project has a place for, in an order that does not depend on rows. */
function carried({ coders, codes, documents, codings, cases, attributes, values, links, memos }: ExchangeProject) {
  const texts = new Map(documents.map(({ guid, text }) => [guid, text]));
  const sorted = <Item>(list: readonly Item[]): Item[] => list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    coders: sorted(coders.map(({ guid, name }) => ({ guid, name }))),
    codes: codes.map(({ guid, parentGuid, words, colour, kind, memo, order }) => ({ guid, parentGuid, words, colour, kind, memo, order })),
    documents: documents.map(({ guid, name, kind, text }) => ({ guid, name, kind, text })),
    codings: sorted(
      codings.map(({ guid, documentGuid, codeGuid, coderGuid, start, end, memo }) => ({
        ...{ guid, documentGuid, codeGuid, coderGuid, start, end, memo },
        quote: texts.get(documentGuid)?.slice(start, end),
      })),
    ),
    cases: sorted(cases),
    attributes: sorted(attributes.map(({ guid, name, type }) => ({ guid, name, type }))),
    values: sorted(values),
    links: sorted(links),
    memos: sorted(memos.map(({ guid, title, text, coderGuid, target }) => ({ guid, title, text, coderGuid, target }))),
  };
}

it(`a project of ${tier.documents} documents and ${tier.codings} codings goes to .qdpx and back without loss`, async () => {
  const { core, client, folder } = openCore();
  const path = join(folder, 'from.bailanys');
  core.projects.create({ path, name: 'From', language: 'en', starter: false }, (services) =>
    fillSynthetic(services.project, { ...tier, seed: 7 }),
  );
  const files = foreignTexts.map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const services = core.projects.current();
  const { documents } = await importFiles(services, core.environment, { paths: files, options: { caseFrom: 'filename' } }, handle);
  const [code] = await client.codes.tree();
  const [coder] = await client.coders.list();
  if (!code || !coder) throw new Error('There are no codes or coders.');
  for (const { id: documentId } of documents) {
    if (documentId === null) continue;
    const { text } = await client.documents.text({ id: documentId });
    for (const { index, segment } of new Intl.Segmenter('ru', { granularity: 'word' }).segment(text))
      if (segment.trim() !== '')
        await client.codings.apply({ documentId, codeId: code.id, coderId: coder.id, start: index, end: index + segment.length });
    const range = { start: text.indexOf('\n') + 1, end: text.length - 1 };
    await client.memos.create({ documentId, ...range, title: 'Қараңыз 🙂', text: 'Первая строка\nвторая 👋🏽', coderId: coder.id });
  }
  const original = carried(collectProject(services));
  const qdpx = join(folder, 'out.qdpx');
  const written = performance.now();
  await client.exchange.exportProject({ path: qdpx, forQualcoder: false });
  const exportMs = performance.now() - written;

  const target = openCore();
  await target.client.project.create({ name: 'To', language: 'en', starter: false });
  const read = performance.now();
  const report = await importFiles(target.core.projects.current(), target.core.environment, { paths: [qdpx], options: {} }, handle);
  const importMs = performance.now() - read;
  expect(report.codings).toEqual({ placed: original.codings.length, repaired: 0, unplaced: 0 });
  expect(report.failed).toEqual([]);
  const copy = carried(collectProject(target.core.projects.current()));
  for (const part of Object.keys(original) as (keyof typeof original)[]) expect(copy[part], part).toEqual(original[part]);
  expect(checkProject(target.core.projects.current().project, { repair: false }).problems).toEqual([]);
  process.stdout.write(
    `${original.documents.length} documents, ${original.codings.length} codings: export ${exportMs.toFixed(0)} ms, ` +
      `import ${importMs.toFixed(0)} ms, ${(statSync(qdpx).size / 1e6).toFixed(1)} MB\n`,
  );
  if (whyNoSchemas === null) expect(schemaErrors(unzipSync(readFileSync(qdpx))['project.qde'] ?? new Uint8Array(), 'Project.xsd')).toBe('');
}, 300_000);
