/** One shape of answer for every coefficient: a number with its uncertainty, or null with a reason that can be put in words. */

export type IntervalMethod = 'normal' | 't' | 'bootstrap-percentile' | 'bootstrap-bca' | 'jackknife-t';

/** A confidence interval; `level` is a share such as .95. */
export interface Interval {
  readonly method: IntervalMethod;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** Why a coefficient has no value. Each has a sentence in the catalogue `statistics`, key `statistics.reason.<reason>`. */
export const REASONS = [
  'no_units',
  'no_variation',
  'no_unit_with_two_ratings',
  'no_coding_by_either',
  'everything_coded_by_both',
  'one_category_declared',
  'undeclared_category',
  'fewer_categories_declared_than_used',
  'one_coder',
  'more_than_two_coders',
  'coders_unknown',
  'no_shared_document',
  'ragged_rows',
  'text_in_numeric_level',
  'negative_value_in_ratio_level',
  'no_order_in_nominal_level',
  'order_of_categories_unknown',
  'weights_do_not_fit',
  'too_many_categories',
  'too_many_units',
  'invalid_counts',
  'empty_margin',
  'overlapping_units',
  'not_finite',
  'no_defined_member',
  'no_uncoded_segments',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why a value stands without an interval. */
export const INTERVAL_REASONS = [
  'fewer_than_two_units',
  'fewer_than_two_clusters',
  'too_many_undefined_replicates',
  'undefined_without_one_cluster',
] as const;
export type IntervalReason = (typeof INTERVAL_REASONS)[number];

/** What a reader should know beside the number; in words under `statistics.hint.<hint>`. */
export const HINTS = [
  'one_coder_never_used_the_code',
  'extreme_prevalence',
  'kappa_and_ac1_part',
  'jackknife_because_few_documents',
  'blocks_of_one_document',
  'undefined_replicates_dropped',
  'many_categories',
  'units_without_pair_dropped',
] as const;
export type Hint = (typeof HINTS)[number];

export interface Defined {
  readonly value: number;
  readonly se?: number;
  readonly interval?: Interval;
  readonly intervalReason?: IntervalReason;
  readonly hints?: readonly Hint[];
}

export interface Undefined {
  readonly value: null;
  readonly reason: Reason;
}

/** `Details` are what a coefficient adds (po, pe, …); an undefined answer may still carry those that exist. */
export type Answer<Details extends object = object> = (Defined & Details) | (Undefined & Partial<Details>);

export const undefinedBecause = (reason: Reason): Undefined => ({ value: null, reason });

export const isDefined = <D extends object>(answer: Answer<D>): answer is Defined & D => answer.value !== null;

/** The plain mean over the defined answers: an undefined one never counts as 0 or 1. */
export function meanOfDefined(answers: readonly Answer[]): Answer<{ members: number; undefinedMembers: number }> {
  let sum = 0;
  let members = 0;
  for (const { value } of answers) {
    if (value === null) continue;
    sum += value;
    members += 1;
  }
  const undefinedMembers = answers.length - members;
  return members === 0
    ? { ...undefinedBecause('no_defined_member'), members, undefinedMembers }
    : { value: sum / members, members, undefinedMembers };
}
