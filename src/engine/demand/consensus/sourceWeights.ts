import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import { functionRecords, type FunctionRecord } from "./functionRecord";

/** Where a weight comes from. */
export type WeightOrigin = "stated" | "record" | "equal";

/** The share of one function in the consensus, and why. */
export interface SourceWeight {
  readonly source: Source;
  /** All weights of a consensus sum to 1. */
  readonly weight: number;
  readonly origin: WeightOrigin;
  /** The record behind it, where there is one; shown even when the weight was stated. */
  readonly record: FunctionRecord | null;
}

/** Periods of record at which inverse error and equal share count alike (DOMAIN.md C1). */
const HALF_TRUST_PERIODS = 12;

/**
 * The weight of each function that states a plan.
 *
 * A weight on the Submissions sheet counts as it stands. A blank one comes from
 * the function's own record: inverse squared error, shrunk to an equal share by
 * n / (n + 12) where the record is short. Without a record it is an equal share.
 * All zero falls back to equal weights. Source: DOMAIN.md C1.
 */
export function sourceWeights(model: PlanningModel, sources: readonly Source[]): readonly SourceWeight[] {
  if (sources.length === 0) return [];
  const records = functionRecords(model, sources);
  const earned = earnedWeights(sources, records);
  const raw = sources.map((source, k): SourceWeight => {
    const record = records.find((entry) => entry.source === source) ?? null;
    const stated = model.submissions.find((submission) => submission.function === source)?.weight;
    if (stated !== undefined && stated >= 0) return { source, weight: stated, origin: "stated", record };
    return { source, weight: earned[k]!, origin: record ? "record" : "equal", record };
  });
  const sum = raw.reduce((total, { weight }) => total + weight, 0);
  if (sum > 0) return raw.map((entry) => ({ ...entry, weight: entry.weight / sum }));
  return raw.map((entry) => ({ ...entry, weight: 1 / sources.length, origin: "equal" }));
}

/** Functions with a record share among themselves what equal shares would give them together. */
function earnedWeights(sources: readonly Source[], records: readonly FunctionRecord[]): readonly number[] {
  const equal = 1 / sources.length;
  const least = Math.min(
    ...records.map(({ scaledSquaredError }) => scaledSquaredError).filter((error) => error > 0),
  );
  const inverse = (record: FunctionRecord): number =>
    1 / Math.max(record.scaledSquaredError, Number.isFinite(least) ? least * 1e-6 : 1);
  const sum = records.reduce((total, record) => total + inverse(record), 0);
  return sources.map((source) => {
    const record = records.find((entry) => entry.source === source);
    if (!record) return equal;
    const trust = record.observations / (record.observations + HALF_TRUST_PERIODS);
    return trust * (inverse(record) / sum) * records.length * equal + (1 - trust) * equal;
  });
}
