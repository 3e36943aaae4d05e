const reach = 200;

/** The word that a remark set at one place speaks of: the one that ends there or before it on the line, else the next; null for none. */
export function wordAt(text: string, at: number): { start: number; end: number } | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const found = text.indexOf('\n', at);
  const from = Math.max(lineStart, at - reach);
  const line = text.slice(from, Math.min(found === -1 ? text.length : found, at + reach));
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu)];
  const word = words.findLast(({ index }) => from + index < at) ?? words[0];
  return word === undefined ? null : { start: from + word.index, end: from + word.index + word[0].length };
}
