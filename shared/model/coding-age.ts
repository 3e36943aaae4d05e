import type { CodingId } from '#shared/model/ids.ts';

const beyondAnyId = 2 ** 52;

/** Sorts codings as they were made. The backend counts from 1; what it has not answered yet counts down from −1 and is newer than all. */
export const ageOf = (id: CodingId): number => (id < 0 ? beyondAnyId - id : id);
