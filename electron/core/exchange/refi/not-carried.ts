import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { type RemarkKind, remark } from '#core/exchange/remark.ts';
import type { Remark } from '#shared/contract/exchange.ts';

/** What a REFI-QDA project has no place for, one remark a kind, so that nobody finds out too late. */
export function notCarriedByRefi(project: ExchangeProject): Remark[] {
  const { codings, codes, documents, unplaced, coders } = project;
  const counts: [RemarkKind, number][] = [
    ['notCarriedWeights', codings.filter(({ weight }) => weight !== null).length],
    ['notCarriedTies', codings.filter(({ tie }) => tie !== null).length],
    ['notCarriedTranslations', codes.filter(({ translations }) => Object.keys(translations).length > 0).length],
    ['notCarriedTimes', documents.filter(({ turns }) => turns?.some(({ timeMs }) => timeMs !== null)).length],
    ['notCarriedUnplaced', unplaced.length],
    ['notCarriedColours', coders.filter(({ colour }) => colour !== null).length],
  ];
  return [...counts.filter(([, count]) => count > 0).map(([kind, count]) => remark(kind, { count })), remark('notCarriedHistory')];
}
