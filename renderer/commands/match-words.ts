/** What can be found by any word of it. `path` and `words` are searched too: where it lies, its names in other languages. */
export interface Findable {
  name: string;
  path?: string;
  words?: string;
}

const fold = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');
const toWords = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words with a hyphen are found as one word too: `cooccurrence`. */
function toFindable(text: string): readonly string[] {
  const joined = fold(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
  return [...toWords(text), ...joined.map((word) => word.replaceAll('-', ''))];
}

/** 0 where a typed word is nowhere in it; else the higher the better: whole words and beginnings of the name count most. */
export function scoreWords(item: Findable, typed: readonly string[]): number {
  const name = toFindable(item.name);
  const rest = toFindable(`${item.path ?? ''} ${item.words ?? ''}`);
  let score = 1;
  for (const word of typed) {
    if (name.includes(word)) score += 8;
    else if (name.some((one) => one.startsWith(word))) score += 6;
    else if (rest.some((one) => one.startsWith(word))) score += 3;
    else if (name.some((one) => one.includes(word))) score += 2;
    else if (rest.some((one) => one.includes(word))) score += 1;
    else return 0;
  }
  const [first] = typed;
  return first !== undefined && name[0]?.startsWith(first) ? score + 2 : score;
}

/** The items that have all the typed words, best first; equal ones in their own order, shorter names before longer. Nothing typed: all of them. */
export function rankByWords<Item extends Findable>(items: readonly Item[], query: string, atMost = 50): readonly Item[] {
  const typed = toWords(query);
  if (typed.length === 0) return items.slice(0, atMost);
  return items
    .map((item) => ({ item, score: scoreWords(item, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.item.name.length - b.item.name.length)
    .slice(0, atMost)
    .map(({ item }) => item);
}
