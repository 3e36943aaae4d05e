import { rmSync } from 'node:fs';
import { insertCoding } from '#core/codings/coding-rows.ts';
import { addDocument } from '#core/documents/add-document.ts';
import { benchCore } from './tier-project.ts';
import { randomUUID } from 'node:crypto';
const core = benchCore('/tmp/perf/imp');
let n = 0;
for (const mode of ['single', 'pass', 'bulk', 'single', 'pass', 'bulk', 'single', 'pass', 'bulk']) {
  const path = `/tmp/perf/ins-${n++}.bailanys`;
  rmSync(path, { force: true });
  core.projects.create({ path, name: 'E', language: 'en', starter: false });
  const { project: { db, history } } = core.projects.current();
  if (process.env.CACHE) db.pragma(`cache_size = ${process.env.CACHE}`);
  const rows = Array.from({ length: 10000 }, (_, i) => ({ guid: randomUUID(), documentId: 1, start: i * 3, end: i * 3 + 50, codeId: 1 + (i % 150), coderId: 1 + (i % 2), weight: null, memo: '', tie: null, createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' }));
  history.fill(() => {
    db.exec(`INSERT INTO text_content VALUES ('h', 'x'); INSERT INTO document (guid,name,kind,language,position,characters,paragraphs,format,text_hash,created_at) VALUES ('g','n','interview','en',0,1,1,'txt','h','t')`);
    for (let c = 1; c <= 3; c++) db.prepare('INSERT OR IGNORE INTO coder (id,guid,name,colour,created_at) VALUES (?,?,?,?,?)').run(c, `g${c}`, `n${c}`, '#000', 't');
    for (let c = 1; c <= 150; c++) db.prepare("INSERT INTO code (id,guid,position,kind,colour,name,created_at) VALUES (?,?,?,'theme','#000',?,'t')").run(c, `c${c}`, c, `n${c}`);
  });
  const c = process.cpuUsage(); const t = performance.now();
  const work = () => {
    if (mode !== 'bulk') { for (const row of rows) insertCoding(db, row as never); return; }
    const st = db.prepare(`INSERT INTO coding (guid, document_id, start_offset, end_offset, code_id, coder_id, weight, memo, tie, created_at, changed_at)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10 FROM json_each(?)`);
    for (let i = 0; i < rows.length; i += 500) st.run(JSON.stringify(rows.slice(i, i + 500).map((r) => Object.values(r))));
  };
  let mid = 0;
  const w = () => { work(); mid = performance.now() - t; };
  if (mode === 'pass') history.fill(w); else history.record({ label: 'step.codingsFromTable' }, w);
  const d = process.cpuUsage(c);
  console.log(mode, 'work', mid.toFixed(0), 'all', (performance.now() - t).toFixed(0), 'cpu', ((d.user + d.system) / 1000).toFixed(0));
}
core.close(); process.exit(0);
