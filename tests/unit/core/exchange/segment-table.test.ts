import { describe, expect, it } from 'vitest';
import type { ExchangeDocument } from '#core/exchange/interchange.ts';
import { suggestSegmentMapping } from '#core/exchange/tables/segment-columns.ts';
import { readSegmentTable } from '#core/exchange/tables/segment-table.ts';

const text = 'Айгүл: Сәлем! 🙂\nI: Where from?\nАйгүл: From Shymkent, from the village.\nI: Where from?\n';
const document = (name: string): ExchangeDocument => ({
  ...{
    guid: '11111111-1111-4111-8111-111111111111',
    name,
    kind: 'interview',
    text,
    marks: [],
    turns: [],
    language: 'mixed',
    format: 'txt',
  },
  ...{ encoding: null, sourceName: null, publisher: null, dated: null, created: null, original: null },
});

function read(header: string[], rows: string[][]) {
  const mapping = suggestSegmentMapping(header, rows);
  if (!mapping) throw new Error('no mapping');
  const project = readSegmentTable(rows, mapping, [document('Interview 1')]);
  return { project, quotes: project.codings.map(({ start, end }) => text.slice(start, end)), mapping };
}

describe('a table of coded segments', () => {
  it('of MAXQDA: paragraph numbers tell equal passages apart', () => {
    const header = [
      'Color',
      'Document group',
      'Document name',
      'Code',
      'Begin',
      'End',
      'Weight score',
      'Segment',
      'Author',
      'Creation date',
      'Comment',
    ];
    const { project, quotes, mapping } = read(header, [
      ['●', 'Interviews', 'Interview 1', 'Ties\\Bonding', '3', '3', '2', 'from the village', 'Anna', '2024-01-02 10:00:00', 'kin'],
      ['●', 'Interviews', 'Interview 1', 'Question', '4', '4', '0', 'Where from?', 'Anna', '', ''],
    ]);
    expect(mapping.units).toBe('paragraphs');
    expect(quotes).toEqual(['from the village', 'Where from?']);
    expect(project.codings[1]?.start).toBe(text.lastIndexOf('Where'));
    expect(project.codes.map(({ words }) => words.name)).toEqual(['Ties', 'Bonding', 'Question']);
    expect(project.codings[0]).toMatchObject({ weight: 2, memo: 'kin', created: '2024-01-02T10:00:00.000Z' });
    expect(project.coders.map(({ name }) => name)).toEqual(['Anna']);
  });

  it('of ATLAS.ti: several codes of one quotation', () => {
    const { project } = read(
      ['ID', 'Document', 'Quotation Content', 'Codes', 'Comment'],
      [['1:1', 'Interview 1.docx', 'From  Shymkent,\nfrom', 'Place\nTies', '']],
    );
    expect(project.codings).toHaveLength(2);
    expect(text.slice(project.codings[0]?.start, project.codings[0]?.end)).toBe('From Shymkent, from');
  });

  it('of NVivo: a reference a row, in a document that is named with its folder', () => {
    const { quotes, project } = read(
      ['File Name', 'Code Name', 'Coverage', 'Reference Text', 'Coded By'],
      [['Files\\\\Interviews\\Interview 1', 'Ties\\Bonding', '4.2%', 'from the village', 'AN']],
    );
    expect(quotes).toEqual(['from the village']);
    expect(project.codes.map(({ words }) => words.name)).toEqual(['Ties', 'Bonding']);
    expect(project.coders.map(({ name }) => name)).toEqual(['AN']);
  });

  it('of our own: offsets in code points, past an emoji', () => {
    const { quotes, project } = read(
      ['document', 'start', 'end', 'code', 'coder', 'quote'],
      [['Interview 1', '16', '29', 'A > B', 'Anna', 'I: Where from']],
    );
    expect(quotes).toEqual(['I: Where from']);
    expect(project.report.rules[0]?.rule).toBe('codePoints/raw/exclusive');
  });

  it('drops nothing in silence: passages that stand twice, stand nowhere, or in a document that is not there', () => {
    const { project } = read(
      ['Document', 'Code', 'Segment'],
      [
        ['Interview 1', 'A', 'Where from?'],
        ['Interview 1', 'A', 'not in the text'],
        ['Interview 2', 'A', 'Where from?'],
      ],
    );
    expect(project.unplaced.map(({ reason }) => reason)).toEqual(['quoteAmbiguous', 'quoteNotFound']);
    expect(project.report.notUnderstood.map(({ message }) => message).join(' ')).toContain('Interview 2');
  });

  it('is not seen in a survey', () => {
    expect(suggestSegmentMapping(['Respondent', 'City', 'Why?'], [['1', 'Astana', 'work']])).toBeNull();
  });
});
