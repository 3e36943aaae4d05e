import type { CodingInText } from '#shared/contract/coding-columns.ts';
import { keptEnds } from '#shared/segments/kept-ends.ts';

/**
 * A new answer about the codings of a document, with the objects of the old one wherever nothing about a coding is new: what is unchanged is
 * then known by looking at the object alone. The list of before when nothing is new at all.
 */
export function shareCodings(before: readonly CodingInText[] | undefined, now: readonly CodingInText[]): readonly CodingInText[] {
  if (!before) return now;
  const { head, tail } = keptEnds(before, now);
  const between = now.slice(head, now.length - tail);
  const known = new Map(before.slice(head, before.length - tail).map((coding) => [coding.id, coding]));
  const shared = between.map((coding) => {
    const twin = known.get(coding.id);
    return twin && isEqual(twin, coding) ? twin : coding;
  });
  const isSame = known.size === shared.length && shared.every((coding, place) => coding === before[head + place]);
  if (isSame) return before;
  const isAllNew = shared.every((coding, place) => coding === between[place]);
  return isAllNew ? now : [...now.slice(0, head), ...shared, ...now.slice(now.length - tail)];
}

function isEqual(a: CodingInText, b: CodingInText): boolean {
  for (const key of Object.keys(a) as (keyof CodingInText)[]) if (a[key] !== b[key] && (key !== 'tie' || !isSameTie(a, b))) return false;
  return true;
}

const isSameTie = (a: CodingInText, b: CodingInText): boolean => JSON.stringify(a.tie) === JSON.stringify(b.tie);
