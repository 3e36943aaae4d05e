import type { ExchangeMemo, ExchangeProject } from '#core/exchange/interchange.ts';

export type QdeOptions = { origin: string; created: string | null; forQualcoder: boolean };

/** Everything a source needs, grouped once. */
export type Grouped = {
  codings: Map<string, ExchangeProject['codings']>;
  links: Map<string, ExchangeProject['links']>;
  memosOfDocuments: Map<string, ExchangeMemo[]>;
  memosOfCodes: Map<string, ExchangeMemo[]>;
};
