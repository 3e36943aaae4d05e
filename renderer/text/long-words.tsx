import { cutPieces, isLong } from '#renderer/text/long-lines.ts';

/** Words of a document outside its transcript: long ones in pieces as well, for the same reason. */
export function LongWords({ words }: { words: string }) {
  const range = { start: 0, end: words.length };
  if (!isLong(range)) return words;
  return cutPieces(words, range).map(({ start, end }) => <span key={start}>{words.slice(start, end)}</span>);
}
