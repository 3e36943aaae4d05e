/** Small projects of other programs as they would lie on a disk, in the statements that make them. */
import Database from 'better-sqlite3';

export function makeDatabase(path: string, statements: string): string {
  const database = new Database(path);
  database.exec(statements);
  database.close();
  return path;
}

/** 🙂 is two units for its window and one for its import: the stored words decide. */
export const qualcoderTables = `
  CREATE TABLE project (databaseversion text, date text, memo text, about text);
  INSERT INTO project VALUES ('v11', '2024-01-01 10:00:00', 'About it', '');
  CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);
  INSERT INTO source VALUES (1, 'Interview', '🙂 Бір екі' || char(10) || 'three four five', null, 'a memo', 'Anna', '2024-01-02 10:00:00');
  INSERT INTO source VALUES (2, 'photo.jpg', null, '/images/photo.jpg', '', 'Anna', '');
  CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
  INSERT INTO code_cat VALUES (1, 'Ties', 'Anna', '', '', null), (2, 'Close', 'Anna', '', '', 1);
  CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
  INSERT INTO code_name VALUES (1, 'Kin', 'relatives', 2, 'Anna', '', '#FF8800'), (2, 'Numbers', '', null, 'Anna', '', '#00ff00');
  CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text);
  INSERT INTO code_text VALUES (1, 1, 1, 'Бір', 3, 6, 'Anna', '2024-01-03 10:00:00', 'first');
  INSERT INTO code_text VALUES (2, 2, 1, 'екі' || char(8233) || 'three', 6, 15, 'Boris', '2024-01-03 10:00:00', '');
  INSERT INTO code_text VALUES (3, null, 1, 'five', 22, 26, 'Boris', '', '');
  CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text);
  INSERT INTO annotation VALUES (1, 1, 2, 5, 'look', 'Anna', '2024-01-04 10:00:00');
  CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
  INSERT INTO cases VALUES (1, 'Айгүл', '', 'Anna', '');
  CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
  INSERT INTO case_text VALUES (1, 1, 1, 0, 26, 'Anna', '', '');
  CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
  INSERT INTO attribute_type VALUES ('Age', '', '', '', 'case', 'numeric'), ('City', '', '', '', 'file', 'character');
  CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
  INSERT INTO attribute VALUES (1, 'Age', 'case', '34', 1, '', ''), (2, 'City', 'file', 'Astana', 1, '', '');
  CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
  INSERT INTO journal VALUES (1, 'Day 1', 'We began.', '2024-01-01 10:00:00', 'Anna');`;

export const rqdaTables = `
  CREATE TABLE project (databaseversion text, date text, memo text); INSERT INTO project VALUES ('0.2.2', 'Wed Mar 19 16:54:04 2014', '');
  CREATE TABLE source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
  INSERT INTO source VALUES ('P1', 1, 'Жақсы 🙂 күн' || char(10) || 'good day', '', 'eva', 'Wed Mar 19 18:00:55 2014', null, 1);
  CREATE TABLE freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
  INSERT INTO freecode VALUES ('Mood', 'how it feels', 'eva', null, null, 1, 1, 'red'), ('Gone', '', 'eva', null, null, 2, 0, null);
  CREATE TABLE codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
  INSERT INTO codecat VALUES ('Feelings', null, 7, 'eva', null, null, '', 1);
  CREATE TABLE treecode (cid integer, catid integer, status integer); INSERT INTO treecode VALUES (1, 7, 1);
  CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
  INSERT INTO coding VALUES (1, 1, 'күн', 8, 11, 1, 'eva', 'Tue Mar 25 09:41:44 2014', 'bright'), (1, 1, 'good', 12, 16, -1, 'eva', null, null);
  CREATE TABLE cases (name text, memo text, owner text, date text, dateM text, id integer, status integer); INSERT INTO cases VALUES ('Eva', '', 'eva', null, null, 1, 1);
  CREATE TABLE caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer); INSERT INTO caselinkage VALUES (1, 1, 0, 5, 1);
  CREATE TABLE caseAttr (variable text, value text, caseID integer, status integer); INSERT INTO caseAttr VALUES ('City', 'Prague', 1, 1);`;

export const requalTables = (start: number, end: number): string => `
  CREATE TABLE projects (project_id integer, project_name text, project_description text, created_at text); INSERT INTO projects VALUES (1, 'Study', '', '2023-12-10 22:48:05');
  CREATE TABLE users (user_id integer, user_login text, user_name text); INSERT INTO users VALUES (1, 'eva', 'Eva');
  CREATE TABLE documents (doc_id integer, project_id integer, user_id integer, doc_name text, doc_description text, doc_text text, created_at text);
  INSERT INTO documents VALUES (1, 1, 1, 'P1', '', 'Жақсы 🙂 күн', '2023-12-10 22:48:05');
  CREATE TABLE codes (project_id integer, code_id integer, code_name text, code_description text, code_color text); INSERT INTO codes VALUES (1, 1, 'Mood', '', 'rgb(255,136,0)');
  CREATE TABLE segments (project_id integer, user_id integer, doc_id integer, code_id integer, segment_id integer, segment_start integer, segment_end integer, segment_text text);
  INSERT INTO segments VALUES (1, 1, 1, 1, 1, ${start}, ${end}, 'күн');`;

export const taguetteTables = `
  CREATE TABLE projects (id integer, name text, description text, created text); INSERT INTO projects VALUES (1, 'One', 'first', '2022-01-01 10:00:00'), (2, 'Two', '', '2022-01-02 10:00:00');
  CREATE TABLE documents (id integer, name text, description text, filename text, created text, project_id integer, contents text);
  INSERT INTO documents VALUES (1, 'Сұхбат', '', 'a.odt', '2022-01-01 10:00:00', 1, '<h1>Тақырып</h1><p>Жақсы <b>🙂 күн</b> &amp; жақсы</p>');
  CREATE TABLE tags (id integer, project_id integer, path text, description text); INSERT INTO tags VALUES (1, 1, 'mood.good', 'fine'), (2, 2, 'other', '');
  CREATE TABLE highlights (id integer, document_id integer, start_offset integer, end_offset integer, snippet text);
  INSERT INTO highlights VALUES (1, 1, ${Buffer.byteLength('ТақырыпЖақсы ')}, ${Buffer.byteLength('ТақырыпЖақсы 🙂 күн')}, '<b>🙂 күн</b>'), (2, 1, 0, ${Buffer.byteLength('Тақырып')}, 'Тақырып');
  CREATE TABLE highlight_tags (highlight_id integer, tag_id integer); INSERT INTO highlight_tags VALUES (1, 1);
  CREATE TABLE commands (id integer, date text, user_login text, project_id integer, document_id integer, payload text);
  INSERT INTO commands VALUES (1, '2022-02-01 10:00:00', 'anna', 1, 1, '{"type": "highlight_add", "highlight_id": 1}'), (2, '2022-02-02 10:00:00', 'boris', 1, 1, '{"type": "highlight_add", "highlight_id": 1}');`;
