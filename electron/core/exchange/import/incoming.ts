import type { IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { SegmentMapping } from '#core/exchange/tables/segment-columns.ts';
import type { Remark } from '#shared/contract/exchange.ts';

/**
 * What one path gave: projects (a plain document is a project of one document), a codebook, or a table of coded segments, which are
 * placed when the documents that come with them are there. Nothing of it is stored yet.
 */
export type Incoming =
  | { path: string; what: 'documents' | 'project'; projects: ExchangeProject[]; warnings: Remark[] }
  | { path: string; what: 'segments'; rows: string[][]; mapping: SegmentMapping; warnings: Remark[] }
  | { path: string; what: 'codebook'; book: IncomingCodebook; warnings: Remark[] };
