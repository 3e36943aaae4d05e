/**
 * A whole project as one neutral value, named by GUIDs: what every reader gives and every writer takes, and the only thing that
 * touches the database on one side and a file format on the other. Offsets are UTF-16 code units of `text`, end exclusive; instants
 * are ISO 8601 in UTC; `null` means that the source does not say.
 */
import type { Remark } from '#shared/contract/exchange.ts';
import type { AttributeType } from '#shared/model/case.ts';
import type { CodeKind, CodeWords } from '#shared/model/code.ts';
import type { Tie } from '#shared/model/coding.ts';
import type { DocumentKind, TextMark } from '#shared/model/document.ts';
import type { Language, TextLanguage } from '#shared/model/language.ts';

export type ExchangeCoder = { guid: string; name: string; colour: string | null; created: string | null };

/** Codes come parents first, siblings in their order; `order` counts from 0 among siblings. */
export type ExchangeCode = {
  guid: string;
  parentGuid: string | null;
  words: CodeWords;
  translations: Partial<Record<Language, CodeWords>>;
  colour: string | null;
  kind: CodeKind;
  memo: string;
  order: number;
  created: string | null;
};

export type ExchangeTurn = { start: number; contentStart: number; end: number; speaker: string | null; timeMs: number | null };

export type ExchangeDocument = {
  guid: string;
  name: string;
  kind: DocumentKind;
  text: string;
  marks: TextMark[];
  /** null: the source has no turns of its own; whoever stores the document looks for speakers in its text. */
  turns: ExchangeTurn[] | null;
  language: TextLanguage | null;
  format: string;
  encoding: string | null;
  sourceName: string | null;
  publisher: string | null;
  dated: string | null;
  created: string | null;
  original: { name: string; bytes: Uint8Array } | null;
};

export type ExchangeCoding = {
  guid: string;
  documentGuid: string;
  codeGuid: string;
  coderGuid: string | null;
  start: number;
  end: number;
  weight: number | null;
  memo: string;
  tie: Tie | null;
  created: string | null;
  changed: string | null;
};

/** A coding whose words could not be found: `start` and `end` are as the source had them, in its own unit. */
export type ExchangeUnplaced = {
  guid: string;
  documentGuid: string;
  codeGuid: string;
  coderGuid: string | null;
  quote: string;
  start: number | null;
  end: number | null;
  memo: string;
  reason: UnplacedReason;
};

export type UnplacedReason = 'textMissing' | 'quoteNotFound' | 'quoteAmbiguous' | 'outsideText' | 'emptySegment' | 'notText' | 'noPosition';

export type ExchangeCase = { guid: string; name: string; memo: string };
export type ExchangeAttribute = { guid: string; name: string; type: AttributeType; categories: string[] };
/** As in AttributeValue: numbers with a point, dates YYYY-MM-DD, `yes` and `no`. */
export type ExchangeValue = { caseGuid: string; attributeGuid: string; value: string };
/** Both offsets or none. */
export type ExchangeLink = { caseGuid: string; documentGuid: string; start: number | null; end: number | null };

/** About at most one thing; a document with two offsets is a passage; nothing is the project. */
export type ExchangeMemoTarget = {
  documentGuid: string | null;
  start: number | null;
  end: number | null;
  codeGuid: string | null;
  caseGuid: string | null;
};

export type ExchangeMemo = {
  guid: string;
  title: string;
  text: string;
  coderGuid: string | null;
  created: string | null;
  changed: string | null;
  target: ExchangeMemoTarget;
};

/** Codings per offset rule under which their words were found, with up to three sample quotes; the sentences are for people. */
export type ExchangeReport = {
  rules: { rule: string; codings: number; samples: string[] }[];
  /** Codings found elsewhere than their offsets say. */
  repaired: number;
  /** What was put right on the way in (colours, missing coders, equal names …). */
  mended: Remark[];
  notUnderstood: Remark[];
};

export type ExchangeProject = {
  name: string;
  description: string;
  origin: string;
  coders: ExchangeCoder[];
  codes: ExchangeCode[];
  documents: ExchangeDocument[];
  codings: ExchangeCoding[];
  cases: ExchangeCase[];
  attributes: ExchangeAttribute[];
  values: ExchangeValue[];
  links: ExchangeLink[];
  memos: ExchangeMemo[];
  unplaced: ExchangeUnplaced[];
  report: ExchangeReport;
};

export const projectTarget: ExchangeMemoTarget = { documentGuid: null, start: null, end: null, codeGuid: null, caseGuid: null };

export function emptyExchangeProject(name: string, origin: string): ExchangeProject {
  return {
    name,
    description: '',
    origin,
    coders: [],
    codes: [],
    documents: [],
    codings: [],
    cases: [],
    attributes: [],
    values: [],
    links: [],
    memos: [],
    unplaced: [],
    report: { rules: [], repaired: 0, mended: [], notUnderstood: [] },
  };
}

export const emptyWords = (name: string, definition = ''): CodeWords => ({
  name,
  definition,
  whenToUse: '',
  whenNotToUse: '',
  example: '',
});

/** The words a coding stands on, as the document has them. */
export function quoteOf(coding: ExchangeCoding, document: ExchangeDocument): string {
  return document.text.slice(coding.start, coding.end);
}
