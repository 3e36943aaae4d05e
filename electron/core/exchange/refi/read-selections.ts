import { toGuid } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import type { PlaceRequest } from '#core/exchange/placing.ts';
import { childOf, childrenOf, type XmlElement } from '#core/exchange/xml/parse-elements.ts';

/** One code on a selection, as the file has it. */
export type RawCoding = { guid: string; codeGuid: string; coderGuid: string | null; created: string | null; notes: string[] };

/** A selection as the file has it: `request` in its own units, null where it is not a stretch of text. */
export type RawSelection = {
  guid: string;
  request: PlaceRequest | null;
  quote: string;
  codings: RawCoding[];
  description: string;
  notes: string[];
  coderGuid: string | null;
  created: string | null;
  changed: string | null;
};

const optionalGuid = (raw: string | undefined): string | null => (raw === undefined || raw.trim() === '' ? null : toGuid(raw));

/** Names are cut at 100 characters by most programs, and marked with an ellipsis by some. */
const partOf = (name: string): PlaceRequest['part'] => {
  if (name.length < 50) return 'whole';
  return name.length >= 99 || /(?:…|\.\.\.)\s*$/u.test(name) ? 'beginning' : 'whole';
};

export function readSelection(element: XmlElement): RawSelection {
  const { attributes } = element;
  const start = Number(attributes.startPosition ?? Number.NaN);
  const end = Number(attributes.endPosition ?? Number.NaN);
  const name = attributes.name ?? '';
  return {
    guid: toGuid(attributes.guid ?? `${start} ${end} ${name}`),
    request: Number.isFinite(start) && Number.isFinite(end) ? { start, end, quote: name === '' ? null : name, part: partOf(name) } : null,
    quote: name,
    codings: readCodings(element),
    description: childOf(element, 'Description')?.text ?? '',
    notes: noteReferences(element),
    coderGuid: optionalGuid(attributes.creatingUser),
    created: toInstant(attributes.creationDateTime),
    changed: toInstant(attributes.modifiedDateTime),
  };
}

/** Codings of a selection or of a whole source; a `Coding` with several codes gives as many. */
export function readCodings(owner: XmlElement): RawCoding[] {
  return childrenOf(owner, 'Coding').flatMap((element) =>
    childrenOf(element, 'CodeRef').map((reference, index) => ({
      guid: toGuid(`${element.attributes.guid ?? ''}${index === 0 ? '' : ` ${index}`}`),
      codeGuid: toGuid(reference.attributes.targetGUID ?? ''),
      coderGuid: optionalGuid(element.attributes.creatingUser),
      created: toInstant(element.attributes.creationDateTime),
      notes: noteReferences(element),
    })),
  );
}

export const noteReferences = (owner: XmlElement): string[] =>
  childrenOf(owner, 'NoteRef').map(({ attributes }) => toGuid(attributes.targetGUID ?? ''));
