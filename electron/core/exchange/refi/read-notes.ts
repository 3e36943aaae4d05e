/** Notes become memos about whatever refers to them; coded notes become documents, so that their codings have a text. */

import { guidFrom } from '#core/exchange/guid.ts';
import { type ExchangeMemo, type ExchangeMemoTarget, type ExchangeProject, projectTarget } from '#core/exchange/interchange.ts';
import type { Places } from '#core/exchange/refi/place-source.ts';
import type { RawNote, RawProject } from '#core/exchange/refi/raw-project.ts';
import { remark } from '#core/exchange/remark.ts';

/** A passage with a note and a description that says the same (as we write it for QualCoder) is one memo. */
function dropRepeated(project: ExchangeProject): void {
  const said = new Set(project.memos.filter(({ title }) => title !== '').map(sayingOf));
  project.memos = project.memos.filter((memo) => memo.title !== '' || memo.target.start === null || !said.has(sayingOf(memo)));
}

const sayingOf = ({ text, target }: ExchangeMemo): string => `${target.documentGuid} ${target.start} ${target.end} ${text}`;

/** `texts`: the text of each note, in the order of `raw.notes`. */
export function takeNotes(raw: RawProject, texts: readonly string[], project: ExchangeProject, places: Places): void {
  const targets = targetsOfNotes(raw, project, places);
  const codings = new Map(project.codings.map((coding) => [coding.guid, coding]));
  const ofCodings = new Map(places.notesOfCodings.map(({ noteGuid, codingGuid }) => [noteGuid, codingGuid]));
  for (const [index, note] of raw.notes.entries()) {
    const text = texts[index] ?? '';
    const coding = codings.get(ofCodings.get(note.guid) ?? '');
    if (coding && !targets.has(note.guid)) {
      coding.memo = [coding.memo, text].filter(Boolean).join('\n\n');
      continue;
    }
    for (const [copy, target] of (targets.get(note.guid) ?? [projectTarget]).entries())
      project.memos.push(memoOf(note, text, target, copy));
  }
  dropRepeated(project);
}

function targetsOfNotes(raw: RawProject, project: ExchangeProject, places: Places): Map<string, ExchangeMemoTarget[]> {
  const targets = new Map<string, ExchangeMemoTarget[]>();
  const add = (noteGuid: string, target: Partial<ExchangeMemoTarget>): void => {
    const list = targets.get(noteGuid) ?? [];
    list.push({ ...projectTarget, ...target });
    targets.set(noteGuid, list);
  };
  for (const { noteGuid, codeGuid } of raw.notesOfCodes) add(noteGuid, { codeGuid });
  for (const { noteGuid, place } of places.notesOfPlaces) add(noteGuid, place);
  const notes = new Set(raw.notes.map(({ guid }) => guid));
  const codes = new Set(project.codes.map(({ guid }) => guid));
  const cases = new Set(project.cases.map(({ guid }) => guid));
  const documents = new Set(project.documents.map(({ guid }) => guid));
  let unread = 0;
  for (const { from, to } of raw.links) {
    const [note, other] = notes.has(from) ? [from, to] : [to, from];
    const passage = places.selections.get(other);
    if (!notes.has(note)) unread += 1;
    else if (passage) add(note, passage);
    else if (cases.has(other)) add(note, { caseGuid: other });
    else if (codes.has(other)) add(note, { codeGuid: other });
    else if (documents.has(other)) add(note, { documentGuid: other });
    else unread += 1;
  }
  if (unread > 0) project.report.notUnderstood.push(remark('linksLeftOut', { count: unread }));
  return targets;
}

function memoOf(note: RawNote, text: string, target: ExchangeMemoTarget, copy: number): ExchangeMemo {
  return {
    guid: copy === 0 ? note.guid : guidFrom('memo', note.guid, copy),
    title: note.name === note.plainTextPath ? '' : note.name,
    text: [note.description, text].filter(Boolean).join('\n\n'),
    coderGuid: note.coderGuid,
    created: note.created,
    changed: note.changed ?? note.created,
    target,
  };
}
