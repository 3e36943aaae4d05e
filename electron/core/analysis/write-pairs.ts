import { writeXlsx } from '#core/exchange/tables/write-xlsx.ts';
import type { Adjustment, CooccurrencePair } from '#shared/contract/analysis.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import { createTranslator, type Translate } from '#shared/i18n/translator.ts';
import type { Code } from '#shared/model/code.ts';
import { nameOfCode } from '#shared/model/code-name.ts';
import { codePaths } from '#shared/model/code-tree.ts';
import type { Language } from '#shared/model/language.ts';

type Named = { unit: string; codes: readonly Code[]; language: Language; adjust: Adjustment };
type Column = { key: Parameters<Translate>[0]; width: number; of: (pair: CooccurrencePair) => string | number | null };

/** All pairs as a workbook with a row each; codes by their paths in the language asked for. */
export async function writePairs(pairs: readonly CooccurrencePair[], { unit, codes, language, adjust }: Named): Promise<Uint8Array> {
  const t = createTranslator(language);
  const paths = codePaths(codes.map((code) => ({ ...code, words: { ...code.words, name: nameOfCode(code, language) } })));
  const flagWords = (flag: string): string => {
    const key = `cooccurrence.flag.${flag}`;
    return isMessageKey(key) ? t(key) : flag;
  };
  const columns: Column[] = [
    { key: 'cooccurrence.codeA', width: 40, of: ({ aId, a }) => paths.get(aId) ?? a },
    { key: 'cooccurrence.codeB', width: 40, of: ({ bId, b }) => paths.get(bId) ?? b },
    { key: 'cooccurrence.count', width: 14, of: ({ count }) => count },
    { key: 'cooccurrence.segmentsA', width: 14, of: ({ segmentsA }) => segmentsA },
    { key: 'cooccurrence.segmentsB', width: 14, of: ({ segmentsB }) => segmentsB },
    { key: 'cooccurrence.overlappingPairs', width: 14, of: ({ overlappingPairs }) => overlappingPairs },
    { key: 'cooccurrence.segmentsAHit', width: 14, of: ({ segmentsAHit }) => segmentsAHit },
    { key: 'cooccurrence.segmentsBHit', width: 14, of: ({ segmentsBHit }) => segmentsBHit },
    { key: 'cooccurrence.regions', width: 14, of: ({ regions }) => regions },
    { key: 'cooccurrence.sharedCharacters', width: 14, of: ({ intersectionCharacters }) => intersectionCharacters },
    { key: 'cooccurrence.unionCharacters', width: 14, of: ({ unionCharacters }) => unionCharacters },
    { key: 'cooccurrence.documentsBoth', width: 14, of: ({ documentsBoth }) => documentsBoth },
    { key: 'cooccurrence.casesBoth', width: 14, of: ({ casesBoth }) => casesBoth },
    { key: 'cooccurrence.cCoefficient', width: 14, of: ({ cCoefficient }) => cCoefficient },
    { key: 'cooccurrence.jaccardCharacters', width: 14, of: ({ jaccardCharacters }) => jaccardCharacters },
    { key: 'cooccurrence.lift', width: 14, of: ({ lift }) => lift },
    { key: 'cooccurrence.fisherP', width: 14, of: ({ fisherP }) => fisherP },
    { key: 'cooccurrence.adjustedP', width: 14, of: ({ adjustedP }) => adjustedP },
    { key: 'cooccurrence.unit', width: 14, of: () => unitWords(unit, t) },
    { key: 'cooccurrence.flags', width: 60, of: ({ flags }) => flags.map(flagWords).join(' ') },
  ];
  const rows = [
    columns.map(({ key }) => t(key, { method: t(`cooccurrence.adjust.${adjust}`) })),
    ...pairs.map((pair) => columns.map(({ of }) => of(pair))),
  ];
  return await writeXlsx(rows, { sheet: t('views.cooccurrence'), widths: columns.map(({ width }) => width), cutNote: '…' });
}

function unitWords(unit: string, t: Translate): string {
  const key = `cooccurrence.unitName.${unit}`;
  return isMessageKey(key) ? t(key) : unit;
}
