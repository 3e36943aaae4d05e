import { guidFrom } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import { type ExchangeDocument, type ExchangeProject, emptyExchangeProject, projectTarget } from '#core/exchange/interchange.ts';
import { Placing } from '#core/exchange/placing.ts';
import { remark } from '#core/exchange/remark.ts';
import { CoderNames } from '#core/exchange/sqlite/coder-names.ts';
import { type ForeignDatabase, numberOf, textOf } from '#core/exchange/sqlite/open-copy.ts';
import { type CodingRow, plainDocument, storeDocument } from '#core/exchange/sqlite/store-codings.ts';
import { htmlText, pastInsertions } from '#core/exchange/taguette/html-text.ts';
import { codesFromTags } from '#core/exchange/taguette/tag-paths.ts';
import { newCode, tidyProject } from '#core/exchange/tidy-project.ts';

type Act = { coderGuid: string | null; at: string | null };
export const untaggedName = 'untagged highlight';

/** Every project of a Taguette database. Its offsets count UTF-8 bytes over the text nodes of the stored HTML. */
export function readTaguette(database: ForeignDatabase): ExchangeProject[] {
  return database.rows('projects', ['id', 'name', 'description', 'created']).map((row) => {
    const project = emptyExchangeProject(textOf(row.name), 'Taguette');
    project.description = textOf(row.description);
    const key = guidFrom('taguette', textOf(row.name), textOf(row.created));
    readProject(database, numberOf(row.id) ?? 0, key, project);
    return tidyProject(project);
  });
}

function readProject(database: ForeignDatabase, projectId: number, key: string, project: ExchangeProject): void {
  const coders = new CoderNames();
  const tags = database
    .rows('tags', ['id', 'project_id', 'path', 'description'])
    .filter(({ project_id }) => project_id === projectId)
    .map(({ id, path, description }) => ({ id: numberOf(id) ?? 0, path: textOf(path), description: textOf(description) }));
  const { codes, guidOfTag } = codesFromTags(key, tags);
  project.codes = codes;
  const untagged = guidFrom('taguette untagged', key);
  const tagsOf = Map.groupBy(database.rows('highlight_tags', ['highlight_id', 'tag_id']), ({ highlight_id }) => highlight_id);
  const highlights = Map.groupBy(
    database.rows('highlights', ['id', 'document_id', 'start_offset', 'end_offset', 'snippet']),
    ({ document_id }) => document_id,
  );
  const acts = whoHighlighted(database, projectId, coders);
  const placing = new Placing({ unit: 'utf8', counted: 'raw', end: 'exclusive' });
  let bare = 0;
  for (const row of database.rows('documents', ['id', 'project_id', 'name', 'description', 'filename', 'created', 'contents'])) {
    if (row.project_id !== projectId) continue;
    const guid = guidFrom('taguette document', key, textOf(row.id));
    const html = htmlText(textOf(row.contents));
    const rows: CodingRow[] = [];
    for (const highlight of highlights.get(row.id) ?? []) {
      const { coderGuid = null, at = null } = acts.get(numberOf(highlight.id) ?? 0) ?? {};
      const request = {
        start: numberOf(highlight.start_offset) ?? 0,
        end: numberOf(highlight.end_offset) ?? 0,
        quote: htmlText(textOf(highlight.snippet)).counted,
        part: 'whole' as const,
      };
      const tagIds = (tagsOf.get(highlight.id) ?? []).map(({ tag_id }) => numberOf(tag_id) ?? 0);
      if (tagIds.length === 0) bare += 1;
      for (const codeGuid of tagIds.length > 0 ? tagIds.map((id) => guidOfTag.get(id) ?? untagged) : [untagged]) {
        const codingGuid = guidFrom('taguette highlight', key, textOf(highlight.id), codeGuid);
        rows.push({ guid: codingGuid, codeGuid, coderGuid, request, memo: '', created: at, changed: at });
      }
    }
    const before = project.codings.length;
    const document = { ...plainDocument(guid, textOf(row.name), toInstant(row.created)), format: 'html', sourceName: textOf(row.filename) };
    storeDocument({ ...document, marks: html.marks }, html.counted, rows, placing, project);
    moveIntoStoredText(project, before, html);
    const description = textOf(row.description);
    if (description !== '') {
      const memo = { guid: guidFrom('taguette memo', guid), title: textOf(row.name), text: description, coderGuid: null };
      project.memos.push({ ...memo, created: null, changed: null, target: { ...projectTarget, documentGuid: guid } });
    }
  }
  if (bare > 0) {
    project.codes.push({ ...newCode(untagged, untaggedName), order: project.codes.length });
    project.report.mended.push(remark('untaggedKept', { name: untaggedName, count: bare }));
  }
  project.coders = coders.coders;
  Object.assign(project.report, placing.report());
}

/** The stored text has line ends where the HTML only had block borders. */
function moveIntoStoredText(project: ExchangeProject, from: number, { text, insertions }: { text: string; insertions: number[] }): void {
  const document = project.documents.at(-1);
  if (!document) return;
  if (document.text.length + insertions.length !== text.length) document.marks = [];
  else if (insertions.length > 0) moveCodings(project, from, text, insertions, document);
}

function moveCodings(project: ExchangeProject, from: number, text: string, insertions: number[], document: ExchangeDocument): void {
  document.text = text;
  for (const coding of project.codings.slice(from)) {
    coding.start = pastInsertions(coding.start, insertions, 'start');
    coding.end = pastInsertions(coding.end, insertions, 'end');
  }
}

/** The command log knows who made each highlight and when it was last changed. */
function whoHighlighted(database: ForeignDatabase, projectId: number, coders: CoderNames): Map<number, Act> {
  const acts = new Map<number, Act>();
  for (const { project_id, date, user_login, payload } of database.rows('commands', ['project_id', 'date', 'user_login', 'payload'])) {
    if (project_id !== projectId || !textOf(payload).includes('highlight_add')) continue;
    const command = parsed(textOf(payload));
    if (command?.type !== 'highlight_add' || typeof command.highlight_id !== 'number') continue;
    acts.set(command.highlight_id, { coderGuid: coders.guidOf(user_login), at: toInstant(date) });
  }
  return acts;
}

function parsed(json: string): { type?: unknown; highlight_id?: unknown } | null {
  try {
    return JSON.parse(json) as { type?: unknown; highlight_id?: unknown } | null;
  } catch {
    return null;
  }
}
