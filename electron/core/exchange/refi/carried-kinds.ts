/**
 * REFI-QDA knows no kinds of codes and documents and no text languages; its sets do. We write one set a kind and language and read them
 * back; every other program shows them as ordinary sets.
 */
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { RawProject } from '#core/exchange/refi/raw-project.ts';
import { choices } from '#shared/model/choices.ts';

export const kindPrefixes = { code: 'Code kind: ', document: 'Document kind: ', language: 'Language: ' } as const;
export type KindSet = { name: string; codes: string[]; documents: string[] };

export function kindSets(project: ExchangeProject): KindSet[] {
  const sets: KindSet[] = [];
  for (const [kind, codes] of Map.groupBy(project.codes, (code) => code.kind)) {
    if (kind !== 'theme') sets.push({ name: kindPrefixes.code + kind, codes: codes.map(({ guid }) => guid), documents: [] });
  }
  for (const [kind, documents] of Map.groupBy(project.documents, (document) => document.kind)) {
    if (kind !== 'interview') sets.push({ name: kindPrefixes.document + kind, codes: [], documents: documents.map(({ guid }) => guid) });
  }
  for (const [language, documents] of Map.groupBy(project.documents, (document) => document.language)) {
    if (language) sets.push({ name: kindPrefixes.language + language, codes: [], documents: documents.map(({ guid }) => guid) });
  }
  return sets;
}

/** Applies a set that `kindSets` wrote; false when the set is somebody else's. */
export function applyKindSet(set: RawProject['sets'][number], project: ExchangeProject): boolean {
  const chosen = <Choice extends string>(prefix: string, allowed: readonly Choice[]): Choice | undefined =>
    allowed.find((choice) => set.name === prefix + choice);
  const codeKind = chosen(kindPrefixes.code, choices.codeKind);
  const documentKind = chosen(kindPrefixes.document, choices.documentKind);
  const language = chosen(kindPrefixes.language, choices.textLanguage);
  const codes = new Set(set.codes);
  const sources = new Set(set.sources);
  if (codeKind) for (const code of project.codes) if (codes.has(code.guid)) code.kind = codeKind;
  for (const document of project.documents) {
    if (!sources.has(document.guid)) continue;
    if (documentKind) document.kind = documentKind;
    if (language) document.language = language;
  }
  return (codeKind ?? documentKind ?? language) !== undefined;
}
