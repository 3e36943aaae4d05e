import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';

/** A Word file with a table, as the codebook reports of other programs are. */
async function wordTable(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = (row: readonly string[]) => row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: cells(row) })) });
  return await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Codebook'), table] }] }));
}

const read = async (rows: readonly (readonly string[])[]) =>
  (await readCodebook('codebook.docx', await wordTable(rows))).entries.map(({ path, definition = '' }) => [path.join(' > '), definition]);

describe('a codebook that is a table in a Word file', () => {
  it('of NVivo: names with backslashes, a description, and counts that are none of ours', async () => {
    expect(
      await read([
        ['Name', 'Description', 'Files', 'References'],
        ['Ties', 'who helps', '3', '12'],
        ['Ties\\Bonding', 'туыстар', '2', '7'],
      ]),
    ).toEqual([
      ['Ties', 'who helps'],
      ['Ties > Bonding', 'туыстар'],
    ]);
  });

  it('of MAXQDA: parent code, code, memo', async () => {
    expect(
      await read([
        ['Parent code', 'Code', 'Memo', 'Coded segments'],
        ['', 'Ties', '', '12'],
        ['Ties', 'Bonding', 'kin', '7'],
      ]),
    ).toEqual([
      ['Ties', ''],
      ['Ties > Bonding', ''],
    ]);
  });

  it('of ATLAS.ti: a code, its comment, its groups left aside', async () => {
    expect(
      await read([
        ['Code', 'Comment', 'Grounded', 'Density'],
        ['Ties::Bonding', 'kin', '7', '1'],
      ]),
    ).toEqual([
      ['Ties', ''],
      ['Ties > Bonding', 'kin'],
    ]);
  });
});
