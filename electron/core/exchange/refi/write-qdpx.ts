import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { forQualcoder } from '#core/exchange/refi/for-qualcoder.ts';
import { notCarriedByRefi } from '#core/exchange/refi/not-carried.ts';
import { type QdeOptions, writeQde } from '#core/exchange/refi/write-qde.ts';
import { writeZip } from '#core/exchange/zip/write-zip.ts';
import type { Remark } from '#shared/contract/exchange.ts';

/** A REFI-QDA project (.qdpx): `project.qde` and `sources/GUID.txt` in UTF-8 without byte order mark, and what it could not carry. */
export function writeQdpx(project: ExchangeProject, options: QdeOptions): { bytes: Uint8Array; notCarried: Remark[] } {
  const encoder = new TextEncoder();
  const shaped = options.forQualcoder ? forQualcoder(project) : project;
  const sources = shaped.documents.map(({ guid, text }) => ({ name: `sources/${guid}.txt`, bytes: encoder.encode(text) }));
  const qde = { name: 'project.qde', bytes: encoder.encode(writeQde(shaped, options)) };
  return { bytes: writeZip([qde, ...sources]), notCarried: notCarriedByRefi(project) };
}
