import type { Value } from '#core/exchange/sqlite/open-copy.ts';

/** The GUID of a row, which has none of its own: always the same for the same row of the same project. */
export type GuidOf = (what: string, id: Value) => string;
