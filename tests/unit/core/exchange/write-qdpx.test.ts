import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeQdc } from '#core/exchange/codebook/codebook-qdc.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { writeQdpx } from '#core/exchange/refi/write-qdpx.ts';
import { schemaErrors, whyNoSchemas } from '../../../run/xmllint.ts';
import { arbitraryProject } from './arbitrary-project.ts';
import { arbitraryCodebook } from './codebook/arbitrary-codebook.ts';

const options = { origin: 'Bailanys 0.1.0', created: '2026-11-23T05:52:00.000Z', forQualcoder: false };
const byGuid = <Entity extends { guid: string }>(list: readonly Entity[]): Entity[] => list.toSorted((a, b) => (a.guid < b.guid ? -1 : 1));

/** A lone surrogate is not writable in UTF-8; everything else comes back as it was. */
const written = (project: ExchangeProject): ExchangeProject => ({
  ...project,
  documents: project.documents.map((document) => ({ ...document, text: document.text.toWellFormed() })),
});

describe('a project written as .qdpx and read back', () => {
  it('has every text, code, coding, coder, memo, case and attribute', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject.map(written), async (project) => {
        const back = await readQdpx(writeQdpx(project, options).bytes);
        expect(back.documents.map(({ guid, name, text, kind, publisher }) => ({ guid, name, text, kind, publisher }))).toEqual(
          project.documents.map(({ guid, name, text, kind, publisher }) => ({ guid, name, text, kind, publisher })),
        );
        expect(back.codes).toEqual(project.codes);
        expect(back.unplaced).toEqual([]);
        expect(byGuid(back.codings)).toEqual(byGuid(project.codings));
        expect(back.coders).toEqual(project.coders);
        expect(back.cases).toEqual(project.cases);
        expect(back.attributes).toEqual(project.attributes);
        expect(back.values).toEqual(project.values);
        expect(byGuid(back.memos)).toEqual(byGuid(project.memos));
        expect(back.links.map((link) => JSON.stringify(link)).sort()).toEqual(project.links.map((link) => JSON.stringify(link)).sort());
        expect(back.report.notUnderstood).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('for QualCoder: has the same codings, and no two codes of one name', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject.map(written), async (project) => {
        const same = { ...project, codes: project.codes.map((code) => ({ ...code, words: { ...code.words, name: 'x' } })) };
        const { bytes } = writeQdpx(same, { ...options, forQualcoder: true });
        const names = [...new TextDecoder().decode(unzipSync(bytes)['project.qde']).matchAll(/<Code [^>]*name="([^"]*)"/gu)].map(
          ([, name]) => name,
        );
        expect(new Set(names).size).toBe(names.length);
        const back = await readQdpx(bytes);
        expect(byGuid(back.codings)).toEqual(byGuid(project.codings));
        expect(back.cases).toEqual(project.cases);
        expect(byGuid(back.memos)).toEqual(byGuid(project.memos));
      }),
      { numRuns: 60 },
    );
  });

  it('says what REFI-QDA cannot carry', () => {
    const [project] = fc.sample(arbitraryProject, { seed: 3, numRuns: 1 });
    if (!project) throw new Error('no sample');
    const [document] = project.documents;
    const codeGuid = project.codes[0]?.guid ?? '';
    const coding = {
      guid: crypto.randomUUID(),
      documentGuid: document?.guid ?? '',
      codeGuid,
      coderGuid: null,
      start: 0,
      end: 1,
      memo: '',
      created: null,
      changed: null,
    };
    const weighted = { ...project, codings: [{ ...coding, weight: 2, tie: null }] };
    expect(
      writeQdpx(weighted, options)
        .notCarried.map(({ message }) => message)
        .join(' '),
    ).toContain('The weights of codings: 1.');
  });
});

describe.skipIf(whyNoSchemas !== null)(`by the schema of REFI-QDA${whyNoSchemas === null ? '' : ` (skipped: ${whyNoSchemas})`}`, () => {
  it.each([false, true])('every project is valid (for QualCoder: %s)', (forQualcoder) => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const { bytes } = writeQdpx(project, { ...options, forQualcoder });
        expect(schemaErrors(unzipSync(bytes)['project.qde'] ?? new Uint8Array(), 'Project.xsd')).toBe('');
      }),
      { numRuns: 15 },
    );
  });

  it('every codebook is valid', () => {
    fc.assert(
      fc.property(arbitraryCodebook, (book) => {
        expect(schemaErrors(writeQdc(book, 'Bailanys 0.1.0'), 'Codebook.xsd')).toBe('');
      }),
      { numRuns: 15 },
    );
  });
});
