import { z } from 'zod';
import { Coding } from '#shared/model/coding.ts';
import type { CodeId, CoderId, CodingId, DocumentId } from '#shared/model/ids.ts';

/** A coding as it is shown beside its text. */
export const CodingInText = Coding.omit({ guid: true, createdAt: true, changedAt: true });
export type CodingInText = z.infer<typeof CodingInText>;

/** Whole numbers with a space between. */
const Numbers = z.string().regex(/^[\d ]*$/);

/**
 * The codings of a document, a column each: the first number of every column is about the first coding. A long transcript has tens of
 * thousands, and what carries answers to the window looks at every value of an answer, but at a string only once.
 */
export const CodingColumns = z.object({
  ids: Numbers,
  starts: Numbers,
  ends: Numbers,
  codeIds: Numbers,
  coderIds: Numbers,
  /** Of the few that have any. */
  details: z.array(CodingInText.pick({ id: true, weight: true, memo: true, tie: true })),
});
export type CodingColumns = z.infer<typeof CodingColumns>;

/** The codings in the order of the columns. */
export function unpackCodings(documentId: DocumentId, columns: CodingColumns): CodingInText[] {
  // Written by the backend from the ids and offsets of its own rows.
  const ids = numbersOf<CodingId>(columns.ids);
  const starts = numbersOf<number>(columns.starts);
  const ends = numbersOf<number>(columns.ends);
  const codeIds = numbersOf<CodeId>(columns.codeIds);
  const coderIds = numbersOf<CoderId>(columns.coderIds);
  const details = new Map(columns.details.map((detail) => [detail.id, detail]));
  const codings: CodingInText[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const [id, start, end, codeId, coderId] = [ids[at], starts[at], ends[at], codeIds[at], coderIds[at]];
    if (id === undefined || start === undefined || end === undefined || codeId === undefined || coderId === undefined)
      throw new RangeError(`Coding ${at + 1} of ${ids.length} is not in every column`);
    const { weight = null, memo = '', tie = null } = details.get(id) ?? {};
    codings.push({ id, documentId, start, end, codeId, coderId, weight, memo, tie });
  }
  return codings;
}

const space = 32;
const zero = 48;

/** Digit by digit: to cut a column into 20,000 strings first takes ten times as long. */
function numbersOf<Of extends number>(column: string): Of[] {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < column.length; at += 1) {
    const character = column.charCodeAt(at);
    if (character !== space) {
      number = number * 10 + (character - zero);
      continue;
    }
    numbers.push(number);
    number = 0;
  }
  if (column !== '') numbers.push(number);
  return numbers as Of[];
}
