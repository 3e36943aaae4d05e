/** How much a file may cost before it is refused. Sizes in bytes, text in UTF-16 code units, time in milliseconds. */
export type Limits = {
  fileBytes: number;
  unpackedBytes: number;
  zipEntries: number;
  textCharacters: number;
  xmlDepth: number;
  tableRows: number;
  elapsedMs: number;
  memoryMegabytes: number;
};

export const defaultLimits: Limits = {
  fileBytes: 100 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  zipEntries: 10_000,
  textCharacters: 20_000_000,
  xmlDepth: 256,
  tableRows: 100_000,
  elapsedMs: 60_000,
  memoryMegabytes: 1024,
};
