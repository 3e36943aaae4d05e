import type { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** Collects the annotations of an RTF document: who (`atnauthor`), where (`atrfstart`, `atrfend`), what (`annotation`). */
export class RtfComments {
  #author = '';
  #text = '';
  #reference: string | null = null;
  #date: string | null = null;
  readonly #ranges = new Map<string, { start: number; end: number }>();

  /** The value of a group such as `{\*\atnauthor Name}`, closed where the text had reached `at`. */
  value(group: string, value: string, at: number): void {
    const trimmed = value.trim();
    if (group === 'atnauthor' || (group === 'atnid' && this.#author === '')) this.#author = trimmed;
    else if (group === 'atnref') this.#reference = trimmed;
    else if (group === 'atndate') this.#date = toIsoDate(Number(trimmed));
    else if (group === 'atrfstart') this.#ranges.set(trimmed, { start: at, end: at });
    else if (group === 'atrfend') {
      const range = this.#ranges.get(trimmed);
      if (range !== undefined) range.end = Math.max(range.start, at);
    }
  }

  write(text: string): void {
    this.#text += text;
  }

  /** The annotation's group is closed. */
  finish(builder: TextBuilder): void {
    const at = builder.end;
    const { start, end } = (this.#reference === null ? undefined : this.#ranges.get(this.#reference)) ?? { start: at, end: at };
    builder.comments.push({ start, end, text: this.#text.trim(), author: this.#author || null, date: this.#date });
    builder.mark('comment', start, end);
    this.#author = '';
    this.#text = '';
    this.#reference = null;
    this.#date = null;
  }
}

/** Word packs a date into 32 bits: minute 6, hour 5, day 5, month 4, years since 1900 9, weekday 3. */
function toIsoDate(packed: number): string | null {
  if (!Number.isInteger(packed) || packed === 0) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  const bits = packed >>> 0;
  const [minute, hour, day, month, year] = [
    bits & 63,
    (bits >>> 6) & 31,
    (bits >>> 11) & 31,
    (bits >>> 16) & 15,
    1900 + ((bits >>> 20) & 511),
  ];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return null;
  return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:00`;
}
