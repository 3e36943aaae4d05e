import type { IncomingTurn } from '#core/documents/add-document.ts';

export function recogniseTurns(text: string): IncomingTurn[] {
  return [...text.matchAll(/^(\p{L}[\p{L} ]*) \[(\d\d):(\d\d):(\d\d)\]: ?(.*)$/gmu)].map((match) => {
    const [line, speaker = '', h, m, s] = match;
    const words = match[5] ?? '';
    const start = match.index;
    return {
      start,
      contentStart: start + line.length - words.length,
      end: start + line.length,
      speaker,
      timeMs: ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000,
    };
  });
}
