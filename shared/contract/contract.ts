import { analysisContract } from '#shared/contract/analysis-contract.ts';
import { casesContract } from '#shared/contract/cases.ts';
import { codersContract } from '#shared/contract/coders.ts';
import { codesContract } from '#shared/contract/codes.ts';
import { codingsContract } from '#shared/contract/codings.ts';
import { documentsContract } from '#shared/contract/documents.ts';
import { exchangeContract } from '#shared/contract/exchange.ts';
import { historyContract } from '#shared/contract/history.ts';
import { jobsContract } from '#shared/contract/jobs.ts';
import { memosContract } from '#shared/contract/memos.ts';
import { projectContract } from '#shared/contract/project.ts';
import { tiesContract } from '#shared/contract/ties.ts';

/** The api: the only thing both sides know. */
export const contract = {
  project: projectContract,
  coders: codersContract,
  documents: documentsContract,
  codes: codesContract,
  codings: codingsContract,
  cases: casesContract,
  memos: memosContract,
  history: historyContract,
  jobs: jobsContract,
  exchange: exchangeContract,
  analysis: analysisContract,
  ties: tiesContract,
};
export type Contract = typeof contract;
