import { z } from 'zod';
import {
  type Codebook,
  type CodebookEntry,
  completeTree,
  type IncomingCodebook,
  type IncomingEntry,
} from '#core/exchange/codebook/codebook.ts';
import { toColour } from '#core/exchange/colour.ts';
import { CodeKind, CodeWords } from '#shared/model/code.ts';
import { Language } from '#shared/model/language.ts';
import { unreadable } from '#shared/problem.ts';

type JsonCode = Omit<CodebookEntry, 'path' | 'words'> & CodeWords & { children: JsonCode[] };

export function writeJsonCodebook(codebook: Codebook): Uint8Array {
  const top: JsonCode[] = [];
  const stack: JsonCode[] = [];
  for (const { path, words, ...entry } of codebook.entries) {
    const code: JsonCode = { ...words, ...entry, children: [] };
    stack.length = path.length - 1;
    (stack.at(-1)?.children ?? top).push(code);
    stack.push(code);
  }
  const { title, language } = codebook;
  return new TextEncoder().encode(`${JSON.stringify({ format: 'codebook', version: 1, title, language, codes: top }, null, 2)}\n`);
}

const text = z.string().optional().catch(undefined);
const Shape = z.looseObject({
  name: z.union([z.string(), z.number()]).optional(),
  path: z.union([z.string(), z.array(z.string())]).optional(),
  code: text,
  tag: text,
  definition: text,
  description: text,
  whenToUse: text,
  whenNotToUse: text,
  example: text,
  memo: text,
  guid: text,
  colour: text,
  color: text,
  kind: CodeKind.optional().catch(undefined),
  translations: z.partialRecord(Language, CodeWords).optional().catch(undefined),
  children: z.array(z.unknown()).optional().catch(undefined),
  codes: z.array(z.unknown()).optional().catch(undefined),
});

/** Our own JSON, and any tree of objects with names and children. Throws Problem `unreadable`. */
export function readJsonCodebook(source: string): IncomingCodebook {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw unreadable('notJson', {}, cause);
  }
  const head = z.looseObject({ title: text, language: Language.nullable().optional().catch(null) }).safeParse(value);
  const list = Array.isArray(value) ? value : (Shape.safeParse(value).data?.codes ?? Shape.safeParse(value).data?.children);
  if (!list) throw unreadable('noCodes');
  const entries: IncomingEntry[] = [];
  const visit = (item: unknown, parents: readonly string[]): void => {
    const parsed = Shape.safeParse(item);
    if (!parsed.success) return;
    const { data } = parsed;
    const own = Array.isArray(data.path) ? data.path : [String(data.name ?? data.code ?? data.tag ?? data.path ?? '')];
    const path = Array.isArray(data.path) ? own : [...parents, ...own];
    if (own.at(-1)?.trim()) entries.push({ path, ...fieldsOf(data) });
    for (const child of data.children ?? data.codes ?? []) visit(child, path);
  };
  for (const item of list) visit(item, []);
  return { title: head.data?.title ?? '', language: head.data?.language ?? null, entries: completeTree(entries) };
}

function fieldsOf(data: z.infer<typeof Shape>): Partial<IncomingEntry> {
  const colour = toColour(data.colour ?? data.color);
  const fields: Partial<Record<keyof IncomingEntry, unknown>> = {
    definition: data.definition ?? data.description,
    whenToUse: data.whenToUse,
    whenNotToUse: data.whenNotToUse,
    example: data.example,
    memo: data.memo,
    guid: data.guid,
    colour: colour ?? undefined,
    kind: data.kind,
    translations: data.translations,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<IncomingEntry>;
}
