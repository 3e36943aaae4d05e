/** A case of the gold file: what to compute, from which input. Values come from JSON and are checked where they are read. */
export interface GoldCase {
  readonly id: string;
  readonly statistic: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Projects that several cases share, by name. */
export type GoldFixtures = Readonly<Record<string, unknown>>;

export type GoldRunner = (gold: GoldCase, fixtures: GoldFixtures) => Record<string, unknown>;
