import { sumByGroup } from "../measure/planMoney";
import { settledCells } from "../demand/disagreement/settledCells";
import { zeros, type Grid } from "../series/grid";
import type { FunctionPlan, GapCase } from "./gapCase";
import { familySubject, familyUnit } from "./gapCase";
import { emptyGrids, type GapField } from "./gapField";

/**
 * Where two functions plan different demand, by pair and family, over the cells that both state.
 *
 * They disagree where their plans of a family and month differ by more than a forecast may err (the tolerance of
 * forecast-actual in Settings, 15 %), as a share of their mean: smaller differences are views, not conflicts.
 * Differences are taken item by item and segment by segment before they are added, so +10 and -10 do not cancel; cells
 * that a locked override with a reason has settled are no longer in dispute.
 * Money is the difference at the plan's margin.
 */
export function functionFields(gapCase: GapCase): GapField[] {
  const plans = gapCase.functionPlans.filter(({ source }) => source !== "statistical");
  const settled = settledCells(gapCase.model);
  return plans.flatMap((one, index) =>
    plans.slice(index + 1).map((other) => pairField(gapCase, [one, other], settled)),
  );
}

type Pair = readonly [one: FunctionPlan, other: FunctionPlan];

function pairField(gapCase: GapCase, [one, other]: Pair, settled: Uint8Array): GapField {
  const { model } = gapCase;
  const families = model.families.length;
  const periods = one.units.periods;
  const apart = differences(gapCase, [one.units, other.units], settled);
  const grids = emptyGrids(families, periods);
  const free = model.settings.index["forecast-actual"].tolerance;
  for (let index = 0; index < families * periods; index++) {
    const { first, second, distance, worth } = apart;
    const mean = (first.values[index]! + second.values[index]!) / 2;
    if (!(distance.values[index]! > free * mean)) continue;
    grids.amount.values[index] = -distance.values[index]!;
    grids.money.values[index] = -worth.values[index]!;
    grids.atRisk.values[index] = worth.values[index]!;
  }
  return {
    kind: "function-function",
    level: "family",
    measure: `${one.source} and ${other.source}`,
    addsOverTime: true,
    ...grids,
    subjectOf: (family) => familySubject(model, family),
    unitOf: (family) => familyUnit(model, family),
    leadDays: () => 0,
    isFenced: false,
    explain: (family, t, add) => {
      const index = family * periods + t;
      const amount = grids.amount.values[index]!;
      const money = grids.money.values[index]!;
      const higher = apart.higher.values[index]! / -amount;
      const put = (source: string, share: number): void => {
        if (share > 0)
          add({ cause: "higher plan", subject: source, amount: amount * share, money: money * share });
      };
      put(one.source, higher);
      put(other.source, 1 - higher);
    },
  };
}

interface Differences {
  readonly first: Grid;
  readonly second: Grid;
  /** Σ|first − second| and the part of it where the first is higher, units. */
  readonly distance: Grid;
  readonly higher: Grid;
  /** The distance in margin. */
  readonly worth: Grid;
}

/** Sums by family over the cells that both state. */
function differences(
  gapCase: GapCase,
  [one, other]: readonly [Grid, Grid],
  settled: Uint8Array,
): Differences {
  const { model, margins } = gapCase;
  const segments = model.segments.length;
  const { rows, periods } = one;
  const byCell = ["first", "second", "distance", "higher", "worth"].map(() => zeros(rows, periods));
  for (let index = 0; index < rows * periods; index++) {
    const a = one.values[index]!;
    const b = other.values[index]!;
    if (a !== a || b !== b || settled[index] === 1) continue;
    const item = Math.floor(Math.floor(index / periods) / segments);
    const margin = Math.max(0, margins.values[item * periods + (index % periods)]!);
    byCell[0]!.values[index] = a;
    byCell[1]!.values[index] = b;
    byCell[2]!.values[index] = Math.abs(a - b);
    byCell[3]!.values[index] = Math.max(0, a - b);
    byCell[4]!.values[index] = Math.abs(a - b) * margin;
  }
  const familyOf = Int32Array.from({ length: rows }, (_, c) => model.items.family[Math.floor(c / segments)]!);
  const [first, second, distance, higher, worth] = byCell.map((grid) => {
    const sums = zeros(model.families.length, periods);
    sumByGroup(grid, sums, familyOf);
    return sums;
  });
  return { first: first!, second: second!, distance: distance!, higher: higher!, worth: worth! };
}
