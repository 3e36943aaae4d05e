/** Tables of coded segments as MAXQDA, NVivo and ATLAS.ti export them: which column is what. */
import { tableRoles } from '#shared/contract/exchange.ts';

const segmentRoles = tableRoles.segments;
export type SegmentRole = (typeof segmentRoles)[number];

/** Column numbers by role; document, code and segment are needed. `units`: what start and end count. */
export type SegmentMapping = Partial<Record<SegmentRole, number>> & { units: 'characters' | 'paragraphs' };

/** Best names first. */
const names: Record<SegmentRole, RegExp[]> = {
  document: [
    /^document name$/iu,
    /^(?:document|file|source|file name|source name|dateiname|dokument|документ|файл|құжат)$/iu,
    /document|документ/iu,
  ],
  code: [/^code path$/iu, /^(?:code|codes|node|codename|code name|код|коды|код(?:ы)? фрагмента)$/iu, /^tags?$/iu],
  segment: [
    /^(?:segment|coded segment|quote|quotation|quotation content|text|coded text|reference text|фрагмент|текст|цитата|үзінді)$/iu,
    /quotation content|segment|coverage text|content/iu,
  ],
  start: [/^(?:start|begin|beginning|anfang|from|start position|начало|басы)$/iu],
  end: [/^(?:end|to|end position|ende|конец|соңы)$/iu],
  coder: [/^(?:coder|author|created by|coded by|user|owner|автор|кодировщик|кодтаушы)$/iu],
  memo: [/^(?:memo|comment|comments|комментарий|заметка|мемо|жазба)$/iu],
  weight: [/^(?:weight|weight score|rating|вес|салмағы)$/iu],
  created: [/^(?:created|date|creation date|created on|дата|дата создания)$/iu],
};

/** Proposes the columns, for a person to correct; null where no column holds documents, codes and words. */
export function suggestSegmentMapping(header: readonly string[], rows: readonly (readonly string[])[]): SegmentMapping | null {
  const mapping: SegmentMapping = { units: 'characters' };
  const taken = new Set<number>();
  for (const role of segmentRoles) {
    const column = names[role]
      .map((pattern) => header.findIndex((name, index) => !taken.has(index) && pattern.test(name.trim())))
      .find((index) => index >= 0);
    if (column === undefined) continue;
    mapping[role] = column;
    taken.add(column);
  }
  if (mapping.document === undefined || mapping.code === undefined || mapping.segment === undefined) return null;
  mapping.units = unitsOfSegments(mapping, rows);
  return mapping;
}

export const unitsOfSegments = (mapping: SegmentMapping, rows: readonly (readonly string[])[]): SegmentMapping['units'] =>
  countCharacters(mapping, rows) ? 'characters' : 'paragraphs';

/** Offsets of characters are as far apart as the segment is long; numbers of paragraphs are not. */
function countCharacters({ start, end, segment }: SegmentMapping, rows: readonly (readonly string[])[]): boolean {
  if (start === undefined || end === undefined || segment === undefined) return false;
  const sample = rows.slice(0, 200).filter((row) => /^\d+$/u.test(row[start]?.trim() ?? '') && /^\d+$/u.test(row[end]?.trim() ?? ''));
  const alike = sample.filter((row) => {
    const length = [...(row[segment] ?? '')].length;
    return Math.abs(Number(row[end]) - Number(row[start]) - length) <= 2 + length / 10;
  });
  return sample.length > 0 && alike.length * 2 > sample.length;
}
