import type { IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { SegmentMapping } from '#core/exchange/tables/segment-columns.ts';

export type FileWarning = { kind: string; message: string };

/**
 * What one path gave: projects (a plain document is a project of one document), a codebook, or a table of coded segments, which are
 * placed when the documents that come with them are there. Nothing of it is stored yet.
 */
export type Incoming =
  | { path: string; what: 'documents' | 'project'; projects: ExchangeProject[]; warnings: FileWarning[] }
  | { path: string; what: 'segments'; rows: string[][]; mapping: SegmentMapping; warnings: FileWarning[] }
  | { path: string; what: 'codebook'; book: IncomingCodebook; warnings: FileWarning[] };
