import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { openZip } from '#core/exchange/zip/open-zip.ts';
import { writeZip } from '#core/exchange/zip/write-zip.ts';
import { Problem } from '#shared/problem.ts';

const original = readFileSync(new URL('../../../fixtures/refi/variants/01-base-codepoint-lf.qdpx', import.meta.url));
const qde = new TextDecoder().decode(unzipSync(original)['project.qde']);

/** What reading ended in: a value, or a sentence for people. Anything else is a bug and fails the test. */
async function ends(work: Promise<unknown>): Promise<'value' | 'sentence'> {
  try {
    await work;
    return 'value';
  } catch (error) {
    if (error instanceof Problem && error.kind !== 'internal') return 'sentence';
    throw error;
  }
}

const mutations = fc.array(fc.record({ at: fc.nat(1_000_000), length: fc.nat(40), by: fc.uint8Array({ maxLength: 12 }) }), {
  minLength: 1,
  maxLength: 4,
});

function mutate(bytes: Uint8Array, changes: { at: number; length: number; by: Uint8Array }[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, length, by } of changes) {
    const place = at % result.length;
    result = Buffer.concat([result.subarray(0, place), by, result.subarray(place + length)]);
  }
  return result;
}

describe('a damaged file', () => {
  it('as an archive: is read as far as it goes, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        expect(['value', 'sentence']).toContain(await ends(readQdpx(mutate(original, changes))));
      }),
      { numRuns: 500 },
    );
  });

  it('as XML inside a sound archive: is read as far as it goes, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const bytes = zipSync({ 'project.qde': mutate(new TextEncoder().encode(qde), changes) });
        expect(['value', 'sentence']).toContain(await ends(readQdpx(bytes)));
      }),
      { numRuns: 500 },
    );
  });

  it('as a codebook of any kind', async () => {
    const extension = fc.constantFrom('qdc', 'csv', 'xlsx', 'docx', 'md', 'html', 'json', 'txt');
    await fc.assert(
      fc.asyncProperty(extension, fc.uint8Array({ minLength: 1, maxLength: 300 }), async (ending, bytes) => {
        expect(['value', 'sentence']).toContain(await ends(readCodebook(`book.${ending}`, bytes)));
      }),
      { numRuns: 400 },
    );
  });
});

describe('an archive', () => {
  it('written by us is read by us and by others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-zқғ]{1,8}$/u), fc.uint8Array({ maxLength: 400 })), async (files) => {
        const bytes = writeZip(Object.entries(files).map(([name, content]) => ({ name, bytes: content })));
        const archive = await openZip(bytes);
        expect([...archive.names].sort()).toEqual(Object.keys(files).sort());
        for (const name of archive.names) expect([...(await archive.read(name))]).toEqual([...(files[name] ?? [])]);
        expect(Object.keys(unzipSync(bytes)).sort()).toEqual(Object.keys(files).sort());
      }),
    );
  });

  it('that would unfold to far more than it holds is refused before any of it is unfolded', async () => {
    const bytes = writeZip([{ name: 'project.qde', bytes: new Uint8Array(100 * 1024 ** 2) }]);
    // What cannot be unfolded: whoever tries finds it damaged.
    bytes.fill(0xff, bytes.length >> 2, bytes.length >> 1);
    await expect(openZip(bytes)).rejects.toThrow(/zip bomb/u);
  });

  it('never resolves entities that a project declares', async () => {
    const evil = qde
      .replace('<Project', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Project')
      .replace('name="Synthetic"', 'name="&a;"');
    expect(await ends(readQdpx(zipSync({ 'project.qde': new TextEncoder().encode(evil) })))).toBe('sentence');
  });
});
