/** The codings of a document in the order of the backend: by start, longer ones first, then as they were made. */
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { Coding } from '#shared/model/coding.ts';
import { ageOf } from '#shared/model/coding-age.ts';
import type { CodingId } from '#shared/model/ids.ts';
import { firstWhere } from '#shared/segments/first-where.ts';

type Codings = readonly CodingInText[];
type Extent = Pick<Coding, 'start' | 'end'>;

/** With one more, in its place. Of tens of thousands, a handful is looked at. */
export function withCoding(codings: Codings, coding: CodingInText): Codings {
  const after = firstWhere(codings.length, (at) => isBehind(codings[at] ?? coding, coding));
  return codings.toSpliced(after, 0, coding);
}

/** Without one, of which the extent is known. */
export function withoutCoding(codings: Codings, coding: Extent & { id: CodingId }): Codings {
  const place = placesOf(codings, coding).find((at) => codings[at]?.id === coding.id);
  return place === undefined ? codings.filter(({ id }) => id !== coding.id) : codings.toSpliced(place, 1);
}

/** Those of exactly this passage. */
export function codingsOfExtent(codings: Codings, extent: Extent): Codings {
  return placesOf(codings, extent).flatMap((at) => codings[at] ?? []);
}

function placesOf(codings: Codings, { start, end }: Extent): number[] {
  const places: number[] = [];
  let at = firstWhere(codings.length, (place) => !isBefore(codings[place], { start, end }));
  for (; codings[at]?.start === start && codings[at]?.end === end; at += 1) places.push(at);
  return places;
}

const isBefore = (coding: Extent | undefined, { start, end }: Extent): boolean =>
  coding !== undefined && (coding.start < start || (coding.start === start && coding.end > end));

const isBehind = (one: CodingInText, { start, end, id }: CodingInText): boolean =>
  one.start > start || (one.start === start && (one.end < end || (one.end === end && ageOf(one.id) > ageOf(id))));
