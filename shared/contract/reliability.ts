import { z } from 'zod';
import { LEVELS } from '#shared/statistics/ratings/metrics.ts';
import { WEIGHT_NAMES } from '#shared/statistics/ratings/weights.ts';

/** The cells of a table as text, row by row, as they stand in the file. */
export const RatingsTable = z.object({ name: z.string(), cells: z.array(z.array(z.string())) });
export type RatingsTable = z.infer<typeof RatingsTable>;

export const ReliabilityQuery = z.object({
  /** A row a unit, a column a coder; blank = missing. */
  rows: z.array(z.array(z.string())),
  level: z.enum(LEVELS).optional(),
  /** Declared categories in their order, or how many there are. */
  categories: z.union([z.int().positive(), z.array(z.string())]).optional(),
  weights: z.union([z.enum(WEIGHT_NAMES), z.array(z.array(z.number()))]).optional(),
  confidence: z.number().gt(0).lt(1).optional(),
});
export type ReliabilityQuery = z.infer<typeof ReliabilityQuery>;
