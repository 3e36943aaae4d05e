import type { ExchangeCode, ExchangeValue } from '#core/exchange/interchange.ts';
import type { RawCase } from '#core/exchange/refi/read-cases.ts';
import type { RawCoding, RawSelection } from '#core/exchange/refi/read-selections.ts';

/** A source with text, before its text is fetched and its selections are placed. */
export type RawSource = {
  guid: string;
  name: string;
  inlineText: string | null;
  plainTextPath: string | undefined;
  richTextPath: string | undefined;
  path: string | undefined;
  description: string;
  selections: RawSelection[];
  /** Codes on the source as a whole. */
  codings: RawCoding[];
  notes: string[];
  values: Omit<ExchangeValue, 'caseGuid'>[];
  created: string | null;
  /** Places in the text at which times of the recording are known. */
  syncPoints: Map<string, { position: number | null; timeMs: number | null }>;
};

export type RawNote = RawSource & { coderGuid: string | null; changed: string | null };

/** What the project file says, in its own terms. */
export type RawProject = {
  name: string;
  origin: string;
  description: string;
  creator: string | null;
  users: { guid: string; name: string }[];
  codes: ExchangeCode[];
  cases: RawCase[];
  sources: RawSource[];
  notes: RawNote[];
  /** Which note is about which code, and about the project. */
  notesOfCodes: { noteGuid: string; codeGuid: string }[];
  projectNotes: string[];
  sets: { name: string; description: string; codes: string[]; sources: string[]; notes: string[] }[];
  links: { from: string; to: string }[];
  /** Codings on pictures, sounds and films, which have no text to stand on. */
  withoutText: Map<string, number>;
  graphs: number;
};
