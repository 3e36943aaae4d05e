import { countOf } from '#core/exchange/count-of.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';

/** What a REFI-QDA project has no place for, one sentence a kind, so that nobody finds out too late. */
export function notCarriedByRefi(project: ExchangeProject): string[] {
  const { codings, codes, documents, unplaced } = project;
  const counts: [number, (count: number) => string][] = [
    [codings.filter(({ weight }) => weight !== null).length, (count) => `The weights of ${countOf(count, 'coding')}.`],
    [
      codings.filter(({ tie }) => tie !== null).length,
      (count) => `The tie fields (alter, relation, resource, direction, strength) of ${countOf(count, 'coding')}.`,
    ],
    [
      codes.filter(({ translations }) => Object.keys(translations).length > 0).length,
      (count) => `The translations of ${countOf(count, 'code')}.`,
    ],
    [
      documents.filter(({ marks }) => marks.length > 0).length,
      (count) => `The formatting (headings, bold, italics, lists) of ${countOf(count, 'document')}.`,
    ],
    [
      documents.filter(({ turns }) => turns?.some(({ timeMs }) => timeMs !== null)).length,
      (count) => `The recording times of turns in ${countOf(count, 'document')}.`,
    ],
    [unplaced.length, (count) => `${countOf(count, 'coding')} without a place in the text.`],
    [project.coders.filter(({ colour }) => colour !== null).length, (count) => `The colours of ${countOf(count, 'coder')}.`],
  ];
  const sentences = counts.filter(([count]) => count > 0).map(([count, sentence]) => sentence(count));
  return [...sentences, 'The history of changes, the marks “done”, agreement results and adjudication.'];
}
