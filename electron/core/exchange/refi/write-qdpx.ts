import { type Zippable, zipSync } from 'fflate';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { forQualcoder } from '#core/exchange/refi/for-qualcoder.ts';
import { notCarriedByRefi } from '#core/exchange/refi/not-carried.ts';
import { type QdeOptions, writeQde } from '#core/exchange/refi/write-qde.ts';

/** A REFI-QDA project (.qdpx): `project.qde` and `sources/GUID.txt` in UTF-8 without byte order mark, and what it could not carry. */
export function writeQdpx(project: ExchangeProject, options: QdeOptions): { bytes: Uint8Array; notCarried: string[] } {
  const encoder = new TextEncoder();
  const shaped = options.forQualcoder ? forQualcoder(project) : project;
  const sources: Zippable = {};
  for (const { guid, text } of shaped.documents) sources[`${guid}.txt`] = encoder.encode(text);
  const files: Zippable = { 'project.qde': encoder.encode(writeQde(shaped, options)), sources };
  return { bytes: zipSync(files, { level: 3, mtime: options.created ?? '2000-01-01T00:00:00Z' }), notCarried: notCarriedByRefi(project) };
}
