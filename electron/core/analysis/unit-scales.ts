import type { AnalysedDocument, TextSource } from '#core/analysis/analysis-input.ts';
import { createUnitScale, type TextUnit, type UnitScale } from '#shared/text/units.ts';

/** Scales of texts, kept from one analysis to the next: segmenting a large study takes longer than counting it. */
export function createScaleCache(textOf: TextSource) {
  const scales = new Map<string, UnitScale>();
  return {
    scaleOf({ hash, turns }: AnalysedDocument, unit: TextUnit): UnitScale {
      // Turns belong to the document, not to the text alone, so they are part of the name.
      const key = unit === 'turn' ? `${unit}/${hash}/${turns.map((turn) => `${turn.start}-${turn.end}`).join()}` : `${unit}/${hash}`;
      let scale = scales.get(key);
      if (!scale) {
        scale = createUnitScale({ text: textOf(hash), turns }, unit);
        scales.set(key, scale);
      }
      return scale;
    },
  };
}

export type ScaleCache = ReturnType<typeof createScaleCache>;
