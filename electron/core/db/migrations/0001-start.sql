-- The first layout of a project file. Offsets are UTF-16 code units of the stored text, end exclusive.
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  guid TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL CHECK (language IN ('en', 'ru', 'kk')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE coder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  colour TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Texts and original files are values named by the hash of their content: written once, never changed, so history need not copy them.
CREATE TABLE text_content (hash TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
CREATE TABLE file_content (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('interview', 'fieldNote', 'mediaArticle', 'policy', 'surveyAnswer')),
  language TEXT NOT NULL CHECK (language IN ('en', 'ru', 'kk', 'mixed', 'other')),
  position INTEGER NOT NULL,
  characters INTEGER NOT NULL CHECK (characters >= 0),
  paragraphs INTEGER NOT NULL CHECK (paragraphs >= 0),
  format TEXT NOT NULL,
  encoding TEXT,
  source_name TEXT,
  publisher TEXT,
  dated TEXT,
  text_hash TEXT NOT NULL REFERENCES text_content (hash),
  file_hash TEXT REFERENCES file_content (hash),
  marks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(marks)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  UNIQUE (document_id, name)
) STRICT;

CREATE TABLE turn (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  content_start INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  speaker_id INTEGER REFERENCES speaker (id) ON DELETE SET NULL,
  time_ms INTEGER CHECK (time_ms >= 0),
  CHECK (start_offset <= content_start AND content_start <= end_offset)
) STRICT;
CREATE INDEX turn_by_document ON turn (document_id, start_offset);
CREATE INDEX turn_by_speaker ON turn (speaker_id);

CREATE TABLE code (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES code (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('theme', 'strategy', 'tie', 'phase', 'rating')),
  colour TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  definition TEXT NOT NULL DEFAULT '',
  when_to_use TEXT NOT NULL DEFAULT '',
  when_not_to_use TEXT NOT NULL DEFAULT '',
  example TEXT NOT NULL DEFAULT '',
  translations TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(translations)),
  memo TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  CHECK (parent_id IS NOT id)
) STRICT;
CREATE INDEX code_by_parent ON code (parent_id, position);

CREATE TABLE coding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL,
  code_id INTEGER NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  coder_id INTEGER NOT NULL REFERENCES coder (id),
  weight REAL,
  memo TEXT NOT NULL DEFAULT '',
  tie TEXT CHECK (tie IS NULL OR json_valid(tie)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (start_offset < end_offset),
  UNIQUE (document_id, start_offset, end_offset, code_id, coder_id)
) STRICT;
CREATE INDEX coding_by_code ON coding (code_id, document_id);
CREATE INDEX coding_by_coder ON coding (coder_id, document_id);

CREATE TABLE unplaced_coding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  code_id INTEGER NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  coder_id INTEGER NOT NULL REFERENCES coder (id),
  quote TEXT NOT NULL,
  start_offset INTEGER,
  end_offset INTEGER,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX unplaced_coding_by_document ON unplaced_coding (document_id);
CREATE INDEX unplaced_coding_by_code ON unplaced_coding (code_id);

-- Which coder has finished which document: agreement counts only what both have worked on.
CREATE TABLE document_done (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  coder_id INTEGER NOT NULL REFERENCES coder (id) ON DELETE CASCADE,
  done_at TEXT NOT NULL,
  UNIQUE (document_id, coder_id)
) STRICT;

-- A participant of the study. ("case" itself is a word of SQL.)
CREATE TABLE study_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  memo TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE attribute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'category', 'date', 'yesNo')),
  categories TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(categories)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE attribute_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES study_case (id) ON DELETE CASCADE,
  attribute_id INTEGER NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  UNIQUE (case_id, attribute_id)
) STRICT;
CREATE INDEX attribute_value_by_attribute ON attribute_value (attribute_id);

CREATE TABLE case_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES study_case (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  start_offset INTEGER,
  end_offset INTEGER,
  CHECK ((start_offset IS NULL) = (end_offset IS NULL))
) STRICT;
CREATE INDEX case_link_by_case ON case_link (case_id);
CREATE INDEX case_link_by_document ON case_link (document_id);

CREATE TABLE memo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  document_id INTEGER REFERENCES document (id) ON DELETE CASCADE,
  start_offset INTEGER,
  end_offset INTEGER,
  code_id INTEGER REFERENCES code (id) ON DELETE CASCADE,
  case_id INTEGER REFERENCES study_case (id) ON DELETE CASCADE,
  coder_id INTEGER REFERENCES coder (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX memo_by_document ON memo (document_id);
CREATE INDEX memo_by_code ON memo (code_id);
CREATE INDEX memo_by_case ON memo (case_id);

-- History: one row a step, one row a changed row. The same rows are undo, redo and the audit trail.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  coder_id INTEGER,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
  -- Order in which steps were undone, so that redo gives them back in reverse.
  undone_order INTEGER
) STRICT;
CREATE INDEX step_by_state ON step (state, id);

CREATE TABLE row_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX row_change_by_step ON row_change (step_id, id);
