import { createHash } from 'node:crypto';
import type { StepName } from '#core/db/history.ts';
import { listDocuments } from '#core/documents/document-rows.ts';
import { applyCodebook } from '#core/exchange/codebook/apply-codebook.ts';
import type { Incoming } from '#core/exchange/import/incoming.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { remark } from '#core/exchange/remark.ts';
import { collectProject } from '#core/exchange/store/collect-project.ts';
import type { StoredDocument } from '#core/exchange/store/store-documents.ts';
import { storeProject } from '#core/exchange/store/store-project.ts';
import type { StoreResult } from '#core/exchange/store/stored.ts';
import { readSegmentTable } from '#core/exchange/tables/segment-table.ts';
import { sameName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import type { ImportOptions, ImportReport, Remark } from '#shared/contract/exchange.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

type Found = Omit<ImportReport, 'failed'>;

/** Stores all that was read as one step and says what came of it. */
export function storeIncoming(services: Services, incoming: readonly Incoming[], options: ImportOptions): Found {
  const found: Found = {
    ...{ documents: [], codes: 0, codings: { placed: 0, repaired: 0, unplaced: 0 }, coders: 0, cases: 0, rules: [], notUnderstood: [] },
  };
  if (incoming.length === 0) return found;
  services.project.history.record(stepOf(incoming, options), () => {
    // Tables of coded segments go last: the documents they speak of may have come with them.
    for (const entry of incoming.toSorted((a, b) => Number(a.what === 'segments') - Number(b.what === 'segments'))) {
      if (entry.what === 'segments') {
        const { documents } = collectProject(services);
        storeOne(services, readSegmentTable(entry.rows, entry.mapping, documents), entry, options, found);
        continue;
      }
      if (entry.what === 'codebook') {
        found.codes += applyCodebook(services, entry.book).added.length;
        continue;
      }
      for (const project of entry.projects) storeOne(services, project, entry, options, found);
    }
  });
  return found;
}

function stepOf(incoming: readonly Incoming[], { coderId }: ImportOptions): StepName {
  const [first] = incoming;
  const name = first?.path.split(/[\\/]/u).at(-1) ?? '';
  const coder = coderId === undefined ? {} : { coderId };
  if (incoming.length === 1 && first?.what === 'project') return { label: 'step.projectImport', detail: { name }, ...coder };
  if (incoming.length === 1 && first?.what === 'codebook') return { label: 'step.codebookImport', detail: { name }, ...coder };
  const count = incoming.reduce(
    (sum, entry) => sum + ('projects' in entry ? entry.projects.reduce((all, { documents }) => all + documents.length, 0) : 0),
    0,
  );
  return { label: 'step.documentImport', detail: { count }, ...coder };
}

function storeOne(services: Services, project: ExchangeProject, entry: Incoming, options: ImportOptions, found: Found): void {
  const twins = findTwins(services, project);
  if (entry.what === 'documents') leaveOutSame(project, twins);
  const result = storeProject(services, project, { coderId: options.coderId });
  for (const [index, document] of entry.what === 'segments' ? [] : result.documents.entries()) {
    const twin = twins.get(project.documents[index]?.guid ?? '');
    const known: Remark[] =
      twin && document.isNew ? [{ kind: 'duplicate', message: `“${twin.name}” has the same text.`, detail: { name: twin.name } }] : [];
    found.documents.push(reportOf(document, entry, [...entry.warnings, ...known]));
  }
  for (const twin of entry.what === 'documents' ? twins.values() : []) {
    if (!twin.isSame) continue;
    const message = 'This document is in the project already; it was not doubled.';
    found.documents.push(reportOf(twin.document, entry, [...entry.warnings, { kind: 'alreadyThere', message, detail: {} }]));
  }
  addUp(found, result, project);
}

type Twin = { name: string; isSame: boolean; document: StoredDocument };

/** Documents that are there already do not come again, nor do the remarks on them. */
function leaveOutSame(project: ExchangeProject, twins: ReadonlyMap<string, Twin>): void {
  const isSame = (guid: string | null): boolean => guid !== null && twins.get(guid)?.isSame === true;
  project.documents = project.documents.filter(({ guid }) => !isSame(guid));
  project.memos = project.memos.filter(({ target }) => !isSame(target.documentGuid));
}

/** Documents of the project with the same text; `isSame` when the name is the same as well. */
function findTwins(services: Services, project: ExchangeProject): Map<string, Twin> {
  const twins = new Map<string, Twin>();
  const byHash = new Map(listDocuments(services.project.db).map((document) => [document.textHash, document]));
  if (byHash.size === 0) return twins;
  for (const { guid, name, text } of project.documents) {
    const twin = byHash.get(createHash('sha256').update(text).digest('hex'));
    if (!twin) continue;
    const { id, format, encoding } = twin;
    const document = { id, name: twin.name, format, encoding, text, turns: 0, speakers: [], isNew: false };
    twins.set(guid, { name: twin.name, isSame: sameName(twin.name, name), document });
  }
  return twins;
}

function reportOf(
  { id, name, format, encoding, text, turns, speakers }: StoredDocument,
  { path }: Incoming,
  warnings: Remark[],
): Found['documents'][number] {
  return {
    id,
    name,
    path,
    format,
    encoding,
    characters: text.length,
    paragraphs: new ParagraphIndex(text).count,
    turns,
    speakers,
    warnings,
  };
}

function addUp(found: Found, result: StoreResult, { report }: ExchangeProject): void {
  found.codes += result.codes;
  found.coders += result.coders;
  found.cases += result.cases;
  found.codings.placed += result.codings.placed;
  found.codings.repaired += result.codings.repaired;
  found.codings.unplaced += result.codings.unplaced;
  found.rules.push(...report.rules);
  found.notUnderstood.push(...report.mended, ...report.notUnderstood);
  for (const [reason, count] of result.whyUnplaced) found.notUnderstood.push(remark(`unplaced.${reason}`, { count }));
  if (result.codings.alreadyThere > 0) found.notUnderstood.push(remark('alreadyThereCodings', { count: result.codings.alreadyThere }));
}
