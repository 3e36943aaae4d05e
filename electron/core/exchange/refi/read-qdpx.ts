import { guidFrom } from '#core/exchange/guid.ts';
import { type ExchangeProject, emptyExchangeProject, projectTarget } from '#core/exchange/interchange.ts';
import { Placing } from '#core/exchange/placing.ts';
import { applyKindSet } from '#core/exchange/refi/carried-kinds.ts';
import { decodeText } from '#core/exchange/refi/decode-text.ts';
import { createSourceFinder, findProjectFile } from '#core/exchange/refi/find-source.ts';
import { parseQde } from '#core/exchange/refi/parse-qde.ts';
import { type Places, placeSource, type SourceText } from '#core/exchange/refi/place-source.ts';
import type { RawProject, RawSource } from '#core/exchange/refi/raw-project.ts';
import { giveValuesToCases } from '#core/exchange/refi/read-cases.ts';
import { takeNotes } from '#core/exchange/refi/read-notes.ts';
import { remark } from '#core/exchange/remark.ts';
import { readRichMarks } from '#core/exchange/rich-text/read-rich-marks.ts';
import { tidyProject } from '#core/exchange/tidy-project.ts';
import { decodeXml } from '#core/exchange/xml/decode-xml.ts';
import { openZip, type ZipArchive } from '#core/exchange/zip/open-zip.ts';
import { unreadable } from '#shared/problem.ts';

/** Reads the text of a formatted source (.docx, .rtf, .pdf …) where a project carries no plain text; null when it cannot. */
export type RichTextReader = (name: string, bytes: Uint8Array) => Promise<string | null>;

/** A REFI-QDA project (.qdpx) as a neutral value. Throws Problem `unreadable` for what is no such project. */
export async function readQdpx(bytes: Uint8Array, readRichText: RichTextReader = async () => null): Promise<ExchangeProject> {
  const archive = await openZip(bytes);
  const projectFile = findProjectFile(archive);
  if (projectFile === undefined) throw unreadable('noProjectInside');
  const project = emptyExchangeProject('', '');
  const raw = parseQde(decodeXml(await archive.read(projectFile)), project);
  const { report } = project;
  Object.assign(project, { name: raw.name, origin: raw.origin || 'REFI-QDA', description: raw.description, codes: raw.codes });
  project.coders = raw.users.map(({ guid, name }, index) => ({ guid, name: name || `Coder ${index + 1}`, colour: null, created: null }));
  if (archive.refused.length > 0) report.notUnderstood.push(remark('pathsOutside', { count: archive.refused.length }));

  const placing = new Placing();
  const ofCases = new Set(raw.cases.flatMap(({ selections }) => selections));
  const places: Places = {
    ...{ areAsked: ofCases.size > 0 || raw.links.length > 0, selections: new Map(), ofCases },
    ...{ notesOfPlaces: [], notesOfCodings: [], bareSelections: 0 },
  };
  const find = createSourceFinder(archive);
  const coded = raw.notes.filter(
    ({ selections, codings }) => codings.length + selections.flatMap((selection) => selection.codings).length > 0,
  );
  raw.notes = raw.notes.filter((note) => !coded.includes(note));
  for (const source of [...raw.sources, ...coded]) {
    const text = await fetchText(source, archive, find, readRichText);
    if (!text) report.notUnderstood.push(remark('textMissing', { name: source.name }));
    placeSource(source, text, { creator: raw.creator, placing, project, places });
  }
  const texts: string[] = [];
  for (const note of raw.notes) texts.push((await fetchText(note, archive, find, readRichText))?.text.replace(/^\ufeff/u, '') ?? '');
  takeNotes(raw, texts, project, places);
  takeCases(raw, project, places);
  takeSets(raw, project);
  sayWhatWasLeftOut(raw, places, project);
  Object.assign(report, placing.report());
  return tidyProject(project);
}

