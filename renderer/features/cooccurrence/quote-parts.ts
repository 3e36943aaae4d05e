import type { MeetingPassage } from '#shared/contract/analysis.ts';

/** Words of a passage that lie in the one segment, the other, both or neither. A part `gap` stands for words left out. */
export type QuotePart = { kind: 'a' | 'b' | 'both' | 'plain'; text: string } | { kind: 'gap' };

/** The same parts without the line ends around them, which would put the dots before and after on lines of their own. */
export function trimParts(parts: readonly QuotePart[]): QuotePart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'plain') return part;
    const text = index === 0 ? part.text.trimStart() : part.text;
    return { ...part, text: index === parts.length - 1 ? text.trimEnd() : text };
  });
}

/** Cuts the words of a passage where either of its segments begins or ends. */
export function quoteParts({ pieces, aStart, aEnd, bStart, bEnd }: Pick<MeetingPassage, 'pieces' | 'aStart' | 'aEnd' | 'bStart' | 'bEnd'>) {
  const cuts = [aStart, aEnd, bStart, bEnd];
  const kindAt = (offset: number) => {
    const [inA, inB] = [offset >= aStart && offset < aEnd, offset >= bStart && offset < bEnd];
    return inA && inB ? 'both' : inA ? 'a' : inB ? 'b' : 'plain';
  };
  return pieces.flatMap(({ start, text }, index): QuotePart[] => {
    const end = start + text.length;
    const places = [start, ...cuts.filter((cut) => cut > start && cut < end).sort((a, b) => a - b), end];
    const parts = places.slice(0, -1).flatMap((from, place): QuotePart[] => {
      const to = places[place + 1] ?? end;
      return to > from ? [{ kind: kindAt(from), text: text.slice(from - start, to - start) }] : [];
    });
    return index === 0 ? parts : [{ kind: 'gap' }, ...parts];
  });
}
