/**
 * REFI-QDA knows no kinds of codes and documents and no text languages; its sets do. We write one set a kind and language and read them
 * back; every other program shows them as ordinary sets.
 */
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { RawProject } from '#core/exchange/refi/raw-project.ts';
import { CodeKind } from '#shared/model/code.ts';
import { DocumentKind } from '#shared/model/document.ts';
import { TextLanguage } from '#shared/model/language.ts';

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
  const value = (prefix: string): string | undefined => (set.name.startsWith(prefix) ? set.name.slice(prefix.length) : undefined);
  const codeKind = CodeKind.safeParse(value(kindPrefixes.code));
  const documentKind = DocumentKind.safeParse(value(kindPrefixes.document));
  const language = TextLanguage.safeParse(value(kindPrefixes.language));
  if (codeKind.success) for (const code of project.codes) if (set.codes.includes(code.guid)) code.kind = codeKind.data;
  for (const document of project.documents) {
    if (!set.sources.includes(document.guid)) continue;
    if (documentKind.success) document.kind = documentKind.data;
    if (language.success) document.language = language.data;
  }
  return codeKind.success || documentKind.success || language.success;
}
