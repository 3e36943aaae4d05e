import { toGuid } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import type { RawNote, RawProject, RawSource } from '#core/exchange/refi/raw-project.ts';
import { readValues } from '#core/exchange/refi/read-cases.ts';
import { noteReferences, type RawSelection, readCodings, readSelection } from '#core/exchange/refi/read-selections.ts';
import { childOf, childrenOf, type XmlElement } from '#core/exchange/xml/parse-elements.ts';

/** Reads one element of `Sources`: text, the text of a PDF, the transcripts of a recording. What has no text is counted. */
export function readSource(element: XmlElement, project: RawProject): void {
  if (element.name === 'TextSource') project.sources.push(textSource(element));
  else if (element.name === 'PDFSource') readPdf(element, project);
  else if (element.name === 'AudioSource' || element.name === 'VideoSource') readRecording(element, project);
  else readPicture(element, project);
}

/** A `TextSource`, `Note`, `Representation` or `Transcript`. */
export function textSource(element: XmlElement, owner: XmlElement = element): RawSource {
  const { attributes } = element;
  const inline = childOf(element, 'PlainTextContent')?.text;
  return {
    guid: toGuid(owner.attributes.guid ?? attributes.guid ?? attributes.name ?? ''),
    name: owner.attributes.name ?? attributes.name ?? attributes.plainTextPath ?? '',
    inlineText: inline ?? null,
    plainTextPath: attributes.plainTextPath,
    richTextPath: attributes.richTextPath,
    path: owner.attributes.path,
    description: childOf(owner, 'Description')?.text ?? '',
    selections: childrenOf(element, 'PlainTextSelection').map(readSelection),
    codings: readCodings(owner),
    notes: [...new Set([...noteReferences(owner), ...noteReferences(element)])],
    values: readValues(owner),
    created: toInstant(owner.attributes.creationDateTime),
    syncPoints: new Map(),
  };
}

export function readNote(element: XmlElement): RawNote {
  const { creatingUser, modifiedDateTime } = element.attributes;
  return { ...textSource(element), coderGuid: creatingUser ? toGuid(creatingUser) : null, changed: toInstant(modifiedDateTime) };
}

/** Page selections have no characters; they are kept with the words the file gives, unless the text has the same selection. */
function readPdf(element: XmlElement, project: RawProject): void {
  const representation = childOf(element, 'Representation');
  const source = textSource(representation ?? element, element);
  const known = new Set(source.selections.map(({ guid }) => guid));
  for (const onPage of childrenOf(element, 'PDFSelection')) {
    const selection = readSelection(onPage);
    if (known.has(selection.guid)) continue;
    const words = childOf(childOf(onPage, 'Representation') ?? onPage, 'PlainTextContent')?.text;
    source.selections.push({ ...selection, quote: words?.trim() || selection.quote });
  }
  project.sources.push(source);
}

/** Each transcript is a document; codings on times go to the words between the two times where the transcript knows them. */
function readRecording(element: XmlElement, project: RawProject): void {
  const timed = childrenOf(element, element.name === 'AudioSource' ? 'AudioSelection' : 'VideoSelection');
  const transcripts = childrenOf(element, 'Transcript');
  for (const [index, transcript] of transcripts.entries()) {
    const source = textSource(transcript);
    for (const { attributes } of childrenOf(transcript, 'SyncPoint')) {
      source.syncPoints.set(toGuid(attributes.guid ?? ''), {
        position: wholeNumber(attributes.position),
        timeMs: wholeNumber(attributes.timeStamp),
      });
    }
    for (const selection of childrenOf(transcript, 'TranscriptSelection')) {
      const at = (point: string | undefined): number | null => (point ? (source.syncPoints.get(toGuid(point))?.position ?? null) : null);
      source.selections.push(spanning(selection, at(selection.attributes.fromSyncPoint), at(selection.attributes.toSyncPoint)));
    }
    if (index === 0) {
      const points = [...source.syncPoints.values()];
      for (const selection of timed) {
        const at = (raw: string | undefined): number | null => points.find(({ timeMs }) => timeMs === wholeNumber(raw))?.position ?? null;
        source.selections.push(spanning(selection, at(selection.attributes.begin), at(selection.attributes.end)));
      }
      source.values.push(...readValues(element));
    }
    project.sources.push(source);
  }
  if (transcripts.length === 0) countWithoutText(element, timed, project);
}

function spanning(element: XmlElement, start: number | null, end: number | null): RawSelection {
  const selection = readSelection(element);
  return { ...selection, request: start !== null && end !== null ? { start, end, quote: null, part: 'whole' } : null };
}

function readPicture(element: XmlElement, project: RawProject): void {
  const described = childOf(element, 'TextDescription');
  if (described) project.sources.push({ ...textSource(described), name: element.attributes.name ?? '' });
  countWithoutText(element, childrenOf(element, 'PictureSelection'), project);
}

function countWithoutText(element: XmlElement, selections: readonly XmlElement[], project: RawProject): void {
  const codings = [element, ...selections].reduce((sum, owner) => sum + readCodings(owner).length, 0);
  project.withoutText.set(element.attributes.name ?? element.name, codings);
}

function wholeNumber(raw: string | undefined): number | null {
  const value = raw === undefined ? Number.NaN : Number(raw);
  return Number.isInteger(value) ? value : null;
}
