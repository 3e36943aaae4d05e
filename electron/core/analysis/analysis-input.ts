import type { Adjustment } from '#shared/contract/analysis.ts';
import type { CodeNode, Hierarchy } from '#shared/segments/code-sets.ts';
import type { CodingTable } from '#shared/segments/coding-table.ts';
import type { Relation } from '#shared/segments/cooccurrence-counts.ts';
import type { CoderMode } from '#shared/segments/placed-segments.ts';
import type { Rater } from '#shared/segments/scope.ts';
import type { TextUnit } from '#shared/text/units.ts';

/** A document as the analyses need it: plain data, so that it can cross to a worker. Its text is known there by its hash. */
export type AnalysedDocument = {
  id: number;
  hash: string;
  /** Start and end of each turn, one after the other. */
  turns: Int32Array;
  doneBy: readonly number[];
  cases: readonly number[];
};

export type AgreementInput = {
  table: CodingTable;
  documents: readonly AnalysedDocument[];
  /** The whole code system; `shown` are the codes asked for. */
  codes: readonly CodeNode[];
  shown: readonly number[];
  raters: readonly Rater[];
  unit: TextUnit | 'segment';
  coverage: 'any' | 'majority';
  overlap: number;
  hierarchy: Hierarchy;
  allDocuments: boolean;
  seed: number;
  resamples: number;
  /** Whether the answer holds the cells of every code in every document. */
  perDocument: boolean;
};

export type CooccurrenceInput = {
  table: CodingTable;
  documents: readonly AnalysedDocument[];
  codes: readonly CodeNode[];
  shown: readonly number[];
  relation: Relation;
  within: number | null;
  withinUnit: 'character' | 'token' | 'paragraph';
  mode: CoderMode;
  coders: readonly number[] | null;
  hierarchy: Hierarchy;
  /** Pairs for which the relation never holds are left out of the answer. */
  onlyMeeting: boolean;
  adjust: Adjustment;
};

/** Gives texts by hash; in the worker they were sent before. */
export type TextSource = (hash: string) => string;
export type Progress = (fraction: number) => void;
