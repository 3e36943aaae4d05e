/** Codings as the transcript paints them, made from the list of before where only some are new. */
import { isShown } from '#renderer/api/project-data.ts';
import type { CodersShown } from '#renderer/state/filters.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { CodeId, CoderId } from '#shared/model/ids.ts';
import { keptEnds } from '#shared/segments/kept-ends.ts';

/** Everything but the codings themselves that decides what is painted and how. A new object means: paint all anew. */
export interface Looks {
  readonly codes: ReadonlyMap<CodeId, { readonly name: string; readonly colour: string }>;
  readonly coders: ReadonlyMap<CoderId, string>;
  readonly mine: CoderId | undefined;
  readonly shown: CodersShown;
  readonly hidden: ReadonlySet<CodeId>;
}

export interface PaintedList {
  readonly looks: Looks;
  readonly codings: readonly CodingInText[];
  /** Those of the codings that are shown, and how, place for place. */
  readonly sources: readonly CodingInText[];
  readonly painted: readonly PaintedCoding[];
}

export function paintCodings(codings: readonly CodingInText[], looks: Looks, before?: PaintedList): PaintedList {
  const { head, tail, first, last } = before?.looks === looks ? sameParts(before, codings) : nothing;
  const between = codings.slice(head, codings.length - tail);
  const shown = between.filter((coding) => isPainted(coding, looks));
  const painted = shown.map((coding) => paint(coding, looks));
  if (!before || (first === 0 && last === 0)) return { looks, codings, sources: shown, painted };
  const isAllShown = before.sources.length === before.codings.length && shown.length === between.length;
  return {
    looks,
    codings,
    sources: isAllShown ? codings : splice(before.sources, first, last, shown),
    painted: splice(before.painted, first, last, painted),
  };
}

/** A list with something else between its first and its last ones. Tens of thousands are copied once. */
function splice<Item>(list: readonly Item[], first: number, last: number, between: readonly Item[]): readonly Item[] {
  const gone = list.length - last - first;
  if (between.length < 1_000) return list.toSpliced(first, gone, ...between);
  return [...list.slice(0, first), ...between, ...list.slice(list.length - last)];
}

function paint({ id, start, end, codeId, coderId }: CodingInText, { codes, coders, mine }: Looks): PaintedCoding {
  const look = codes.get(codeId);
  return {
    id,
    start,
    end,
    codeId,
    coderId,
    colour: look?.colour ?? '#808080',
    codeName: look?.name ?? '',
    coderName: coders.get(coderId) ?? '',
    mine: coderId === mine,
  };
}

const nothing = { head: 0, tail: 0, first: 0, last: 0 };

/** How many codings at both ends are the same objects, and how many of these are shown. */
function sameParts({ codings: then, sources, looks }: PaintedList, now: readonly CodingInText[]): typeof nothing {
  const { head, tail } = keptEnds(then, now);
  let [lastOfHead, firstOfTail] = [head - 1, now.length - tail];
  while (lastOfHead >= 0 && !isPainted(now[lastOfHead], looks)) lastOfHead -= 1;
  while (firstOfTail < now.length && !isPainted(now[firstOfTail], looks)) firstOfTail += 1;
  const first = placeOf(sources, now[lastOfHead]) + 1;
  const behind = firstOfTail < now.length ? placeOf(sources, now[firstOfTail]) : sources.length;
  return { head, tail, first, last: sources.length - behind };
}

const placeOf = (sources: readonly CodingInText[], coding: CodingInText | undefined): number => (coding ? sources.indexOf(coding) : -1);

function isPainted(coding: CodingInText | undefined, { shown, mine, hidden }: Looks): boolean {
  return coding !== undefined && isShown(coding, shown, mine) && !hidden.has(coding.codeId);
}
