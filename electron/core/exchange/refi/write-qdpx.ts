import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { forQualcoder } from '#core/exchange/refi/for-qualcoder.ts';
import { notCarriedByRefi } from '#core/exchange/refi/not-carried.ts';
import type { QdeOptions } from '#core/exchange/refi/qde-input.ts';
import { writeQde } from '#core/exchange/refi/write-qde.ts';
import { writeRichText } from '#core/exchange/rich-text/write-rich-text.ts';
import { writeZip } from '#core/exchange/zip/write-zip.ts';
import type { Remark } from '#shared/contract/exchange.ts';

/**
 * A REFI-QDA project (.qdpx): `project.qde` and `sources/GUID.txt` in UTF-8 without byte order mark, `GUID.docx` beside it where the text has
 * looks, and what it could not carry.
 */
export function writeQdpx(project: ExchangeProject, options: QdeOptions): { bytes: Uint8Array; notCarried: Remark[] } {
  const encoder = new TextEncoder();
  const shaped = options.forQualcoder ? forQualcoder(project) : project;
  const sources = shaped.documents.flatMap(({ guid, text, marks }) => {
    const plain = { name: `sources/${guid}.txt`, bytes: encoder.encode(text) };
    return marks.length === 0 ? [plain] : [plain, { name: `sources/${guid}.docx`, bytes: writeRichText(text, marks) }];
  });
  const qde = { name: 'project.qde', bytes: encoder.encode(writeQde(shaped, options)) };
  return { bytes: writeZip([qde, ...sources]), notCarried: notCarriedByRefi(project) };
}
