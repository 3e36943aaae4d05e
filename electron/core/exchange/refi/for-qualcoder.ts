import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { newCode } from '#core/exchange/tidy-project.ts';

/**
 * The project as QualCoder can take it: there every code has a name of its own (of two codes with one name it loses the codings of the
 * second), and it does not read which documents a case has. Equal names become `Parent / Child`, and every case is also a code with the
 * case's GUID over its documents.
 */
export function forQualcoder(project: ExchangeProject): ExchangeProject {
  const codes = project.codes.map((code) => ({ ...code, words: { ...code.words } }));
  const byGuid = new Map(project.codes.map((code) => [code.guid, code]));
  const equal = Map.groupBy(codes, ({ words }) => words.name.toLowerCase());
  const taken = new Set([...equal].filter(([, list]) => list.length === 1).map(([name]) => name));
  for (const list of equal.values()) {
    if (list.length === 1) continue;
    for (const code of list) {
      let name = code.words.name;
      let parent = byGuid.get(code.parentGuid ?? '');
      if (parent) name = `${parent.words.name} / ${name}`;
      while (parent && taken.has(name.toLowerCase())) {
        parent = byGuid.get(parent.parentGuid ?? '');
        if (parent) name = `${parent.words.name} / ${name}`;
      }
      code.words.name = numbered(name, taken);
    }
  }
  const linked = new Set(project.links.map(({ caseGuid }) => caseGuid));
  const standIns = project.cases
    .filter(({ guid }) => linked.has(guid))
    .map(({ guid, name }, index) => ({ ...newCode(guid, numbered(name, taken)), order: codes.length + index }));
  return { ...project, codes: [...codes, ...standIns] };
}

function numbered(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${name} (${copy})`;
  taken.add(free.toLowerCase());
  return free;
}
