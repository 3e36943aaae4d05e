import { toGuid } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import type { PlaceRequest } from '#core/exchange/placing.ts';
import type { XmlElement } from '#core/exchange/xml/parse-elements.ts';

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

export function readSelection({ attributes, children }: XmlElement): RawSelection {
  const start = Number(attributes.startPosition ?? Number.NaN);
  const end = Number(attributes.endPosition ?? Number.NaN);
  const name = attributes.name ?? '';
  return {
    guid: toGuid(attributes.guid ?? `${start} ${end} ${name}`),
    request: Number.isFinite(start) && Number.isFinite(end) ? { start, end, quote: name === '' ? null : name, part: partOf(name) } : null,
    quote: name,
    codings: codingsAmong(children),
    description: children.find((child) => child.name === 'Description')?.text ?? '',
    notes: notesAmong(children),
    coderGuid: optionalGuid(attributes.creatingUser),
    created: toInstant(attributes.creationDateTime),
    changed: toInstant(attributes.modifiedDateTime),
  };
}

/** Codings of a selection or of a whole source; a `Coding` with several codes gives as many. */
export const readCodings = (owner: XmlElement): RawCoding[] => codingsAmong(owner.children);

export const noteReferences = (owner: XmlElement): string[] => notesAmong(owner.children);

function codingsAmong(elements: readonly XmlElement[]): RawCoding[] {
  const codings: RawCoding[] = [];
  for (const { name, attributes, children } of elements) {
    if (name !== 'Coding') continue;
    const coderGuid = optionalGuid(attributes.creatingUser);
    const created = toInstant(attributes.creationDateTime);
    const notes = notesAmong(children);
    let index = 0;
    for (const child of children) {
      if (child.name !== 'CodeRef') continue;
      const guid = toGuid(index === 0 ? (attributes.guid ?? '') : `${attributes.guid ?? ''} ${index}`);
      codings.push({ guid, codeGuid: toGuid(child.attributes.targetGUID ?? ''), coderGuid, created, notes });
      index += 1;
    }
  }
  return codings;
}

function notesAmong(elements: readonly XmlElement[]): string[] {
  const notes: string[] = [];
  for (const { name, attributes } of elements) if (name === 'NoteRef') notes.push(toGuid(attributes.targetGUID ?? ''));
  return notes;
}
