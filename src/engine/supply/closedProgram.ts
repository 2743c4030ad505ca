import { fixedLoads } from "./fixedLoads";
import type { Economics } from "./economics";
import { sourceColumns, type SourceColumn } from "./itemColumns";
import type { SupplyProgram } from "./programPart";
import type { SupplyCase } from "./supplyCase";

/** A program with the case that it was built from. */
export interface BuiltCase {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly program: SupplyProgram;
}

/**
 * The program of a case in which only overtime limits and role limits are tighter: the same entries with tighter
 * bounds, so that the solver can go on from where it stands.
 *
 * `null` where more differs than bounds: whole columns, costs of roles, or hours that frozen months now force.
 */
export function closedProgram(
  { supply, economics, program }: BuiltCase,
  tighter: SupplyCase,
): SupplyProgram | null {
  const { lp, layout } = program;
  if (lp.integer !== null || hasOtherCosts(supply, tighter) || needsOverload(program, tighter)) return null;
  const lower = lp.lower.slice();
  const upper = lp.upper.slice();
  const bound = (column: number, to: Pick<SourceColumn, "lower" | "upper"> | null): void => {
    if (column < 0) return;
    lower[column] = to?.lower ?? 0;
    upper[column] = to?.upper ?? 0;
  };
  layout.capacity.overtime.forEach((column, n) => {
    const { overtimeLimit } = tighter.capacities[Math.floor(n / tighter.periods)]!;
    bound(column, { lower: 0, upper: overtimeLimit[n % tighter.periods]! });
  });
  tighter.sources.forEach((source, k) => {
    if (source.roleLimit === supply.sources[k]!.roleLimit) return;
    for (let t = 0; t < tighter.periods; t++) {
      const { more, less } = sourceColumns({ supply: tighter, economics }, k, t);
      bound(layout.more[k * tighter.periods + t]!, more);
      bound(layout.less[k * tighter.periods + t]!, less);
    }
  });
  return { ...program, lp: { ...lp, lower, upper } };
}

const hasOtherCosts = (before: SupplyCase, after: SupplyCase): boolean =>
  after.sources.some(({ roleCost }, k) => isOther(roleCost, before.sources[k]!.roleCost)) ||
  after.capacities.some(({ roleCost }, r) => isOther(roleCost, before.capacities[r]!.roleCost));

const isOther = (a: Float64Array, b: Float64Array): boolean =>
  a !== b && a.some((value, n) => value !== b[n]);

/** Whether hours that frozen months force exceed what is left where the program has no column for them. */
function needsOverload({ layout }: SupplyProgram, tighter: SupplyCase): boolean {
  const { least } = fixedLoads(tighter);
  const { row, overload } = layout.capacity;
  return least.some((hours, n) => {
    const { regular, overtimeLimit } = tighter.capacities[Math.floor(n / tighter.periods)]!;
    const t = n % tighter.periods;
    return row[n]! >= 0 && overload[n]! < 0 && hours > regular[t]! + overtimeLimit[t]!;
  });
}
