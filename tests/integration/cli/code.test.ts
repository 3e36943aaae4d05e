import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

const text = 'Интервьюер: Сәлем 🙂 қалайсыз?\nАйгүл: 👨‍👩‍👧 Отбасым Алматыда. Cafe\u0301 ашты.';
const at = (words: string): [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
};
const row = (words: string, code: string, coder: string, rest = ''): string => `talk,${at(words).join(',')},${code},${coder}${rest}`;

describe('coding from a table', () => {
  it('gives back what it was given: offsets in code points, quotes with emoji and combining marks', () => {
    const { json, project, write } = openTerminal();
    const file = project('study.bailanys', { talk: text });
    const table = write(
      'codings.csv',
      [
        'document,start,end,code,coder,quote,weight,memo',
        row('🙂 қалайсыз', 'Mood > Greeting', 'Aigul', ',🙂 қалайсыз,1.5,"first, with comma"'),
        row('👨‍👩‍👧 Отбасым', 'Kin', 'Boris', ',,,'),
        row('Cafe\u0301', 'Work', 'Boris', ',Cafe\u0301,-2,'),
      ].join('\n'),
    );
    expect(json(['code', file, table])).toEqual({ applied: 3, alreadyThere: 0, refused: [] });
    const [start, end] = at('🙂 қалайсыз');
    expect(json(['segments', file, '--code', 'mood > greeting'])).toEqual([
      {
        document: 'talk',
        start,
        end,
        code: 'Mood > Greeting',
        coder: 'Aigul',
        quote: '🙂 қалайсыз',
        weight: 1.5,
        memo: 'first, with comma',
      },
    ]);
    const segments = json(['segments', file, '--coder', 'boris']) as { quote: string; start: number; end: number }[];
    expect(segments.map(({ quote }) => quote)).toEqual(['👨‍👩‍👧 Отбасым', 'Cafe\u0301']);
    for (const segment of segments) expect([...text].slice(segment.start, segment.end).join('')).toBe(segment.quote);
    const [, mood] = json(['codes', file]) as { name: string }[];
    expect(json(['codes', file])).toHaveLength(3);
    expect(mood?.name).toBe('Kin');
    expect(json(['code', file, table])).toEqual({ applied: 0, alreadyThere: 3, refused: [] });
  });

  it('reads what spreadsheets write: a byte order mark, semicolons, CRLF, other column orders, decimal commas', () => {
    const { json, project, write } = openTerminal();
    const file = project('study.bailanys', { talk: text });
    const [start, end] = at('Отбасым');
    const table = write('excel.csv', `\uFEFFCode;Coder;Document;Start;End;Weight\r\nKin;Aigul;TALK.TXT;${start};${end}.0;-0,5\r\n\r\n`);
    expect(json(['code', file, table])).toEqual({ applied: 1, alreadyThere: 0, refused: [] });
    expect(json(['segments', file])).toMatchObject([{ document: 'talk', start, end, quote: 'Отбасым', weight: -0.5 }]);
  });

  it('moves a coding to its quote, and refuses the row when the quote is not there', () => {
    const { json, project, write } = openTerminal();
    const file = project('study.bailanys', { talk: text });
    const [start, end] = at('Алматыда');
    const table = write(
      'codings.csv',
      [
        'document,start,end,code,coder,quote',
        `talk,${start + 3},${end + 3},City,Aigul,Алматыда`,
        `talk,${start},${end},City,Aigul,Астанада`,
      ].join('\n'),
    );
    expect(json(['code', file, table])).toEqual({
      applied: 1,
      alreadyThere: 0,
      refused: [{ row: 3, reason: 'quoteDiffers', message: expect.any(String) as string }],
    });
    expect(json(['segments', file])).toMatchObject([{ start, end, quote: 'Алматыда' }]);
  });

  it('refuses rows that make no sense, each with its reason, and applies the others as one step', () => {
    const { json, project, write } = openTerminal();
    const file = project('study.bailanys', { talk: text });
    const rows = [
      'document,start,end,code,coder,weight,direction',
      'talk,0,5,A,Aigul,,',
      'other,0,5,A,Aigul,,',
      'talk,zero,5,A,Aigul,,',
      'talk,1.5,5,A,Aigul,,',
      'talk,5,5,A,Aigul,,',
      'talk,0,100000,A,Aigul,,',
      'talk,-3,5,A,Aigul,,',
      'talk,0,5,,Aigul,,',
      'talk,0,5,A > > B,Aigul,,',
      'talk,0,5,A,,,',
      'talk,0,5,A,Aigul,heavy,',
      'talk,0,5,A,Aigul,,sideways',
      ',0,5,A,Aigul,,',
      'talk,0',
      'talk,0,5,A,Aigul,,',
    ];
    const result = json(['code', file, write('codings.csv', rows.join('\n'))]) as { refused: { row: number; reason: string }[] };
    expect(result).toMatchObject({ applied: 1, alreadyThere: 1 });
    expect(result.refused.map(({ row: number, reason }) => [number, reason])).toEqual([
      [3, 'unknownDocument'],
      [4, 'notANumber'],
      [5, 'notANumber'],
      [6, 'emptyPassage'],
      [7, 'outsideText'],
      [8, 'outsideText'],
      [9, 'noCode'],
      [10, 'noCode'],
      [11, 'noCoder'],
      [12, 'badWeight'],
      [13, 'badDirection'],
      [14, 'noDocument'],
      [15, 'noCode'],
    ]);
  });

  it('takes the coder from the command where the table names none', () => {
    const { json, run, project, write } = openTerminal();
    const file = project('study.bailanys', { talk: text });
    const table = write('codings.csv', 'document,start,end,code\ntalk,0,5,A');
    const refused = run(['code', file, table, '--json']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('the column coder is missing');
    expect(json(['code', file, table, '--coder', 'Aigul'])).toEqual({ applied: 1, alreadyThere: 0, refused: [] });
    expect(json(['segments', file])).toMatchObject([{ coder: 'Aigul' }]);
  });

  it('says what is wrong with a table that is none', () => {
    const { run, project, write, folder } = openTerminal();
    const file = project('study.bailanys', { talk: text });
    const tables = [
      write('empty.csv', ''),
      write('latin.csv', Uint8Array.of(0x64, 0xff, 0xe9, 0x0a)),
      write('open.csv', 'document,start,end,code,coder\n"talk,0,5,A,B'),
      `${folder}/none.csv`,
    ];
    for (const table of tables) {
      const { code, stdout, stderr } = run(['code', file, table, '--json']);
      expect({ table, code, stdout }).toEqual({ table, code: 1, stdout: '' });
      expect(stderr.split('\n')).toHaveLength(2);
    }
  });
});
