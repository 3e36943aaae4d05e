import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

const text = 'Сәлем 🙂 қалайсыз? Жақсы.';

function damaged(harm: (db: Database.Database) => void) {
  const terminal = openTerminal();
  const file = terminal.project('study.bailanys', { talk: text });
  const table = 'document,start,end,code,coder\ntalk,0,5,A,Aigul\ntalk,8,17,B,Aigul\ntalk,0,5,B,Boris';
  terminal.json(['code', file, terminal.write('codings.csv', table)]);
  expect(terminal.json(['check', file])).toEqual({ problems: [], fixed: [] });
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  harm(db);
  db.close();
  const check = (...options: string[]) => {
    const { code, stdout } = terminal.run(['check', file, '--json', ...options]);
    const { problems, fixed } = JSON.parse(stdout) as Record<'problems' | 'fixed', { kind: string; where: string }[]>;
    return { code, problems: problems.map(({ kind }) => kind), fixed: fixed.map(({ kind }) => kind) };
  };
  return { ...terminal, file, check };
}

describe('checking a project', () => {
  it('finds passages outside the text and inside a character, and mends them without losing a coding', () => {
    const { check, json, file } = damaged((db) => {
      db.exec(`UPDATE coding SET end_offset = 4000 WHERE id = 2; UPDATE coding SET start_offset = 7, end_offset = 10 WHERE id = 1;
        UPDATE coding SET start_offset = 900, end_offset = 950 WHERE id = 3`);
    });
    expect(check()).toEqual({ code: 1, problems: ['splitCharacter', 'outsideText', 'outsideText'], fixed: [] });
    expect(check('--repair')).toEqual({ code: 0, problems: [], fixed: ['splitCharacter', 'outsideText', 'outsideText'] });
    expect(check()).toEqual({ code: 0, problems: [], fixed: [] });
    expect(json(['segments', file])).toMatchObject([{ quote: '🙂 қ' }, { quote: 'қалайсыз? Жақсы.' }]);
  });

  it('brings a lost coder back so that no coding goes, and drops what hangs on nothing', () => {
    const { check, json, file } = damaged((db) => {
      db.exec(`DELETE FROM coder WHERE name = 'Boris'; DELETE FROM code WHERE name = 'A';
        INSERT INTO case_link (case_id, document_id) VALUES (99, 1)`);
    });
    expect(check().problems.toSorted()).toEqual(['reference', 'reference', 'reference']);
    expect(check('--repair')).toMatchObject({ code: 0, problems: [] });
    expect(check()).toEqual({ code: 0, problems: [], fixed: [] });
    expect((json(['segments', file]) as { coder: string }[]).map(({ coder }) => coder)).toEqual(['Coder 2', 'Aigul']);
  });

  it('finds codes under themselves, twins, wrong counts and texts of nobody', () => {
    const { check } = damaged((db) => {
      db.exec(`UPDATE code SET parent_id = 2 WHERE id = 1; UPDATE code SET parent_id = 1 WHERE id = 2;
        INSERT INTO code (guid, position, kind, colour, name, created_at) VALUES ('x', 0, 'theme', '#000000', 'T', ''), ('y', 1, 'theme', '#000000', 't', '');
        UPDATE document SET paragraphs = 9; INSERT INTO text_content VALUES ('lost', 'lost')`);
    });
    expect(check().problems.toSorted()).toEqual(['codeCycle', 'orphanText', 'siblingNames', 'textCounts']);
    expect(check('--repair')).toMatchObject({ code: 0, problems: [] });
    expect(check()).toEqual({ code: 0, problems: [], fixed: [] });
  });

  it('says what it cannot mend', () => {
    const { check } = damaged((db) => db.exec("UPDATE text_content SET content = content || '!'"));
    expect(check('--repair')).toMatchObject({ code: 1, problems: ['textChanged'] });
  });
});
