/** An ISO 8601 instant in UTC for the ways in which programs write dates; without a zone it is taken as UTC. null when it is none. */
export function toInstant(raw: string | number | null | undefined): string | null {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'string' && raw.length === canonicalLength && canonical.test(raw)) return raw;
  const text = String(raw).trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T _](\d{2}:\d{2}(?::\d{2})?)(\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/iu.exec(text);
  const date = iso
    ? new Date(`${iso[1]}T${withSeconds(iso[2] ?? '00:00:00')}${(iso[3] ?? '').slice(0, 4)}${zone(iso[4])}`)
    : new Date(`${text.replace(/\s+CE?S?T$/u, '')} UTC`);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return null;
  return date.toISOString();
}

/** What `toISOString` gives, up to days that every month has. */
const canonical = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const canonicalLength = 24;

const withSeconds = (time: string): string => (time.length === 5 ? `${time}:00` : time);
const zone = (raw: string | undefined): string => (!raw || raw.toUpperCase() === 'Z' ? 'Z' : `${raw.slice(0, 3)}:${raw.slice(-2)}`);