async function fetchText(
  source: RawSource,
  archive: ZipArchive,
  find: (path: string | undefined) => string | undefined,
  readRichText: RichTextReader,
): Promise<SourceText | null> {
  if (source.inlineText !== null) return { text: source.inlineText, encoding: null, format: 'txt' };
  const plain = find(source.plainTextPath);
  if (plain !== undefined) {
    const found = await decodeText(await archive.read(plain));
    const rich = find(source.richTextPath);
    if (rich === undefined || !/\.docx$/iu.test(rich)) return { ...found, format: 'txt' };
    return { ...found, format: 'txt', marks: await readRichMarks(await archive.read(rich), found.text) };
  }
  for (const path of [source.richTextPath, source.path]) {
    const name = find(path);
    const text = name === undefined ? null : await readRichText(name, await archive.read(name));
    if (name !== undefined && text !== null) return { text, encoding: null, format: name.split('.').at(-1)?.toLowerCase() ?? 'txt' };
  }
  return null;
}

/** A case covers documents, passages, and what is coded with a code that stands for it. */
function takeCases(raw: RawProject, project: ExchangeProject, places: Places): void {
  const allStandIns = new Set(raw.cases.flatMap(({ guid, codes }) => [guid, ...codes]));
  const standing = project.codings.filter(({ codeGuid }) => allStandIns.has(codeGuid));
  for (const { guid: caseGuid, sources, selections, codes } of raw.cases) {
    for (const documentGuid of sources) project.links.push({ caseGuid, documentGuid, start: null, end: null });
    for (const selection of selections) {
      const place = places.selections.get(selection);
      if (place) project.links.push({ caseGuid, ...place });
    }
    const standIns = new Set([...codes, caseGuid]);
    const linked = new Set(sources);
    for (const { codeGuid, documentGuid, start, end } of standing) {
      if (standIns.has(codeGuid) && !linked.has(documentGuid)) project.links.push({ caseGuid, documentGuid, start, end });
    }
  }
  leaveOutStandIns(project);
  giveValuesToCases(project, new Map([...raw.sources].filter(({ values }) => values.length > 0).map(({ guid, values }) => [guid, values])));
}

/** For QualCoder we write each case also as a code with the case's GUID: coming back, it is only the case. */
function leaveOutStandIns(project: ExchangeProject): void {
  const cases = new Set(project.cases.map(({ guid }) => guid));
  const standIns = new Set(project.codes.map(({ guid }) => guid).filter((guid) => cases.has(guid)));
  if (standIns.size === 0) return;
  project.codes = project.codes.filter(({ guid }) => !standIns.has(guid));
  project.codings = project.codings.filter(({ codeGuid }) => !standIns.has(codeGuid));
}

/** Sets have no home here: their members are written down in a memo of the project. */
function takeSets(raw: RawProject, project: ExchangeProject): void {
  const others = raw.sets.filter((set) => !applyKindSet(set, project));
  if (others.length === 0) return;
  const names = new Map<string, string>();
  for (const { guid, words } of project.codes) names.set(guid, words.name);
  for (const { guid, name } of project.documents) names.set(guid, name);
  const lines = others.map(({ name, description, codes, sources }) => {
    const members = [...codes, ...sources].flatMap((guid) => names.get(guid) ?? []);
    return `${name}${description ? ` (${description})` : ''}: ${members.join('; ')}`;
  });
  const guid = guidFrom('sets', raw.origin, raw.name, lines.join('\n'));
  const when = { created: null, changed: null };
  project.memos.push({ guid, title: 'Sets', text: lines.join('\n'), coderGuid: null, ...when, target: projectTarget });
  project.report.notUnderstood.push(remark('setsInMemo', { count: others.length }));
}

function sayWhatWasLeftOut(raw: RawProject, places: Places, project: ExchangeProject): void {
  const { notUnderstood } = project.report;
  for (const [name, codings] of raw.withoutText) notUnderstood.push(remark('sourceWithoutText', { name, count: codings }));
  if (places.bareSelections > 0) notUnderstood.push(remark('bareSelections', { count: places.bareSelections }));
  if (raw.graphs > 0) notUnderstood.push(remark('drawnMaps', { count: raw.graphs }));
}
