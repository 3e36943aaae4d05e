import { toGuid } from '#core/exchange/guid.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { RawProject } from '#core/exchange/refi/raw-project.ts';
import { readCase, readVariable } from '#core/exchange/refi/read-cases.ts';
import { readCode } from '#core/exchange/refi/read-codes.ts';
import { readNote, readSource } from '#core/exchange/refi/read-source.ts';
import { childOf, childrenOf, parseElements, type XmlElement } from '#core/exchange/xml/parse-elements.ts';
import { unreadable } from '#shared/problem.ts';

const containers = new Set(['Users', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs']);

/** Reads the project file piece by piece; attributes, cases and values go straight into `project`. Throws Problem `unreadable`. */
export function parseQde(xml: string, project: ExchangeProject): RawProject {
  const raw: RawProject = {
    ...{ name: '', origin: '', description: '', creator: null, users: [], codes: [], cases: [], sources: [], notes: [] },
    ...{ notesOfCodes: [], projectNotes: [], sets: [], links: [], withoutText: new Map(), graphs: 0 },
  };
  readRoot(xml, raw);
  parseElements(
    xml,
    (name, path) =>
      (path.length === 2 && containers.has(path[1] ?? '')) ||
      (path.length === 3 && path[2] === 'Codes' && name === 'Code') ||
      (path.length === 1 && (name === 'Description' || name === 'NoteRef')),
    (element, path) => takeElement(element, path.at(-1) ?? '', raw, project),
  );
  return raw;
}

function takeElement(element: XmlElement, container: string, raw: RawProject, project: ExchangeProject): void {
  const { attributes } = element;
  const guid = toGuid(attributes.guid ?? '');
  if (container === 'Users') raw.users.push({ guid, name: attributes.name ?? attributes.id ?? '' });
  else if (container === 'Codes') {
    const top = raw.codes.filter(({ parentGuid }) => parentGuid === null).length;
    raw.codes.push(...readCode(element, top, project.report, (noteGuid, codeGuid) => raw.notesOfCodes.push({ noteGuid, codeGuid })));
  } else if (container === 'Variables') project.attributes.push(readVariable(element));
  else if (container === 'Cases') raw.cases.push(readCase(element, project));
  else if (container === 'Sources') readSource(element, raw);
  else if (container === 'Notes') raw.notes.push(readNote(element));
  else if (container === 'Links') raw.links.push({ from: toGuid(attributes.originGUID ?? ''), to: toGuid(attributes.targetGUID ?? '') });
  else if (container === 'Sets') raw.sets.push(readSet(element));
  else if (container === 'Graphs') raw.graphs += 1;
  else if (element.name === 'Description') raw.description = element.text;
  else if (element.name === 'NoteRef') raw.projectNotes.push(toGuid(attributes.targetGUID ?? ''));
}

function readSet(element: XmlElement): RawProject['sets'][number] {
  const members = (name: string): string[] =>
    childrenOf(element, name).map(({ attributes }) => toGuid(attributes.targetGUID ?? attributes.guid ?? ''));
  return {
    name: element.attributes.name ?? '',
    description: childOf(element, 'Description')?.text ?? '',
    codes: members('MemberCode'),
    sources: members('MemberSource'),
    notes: members('MemberNote'),
  };
}

/** The attributes of the root element, which the streaming reader does not keep. */
function readRoot(xml: string, raw: RawProject): void {
  const root = /<(?:\w+:)?Project\b[^>]*>/u.exec(xml)?.[0];
  if (root === undefined) throw unreadable('noProjectInside');
  const head = root.endsWith('/>') ? root : `${root.slice(0, -1)}/>`;
  parseElements(
    head,
    (_, path) => path.length === 0,
    ({ attributes }) => {
      raw.name = attributes.name ?? '';
      raw.origin = attributes.origin ?? '';
      raw.creator = attributes.creatingUserGUID ? toGuid(attributes.creatingUserGUID) : null;
    },
  );
}
