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
  const sources = codings
    .slice(head, codings.length - tail)
    .filter((coding) => isShown(coding, looks.shown, looks.mine) && !looks.hidden.has(coding.codeId));
  const painted = sources.map((coding) => paint(coding, looks));
  if (!before || (first === 0 && last === 0)) return { looks, codings, sources, painted };
  const behind = before.sources.length - last;
  return {
    looks,
    codings,
    sources: [...before.sources.slice(0, first), ...sources, ...before.sources.slice(behind)],
    painted: [...before.painted.slice(0, first), ...painted, ...before.painted.slice(behind)],
  };
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
function sameParts({ codings: then, sources }: PaintedList, now: readonly CodingInText[]): typeof nothing {
  const { head, tail } = keptEnds(then, now);
  let [first, last] = [0, 0];
  for (let at = 0; at < head; at += 1) if (sources[first] === now[at]) first += 1;
  for (let at = 1; at <= tail; at += 1) if (sources[sources.length - 1 - last] === now[now.length - at]) last += 1;
  return { head, tail, first, last };
}
