import type { LpSolution } from "./lp";
import type { SupplyProgram } from "./programPart";
import type { SupplyCase } from "./supplyCase";

/** What the scarce things of a plan are worth at the margin. */
export interface PlanPrices {
  /** Money for one more hour or place, by `resource * periods + t`; 0 where a capacity does not bind. */
  readonly hour: Float64Array;
  /** Money for one money, unit or hour less of a floor; 0 where a floor does not bind. By floor. */
  readonly floor: Float64Array;
  /** Amounts of the capacity between which that worth holds; the amount itself where it is not known. */
  readonly validFrom: Float64Array;
  readonly validTo: Float64Array;
  /** Whether the ranges were computed. */
  readonly hasRanges: boolean;
  /** Money for one more unit from a source at its limit, by source and period. */
  readonly sourceLimit: Float64Array;
}

/** Reads the prices from the duals of a program, and their ranges where the solver gave them. */
export function pricesOf(supply: SupplyCase, program: SupplyProgram, solution: LpSolution): PlanPrices {
  const { periods } = supply;
  const { capacity, more } = program.layout;
  const hour = Float64Array.from(capacity.row, (row) => (row < 0 ? 0 : Math.max(0, -solution.rowDual[row]!)));
  const { ranging } = solution;
  const end = (values: Float64Array | undefined): Float64Array =>
    Float64Array.from(capacity.row, (row, n) => {
      const amount = supply.capacities[Math.floor(n / periods)]!.regular[n % periods]!;
      if (row < 0 || values === undefined) return amount;
      return values[row]! + amount - program.lp.rowUpper[row]!;
    });
  return {
    hour,
    floor: Float64Array.from(program.layout.rules.floor, (row) => Math.max(0, -solution.rowDual[row]!)),
    validFrom: end(ranging?.down).map((amount) => Math.max(0, amount)),
    validTo: end(ranging?.up),
    hasRanges: ranging !== null,
    sourceLimit: Float64Array.from(more, (column, n) => {
      const source = supply.sources[Math.floor(n / periods)]!;
      const most = Math.min(source.maximumUnits, source.roleLimit[n % periods]!);
      if (!Number.isFinite(most)) return 0;
      if (column < 0) return most <= source.submitted[n % periods]! ? 1 : 0;
      return Math.max(0, -solution.reducedCost[column]!);
    }),
  };
}
