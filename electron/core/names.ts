/** Two names a person would take for the same: case and surrounding blanks do not count. Unicode form does (é composed or not is one name). */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

export const foldName = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase();

/** The first of `name (2)`, `name (3)`, … that is not taken; the name itself when it is free. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(foldName));
  if (!used.has(foldName(name))) return name;
  let number = 2;
  while (used.has(foldName(`${name} (${number})`))) number += 1;
  return `${name} (${number})`;
}
