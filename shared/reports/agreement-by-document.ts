import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { TableCell } from '#shared/reports/agreement-table.ts';
import { sentenceFor } from '#shared/reports/coefficient-words.ts';
import { cellColumns, kappaOf, sidesOf } from '#shared/reports/compared-sides.ts';

/**
 * A row a code in a document, as NVivo lists a coding comparison; only where somebody used the code. Empty where the answer was asked without
 * `perDocument`.
 */
export function agreementByDocument(answer: AgreementAnswer, query: AgreementQuery, t: Translate): TableCell[][] {
  const sides = sidesOf(answer.coders, query);
  const cells = cellColumns(sides, t);
  const rows = answer.codes.flatMap(({ code, perDocument }) =>
    perDocument
      .filter(({ cells: { both, onlyFirst, onlySecond } }) => both + onlyFirst + onlySecond > 0)
      .map((row): TableCell[] => [
        code,
        row.document,
        row.cohenKappa.value,
        row.percentAgreement.value,
        ...cells.map(({ of }) => of(row.cells)),
        row.cohenKappa.value === null ? sentenceFor('reason', row.cohenKappa.reason ?? '', t) : '',
      ]),
  );
  if (rows.length === 0) return [];
  const header = [
    t('agreement.code'),
    t('agreement.document'),
    t(`statistics.coefficient.${kappaOf(sides)}`),
    t('statistics.coefficient.percentAgreement'),
    ...cells.map(({ name }) => name),
    t('agreement.notes'),
  ];
  return [header, ...rows];
}
