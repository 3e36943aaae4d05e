import type { Reason } from '../answer.ts';
import type { MetricChoice } from '../coefficients/krippendorff-alpha.ts';
import type { Categories } from './categories.ts';
import { intervalMetric, type Level, nominalMetric, ratioMetric } from './metrics.ts';

/** Krippendorff's metric for a level; a reason where the categories are not of that level. */
export function metricForLevel(level: Level, categories: Categories): MetricChoice | Reason {
  if (level === 'nominal') return nominalMetric;
  if (level === 'ordinal') return 'ordinal';
  if (categories.labels.length > 0 && !categories.isNumeric) return 'text_in_numeric_level';
  if (level === 'interval') return intervalMetric(categories.values);
  return categories.values.some((value) => value < 0) ? 'negative_value_in_ratio_level' : ratioMetric(categories.values);
}
