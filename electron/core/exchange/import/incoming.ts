import type { IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';

export type FileWarning = { kind: string; message: string };

/** What one path gave: projects (a plain document is a project of one document), or a codebook. Nothing of it is stored yet. */
export type Incoming =
  | { path: string; what: 'documents' | 'project'; projects: ExchangeProject[]; warnings: FileWarning[] }
  | { path: string; what: 'codebook'; book: IncomingCodebook; warnings: FileWarning[] };
