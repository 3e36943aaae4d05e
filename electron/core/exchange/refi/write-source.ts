import { guidFrom } from '#core/exchange/guid.ts';
import type { ExchangeCoding, ExchangeDocument } from '#core/exchange/interchange.ts';
import { publishedLabels } from '#core/exchange/refi/published-labels.ts';
import type { Grouped, QdeOptions } from '#core/exchange/refi/qde-input.ts';
import type { XmlWriter } from '#core/exchange/xml/xml-writer.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';

/** A document with its codings, the passages of its cases and memos, and references to the memos about it. */
export function writeSource(xml: XmlWriter, document: ExchangeDocument, grouped: Grouped, { forQualcoder }: QdeOptions): void {
  const { guid, name, text, marks, created } = document;
  const index = new OffsetIndex(text);
  const selection = (
    selectionGuid: string,
    start: number,
    end: number,
    by: Partial<Record<'coder' | 'created' | 'changed', string | null>>,
  ): void => {
    xml.open('PlainTextSelection', {
      guid: selectionGuid,
      name: selectionName(text, start, end),
      startPosition: index.toCodePoint(start),
      endPosition: index.toCodePoint(end),
      creatingUser: by.coder,
      creationDateTime: by.created,
      modifiedDateTime: by.changed,
    });
  };
  const richTextPath = marks.length === 0 ? null : `internal://${guid}.docx`;
  xml.open('TextSource', { guid, name, richTextPath, plainTextPath: `internal://${guid}.txt`, creationDateTime: created });
  const published = (['publisher', 'dated'] as const).filter((field) => document[field]);
  if (published.length > 0) {
    xml.leaf('Description', {}, published.map((field) => `${publishedLabels[field]}${document[field]?.replaceAll('\n', ' ')}`).join('\n'));
  }
  for (const coding of grouped.codings.get(guid) ?? []) {
    selection(guidFrom('selection', coding.guid), coding.start, coding.end, { ...coding, coder: coding.coderGuid });
    if (coding.memo !== '') xml.leaf('Description', {}, coding.memo);
    writeCoding(xml, coding);
    xml.close();
  }
  for (const { caseGuid, start, end } of grouped.links.get(guid) ?? []) {
    const isPassage = start !== null && end !== null && end > start;
    if (!isPassage && !(forQualcoder && text !== '')) continue;
    selection(linkGuid(caseGuid, guid, start, end), start ?? 0, end ?? text.length, {});
    if (forQualcoder) {
      const codingGuid = guidFrom('stand-in', caseGuid, guid, start ?? 0, end ?? 0);
      writeCoding(xml, { guid: codingGuid, codeGuid: caseGuid, coderGuid: null, created: null });
    }
    xml.close();
  }
  const memos = grouped.memosOfDocuments.get(guid) ?? [];
  for (const { guid: memoGuid, target, coderGuid, created: at, changed, text: words } of memos) {
    if (target.start === null || target.end === null || target.end <= target.start) continue;
    selection(guidFrom('passage', memoGuid), target.start, target.end, { coder: coderGuid, created: at, changed });
    if (forQualcoder) xml.leaf('Description', {}, words);
    xml.leaf('NoteRef', { targetGUID: memoGuid }).close();
  }
  for (const { guid: memoGuid, target } of memos) {
    if (target.start === null || target.end === null || target.end <= target.start) xml.leaf('NoteRef', { targetGUID: memoGuid });
  }
  xml.close();
}

/** The name of the selection by which a case points at a passage. */
export const linkGuid = (caseGuid: string, documentGuid: string, start: number | null, end: number | null): string =>
  guidFrom('case passage', caseGuid, documentGuid, start ?? 0, end ?? 0);

function writeCoding(
  xml: XmlWriter,
  { guid, codeGuid, coderGuid, created }: Pick<ExchangeCoding, 'guid' | 'codeGuid' | 'coderGuid' | 'created'>,
): void {
  xml.open('Coding', { guid, creatingUser: coderGuid, creationDateTime: created });
  xml.leaf('CodeRef', { targetGUID: codeGuid }).close();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

/** The first 100 code points of the passage; none where XML cannot write them as they stand, because a changed quote would not be found again. */
function selectionName(text: string, start: number, end: number): string | null {
  const name = [...text.slice(start, Math.min(end, start + 200))].slice(0, 100).join('');
  return unwritable.test(name) || !name.isWellFormed() ? null : name;
}
