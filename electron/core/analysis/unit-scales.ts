import type { AnalysedDocument, TextSource } from '#core/analysis/analysis-input.ts';
import type { TextRange } from '#shared/text/range.ts';
import { createUnitScale, type TextUnit, type UnitScale } from '#shared/text/units.ts';

/** Scales of texts, kept from one analysis to the next: segmenting a large study takes longer than counting it. */
export function createScaleCache(textOf: TextSource) {
  const scales = new Map<string, UnitScale>();
  return {
    scaleOf({ hash, turns }: Pick<AnalysedDocument, 'hash' | 'turns'>, unit: TextUnit): UnitScale {
      // Turns belong to the document, not to the text alone, so they are part of the name.
      const key = unit === 'turn' ? `${unit}/${hash}/${turns.join()}` : `${unit}/${hash}`;
      let scale = scales.get(key);
      if (!scale) {
        scale = createUnitScale({ text: textOf(hash), turns: turnRanges(turns) }, unit);
        scales.set(key, scale);
      }
      return scale;
    },
  };
}

/** Turns from their columns. */
export const turnRanges = (turns: Int32Array): TextRange[] =>
  Array.from({ length: turns.length / 2 }, (_, i) => ({ start: turns[2 * i] ?? 0, end: turns[2 * i + 1] ?? 0 }));

export type ScaleCache = ReturnType<typeof createScaleCache>;
