import type { CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { cooccurrenceScope, relationOptions } from '#core/analysis/compute-cooccurrence.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { findMeetings, type Meeting } from '#shared/segments/meetings.ts';

export type MeetingsInput = CooccurrenceInput & { a: number; b: number; limit?: number | undefined };
export type MeetingsResult = { total: number; meetings: Meeting[] };

/** Where the two codes of a cell meet, the first `limit` of them; null where one of them is not in the project. */
export function computeMeetings(input: MeetingsInput, scales: ScaleCache): MeetingsResult | null {
  const sets = codeSets(input.codes, input.hierarchy);
  const [a, b] = [input.a, input.b].map((code) => sets.find((set) => set.code === code));
  if (!a || !b) return null;
  const found = findMeetings(input.table, cooccurrenceScope(input, scales), { a, b, ...relationOptions(input) });
  return { total: found.length, meetings: found.slice(0, input.limit) };
}
