/** A time in a transcript: `1:02`, `00:01:02`, `00:01:02.5`, `00:01:02-3` (tenths, as f4 writes). */
const stamp = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3}|-\d{1,3}(?!\d|:))?`;

const leading = new RegExp(String.raw`^([\[(<{#]?)\s*(${stamp})(?:\s*(?:-->|[-–—])\s*${stamp})?\s*([\])>}#]?)`);
const trailing = new RegExp(String.raw`[ \t]*(?:[\[(<{#]\s*(${stamp})\s*[\])>}#]|(${stamp}))[ \t]*$`);

/** `wrapped` when it stands in brackets or between number signs, which nothing but a time stamp does. */
export type TimeStamp = { timeMs: number; length: number; wrapped: boolean };

/** The time a text begins with. */
export function leadingTime(text: string): TimeStamp | null {
  const match = leading.exec(text);
  if (match === null) return null;
  const [whole, opening = '', time = '', closing = ''] = match;
  if ((opening === '') !== (closing === '')) return null;
  const timeMs = toMilliseconds(time);
  return timeMs === null ? null : { timeMs, length: whole.length, wrapped: opening !== '' };
}

/** The time a text ends with; `length` counts from its first character to the end of the text. */
export function trailingTime(text: string): TimeStamp | null {
  // Most lines end with no such thing, and a pattern tied to the end of a text is tried at every letter of it.
  if (!'0123456789])>}#'.includes(text.trimEnd().at(-1) ?? ' ')) return null;
  const match = trailing.exec(text);
  if (match === null) return null;
  const timeMs = toMilliseconds(match[1] ?? match[2] ?? '');
  return timeMs === null ? null : { timeMs, length: match[0].length, wrapped: match[1] !== undefined };
}

/** Milliseconds of `hours:minutes:seconds` or `minutes:seconds`; null for what no clock shows. */
export function toMilliseconds(time: string): number | null {
  const [clock = '', fraction = ''] = time.split(/[.,-]/);
  const parts = clock.split(':').map(Number);
  const [seconds = 0, minutes = 0, hours = 0] = parts.toReversed();
  if (parts.some(Number.isNaN) || seconds > 59 || (parts.length > 2 && minutes > 59)) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0'));
}
