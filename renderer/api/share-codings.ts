import type { Coding } from '#shared/model/coding.ts';
import { keptEnds } from '#shared/segments/kept-ends.ts';

/**
 * A new answer about the codings of a document, with the objects of the old one wherever nothing about a coding is new: what is unchanged is
 * then known by looking at the object alone. The list of before when nothing is new at all.
 */
export function shareCodings(before: readonly Coding[] | undefined, now: readonly Coding[]): readonly Coding[] {
  if (!before) return now;
  const { head, tail } = keptEnds(before, now);
  const between = now.slice(head, now.length - tail);
  const known = new Map(before.slice(head, before.length - tail).map((coding) => [coding.id, coding]));
  const shared = between.map((coding) => {
    const twin = known.get(coding.id);
    return twin && isEqual(twin, coding) ? twin : coding;
  });
  const isSame = known.size === shared.length && shared.every((coding, place) => coding === before[head + place]);
  return isSame ? before : [...now.slice(0, head), ...shared, ...now.slice(now.length - tail)];
}

function isEqual(a: Coding, b: Coding): boolean {
  for (const key of Object.keys(a) as (keyof Coding)[]) if (a[key] !== b[key] && (key !== 'tie' || !isSameTie(a, b))) return false;
  return true;
}

const isSameTie = (a: Coding, b: Coding): boolean => JSON.stringify(a.tie) === JSON.stringify(b.tie);
