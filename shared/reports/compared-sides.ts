import type { AgreementAnswer, AgreementQuery, Cells } from '#shared/contract/analysis.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** Two sides, coders or groups of them, whose cells are those of one table; or several coders at once, whose cells are means over pairs. */
export type Sides = { kind: 'pair' | 'groups'; first: string; second: string } | { kind: 'many' };

/** Who is compared: two coders, group against group, or all at once. `coders`: the names, those of the first group before the second's. */
export function sidesOf(
  coders: AgreementAnswer['coders'],
  { coderIds, againstIds }: Pick<AgreementQuery, 'coderIds' | 'againstIds'>,
): Sides {
  const inFirst = againstIds ? coderIds.length : 1;
  if (!againstIds && coders.length > 2) return { kind: 'many' };
  return { kind: againstIds ? 'groups' : 'pair', first: coders.slice(0, inFirst).join(', '), second: coders.slice(inFirst).join(', ') };
}

/** What the row's `cohenKappa` is: of several coders the mean over their pairs, Light’s. */
export const kappaOf = ({ kind }: Sides): 'cohenKappa' | 'lightKappa' => (kind === 'many' ? 'lightKappa' : 'cohenKappa');

export interface CellColumn {
  id: keyof Cells;
  name: string;
  of: (cells: Cells) => number;
}

/** The four cells under the names of those compared. Several coders have no first and second, so these two are one column there. */
export function cellColumns(sides: Sides, t: Translate): readonly CellColumn[] {
  if (sides.kind === 'many') {
    return [
      { id: 'both', name: t('agreement.bothOfPair'), of: ({ both }) => both },
      { id: 'onlyFirst', name: t('agreement.oneOfPair'), of: ({ onlyFirst, onlySecond }) => onlyFirst + onlySecond },
      { id: 'neither', name: t('agreement.neitherOfPair'), of: ({ neither }) => neither },
    ];
  }
  return [
    { id: 'both', name: t('agreement.both'), of: ({ both }) => both },
    { id: 'onlyFirst', name: t('agreement.onlyFirst', { coder: sides.first }), of: ({ onlyFirst }) => onlyFirst },
    { id: 'onlySecond', name: t('agreement.onlyFirst', { coder: sides.second }), of: ({ onlySecond }) => onlySecond },
    { id: 'neither', name: t('agreement.neither'), of: ({ neither }) => neither },
  ];
}
