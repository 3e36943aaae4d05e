import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { readTable } from '#core/documents/formats/tables/read-table.ts';
import { epub, fixtures, xlsx } from './document-files.ts';
import { createRandom, measured, mutate } from './mutations.ts';

/** `npm run fuzz` looks longer: 10,000 damaged files in all. */
const rounds = Number(process.env.FUZZ ?? 300);
/** Of this thread's own work, however busy the machine is. */
const slowestCpuMs = 5_000;
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)));

const files: [name: string, bytes: Uint8Array][] = [
  ['a.txt', fixture('ru.koi8-r.crlf.txt')],
  ['a.md', fixture('expected/generated.mix.md')],
  ['a.docx', fixture('mix.libreoffice.docx')],
  ['b.docx', fixture('tracked.libreoffice.docx')],
  ['a.odt', fixture('tracked.libreoffice.odt')],
  ['a.rtf', fixture('mix.libreoffice.rtf')],
  ['a.pdf', fixture('rukk.twocolumn.libreoffice.pdf')],
  ['a.html', strToU8('<h1>T</h1><p>a <b>b</b><ul><li>c</ul><table><tr><td>d<td>e</table><script>f</script>&amp;<!-- g --><pre>h\ni</pre>')],
  ['a.vtt', fixture('ru.teams.vtt')],
  ['a.srt', strToU8('1\n00:00:01,000 --> 00:00:02,000\nАнна: раз\n\n2\n00:00:02,000 --> 00:00:03,000\nИрина: два\n')],
  ['a.epub', epub(['<html><body><h1>1</h1><p>a</p></body></html>', '<html><body><p>b</p></body></html>'])],
  ['a.csv', strToU8('id;age;answer\n1;34;"так ""вот"", да"\n2;41;нет\n')],
  ['a.xlsx', xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1"><v>2</v></c></row>')],
];

/** The parts of a zip damaged and packed again: the damage reaches the readers, not only the unpacking. */
function mutateParts(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const chosen = Math.floor(random() * parts.length);
  return zipSync(Object.fromEntries(parts.map(([name, part], index) => [name, index === chosen ? mutate(part, random) : part])), {
    level: 1,
  });
}

describe(`${rounds} damaged copies of each format: a document or an ImportError, never a crash, never long`, () => {
  for (const [name, bytes] of files) {
    test(
      name,
      async () => {
        const random = createRandom(20_261_123);
        const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
        for (let round = 0; round < rounds; round++) {
          const damaged = zipped && round % 2 === 0 ? mutateParts(bytes, random) : mutate(bytes, random);
          const read = async (): Promise<unknown> =>
            /csv|xlsx/.test(name) ? readTable({ name, bytes: damaged }) : readDocument({ name, bytes: damaged });
          const { processorMs } = await measured(() =>
            read().catch((cause: unknown) => {
              if (!(cause instanceof ImportError)) throw new Error(`Round ${round}`, { cause });
            }),
          );
          expect(processorMs, `round ${round}`).toBeLessThan(slowestCpuMs);
        }
      },
      Math.max(120_000, rounds * 2_000),
    );
  }
});
