import { z } from 'zod';
import { AgreementDetail, CoderPairs, Confusion, ConfusionQuery, Domains } from '#shared/contract/agreement-views.ts';
import {
  AgreementAnswer,
  AgreementQuery,
  Association,
  AssociationQuery,
  CooccurrenceAnswer,
  CooccurrenceQuery,
  Disagreement,
  MeetingPassage,
} from '#shared/contract/analysis.ts';
import { procedure } from '#shared/contract/base.ts';
import { RatingsTable, ReliabilityQuery } from '#shared/contract/reliability.ts';
import { CodeId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';
import type { Reliability } from '#shared/statistics/reliability/reliability-of.ts';

export const agreementFormats = ['xlsx', 'csv', 'docx'] as const;

export const analysisContract = {
  agreement: procedure.input(AgreementQuery).output(AgreementAnswer),
  /** Document by document, for one code or (null) for all together; NVivo's means and MAXQDA's levels. */
  agreementDetail: procedure.input(AgreementQuery.extend({ codeId: CodeId.nullable() })).output(AgreementDetail),
  /** Every pair of the coders (or groups), all codes together. */
  agreementPairs: procedure.input(AgreementQuery).output(CoderPairs),
  confusion: procedure.input(ConfusionQuery).output(Confusion),
  /** The passages behind a cell of the confusion; null for "nothing in its place". */
  confused: procedure
    .input(AgreementQuery.extend({ a: CodeId.nullable(), b: CodeId.nullable(), limit: z.int().positive().optional() }))
    .output(z.object({ total: z.int(), passages: z.array(Disagreement) })),
  domains: procedure.input(AgreementQuery).output(Domains),
  exportAgreement: procedure
    .input(z.object({ query: AgreementQuery, path: z.string(), format: z.enum(agreementFormats), language: Language }))
    .output(z.object({ file: z.string(), codes: z.int() })),
  disagreements: procedure
    .input(AgreementQuery.extend({ limit: z.int().positive().optional() }))
    .output(z.object({ total: z.int(), passages: z.array(Disagreement) })),
  cooccurrence: procedure.input(CooccurrenceQuery).output(CooccurrenceAnswer),
  /** All measures of one pair of codes, with reasons where undefined. */
  association: procedure.input(AssociationQuery).output(Association),
  meetings: procedure
    .input(CooccurrenceQuery.extend({ a: CodeId, b: CodeId, limit: z.int().positive().optional() }))
    .output(z.object({ total: z.int(), passages: z.array(MeetingPassage) })),
  /** All pairs with all their numbers, as a workbook. */
  exportCooccurrence: procedure
    .input(z.object({ path: z.string(), query: CooccurrenceQuery, language: Language }))
    .output(z.object({ file: z.string(), pairs: z.int() })),
  /** The cells of a table of ratings in a file. */
  readRatings: procedure.input(z.object({ path: z.string() })).output(RatingsTable),
  /** Agreement from a plain table, in a thread: for tables of any size. Needs no open project. */
  reliability: procedure.input(ReliabilityQuery).output(z.custom<Reliability>()),
};
