import { sumByGroup } from "../measure/planMoney";
import { settledCells } from "../demand/disagreement/settledCells";
import { zeros, type Grid } from "../series/grid";
import type { FunctionPlan, GapCase } from "./gapCase";
import { familySubject, familyUnit, itemSubject } from "./gapCase";
import { emptyGrids, type GapField, type GapSubject } from "./gapField";

/**
 * Where two functions plan different demand, by pair and by item, family and segment, over the cells that both state.
 *
 * They disagree where their plans of an item, family or segment differ in a month by more than a forecast may err (the
 * tolerance of forecast-actual in Settings, 15 %), as a share of their mean: smaller differences are views, not
 * conflicts. Differences are taken item by item and segment by segment before they are added, so +10 and -10 do not
 * cancel; cells that a locked override with a reason has settled are no longer in dispute.
 * Money is the difference at the plan's margin.
 */
export function functionFields(gapCase: GapCase): GapField[] {
  const plans = gapCase.functionPlans.filter(({ source }) => source !== "statistical");
  const settled = settledCells(gapCase.model);
  const levels = levelsOf(gapCase);
  return plans.flatMap((one, index) =>
    plans.slice(index + 1).flatMap((other) => {
      const cells = differences(gapCase, [one.units, other.units], settled);
      return levels.map((level) => pairField(gapCase, [one, other], { cells, level }));
    }),
  );
}

type Pair = readonly [one: FunctionPlan, other: FunctionPlan];

/** How cells (item × segment) join into the rows of one level. */
interface PairLevel {
  readonly level: GapField["level"];
  readonly rows: number;
  readonly rowOf: Int32Array;
  readonly subjectOf: (row: number) => GapSubject;
  readonly unitOf: (row: number) => string;
}

function levelsOf({ model }: GapCase): PairLevel[] {
  const segments = model.segments.length;
  const rowOf = (row: (cell: number) => number): Int32Array =>
    Int32Array.from({ length: model.items.count * segments }, (_, cell) => row(cell));
  const units = [...new Set(model.items.unit)];
  const levels: PairLevel[] = [
    {
      level: "item",
      rows: model.items.count,
      rowOf: rowOf((cell) => Math.floor(cell / segments)),
      subjectOf: (item) => itemSubject(model, item),
      unitOf: (item) => model.items.unit[item] || "units",
    },
    {
      level: "family",
      rows: model.families.length,
      rowOf: rowOf((cell) => model.items.family[Math.floor(cell / segments)]!),
      subjectOf: (family) => familySubject(model, family),
      unitOf: (family) => familyUnit(model, family),
    },
  ];
  if (segments < 2) return levels;
  const bySegment: PairLevel = {
    level: "segment",
    rows: segments,
    rowOf: rowOf((cell) => cell % segments),
    subjectOf: (segment) => ({ name: model.segments[segment]!.name, segment }),
    unitOf: () => (units.length === 1 ? units[0] || "units" : "units"),
  };
  return [...levels, bySegment];
}

function pairField(
  gapCase: GapCase,
  [one, other]: Pair,
  { cells, level }: { readonly cells: Differences; readonly level: PairLevel },
): GapField {
  const { periods } = one.units;
  const apart = summed(cells, level);
  const grids = emptyGrids(level.rows, periods);
  const free = gapCase.model.settings.index["forecast-actual"].tolerance;
  for (let index = 0; index < level.rows * periods; index++) {
    const { first, second, distance, worth } = apart;
    const mean = (first.values[index]! + second.values[index]!) / 2;
    if (!(distance.values[index]! > free * mean)) continue;
    grids.amount.values[index] = -distance.values[index]!;
    grids.money.values[index] = -worth.values[index]!;
    grids.atRisk.values[index] = worth.values[index]!;
  }
  return {
    kind: "function-function",
    level: level.level,
    measure: `${one.source} and ${other.source}`,
    addsOverTime: true,
    ...grids,
    subjectOf: level.subjectOf,
    unitOf: level.unitOf,
    leadDays: () => 0,
    isFenced: false,
    explain: (row, t, add) => {
      const index = row * periods + t;
      const amount = grids.amount.values[index]!;
      const money = grids.money.values[index]!;
      const put = (subject: string, units: number, worth: number): void => {
        if (units > -1e-9 * amount) add({ cause: "higher plan", subject, amount: -units, money: -worth });
      };
      const [units, worth] = [apart.higher.values[index]!, apart.higherWorth.values[index]!];
      put(one.source, units, worth);
      put(other.source, -amount - units, -money - worth);
    },
  };
}

interface Differences {
  readonly first: Grid;
  readonly second: Grid;
  /** Σ|first − second|, units. */
  readonly distance: Grid;
  /** The distance in margin. */
  readonly worth: Grid;
  /** The part of both where the first is higher. */
  readonly higher: Grid;
  readonly higherWorth: Grid;
}

const PARTS = ["first", "second", "distance", "worth", "higher", "higherWorth"] as const;

/** By cell, over the cells that both state. */
function differences(
  { model, margins }: GapCase,
  [one, other]: readonly [Grid, Grid],
  settled: Uint8Array,
): Differences {
  const segments = model.segments.length;
  const { rows, periods } = one;
  const cells = blankParts(rows, periods);
  for (let index = 0; index < rows * periods; index++) {
    const a = one.values[index]!;
    const b = other.values[index]!;
    if (a !== a || b !== b || settled[index] === 1) continue;
    const item = Math.floor(Math.floor(index / periods) / segments);
    const margin = Math.max(0, margins.values[item * periods + (index % periods)]!);
    cells.first.values[index] = a;
    cells.second.values[index] = b;
    cells.distance.values[index] = Math.abs(a - b);
    cells.worth.values[index] = Math.abs(a - b) * margin;
    cells.higher.values[index] = Math.max(0, a - b);
    cells.higherWorth.values[index] = Math.max(0, a - b) * margin;
  }
  return cells;
}

const blankParts = (rows: number, periods: number): Differences =>
  Object.fromEntries(PARTS.map((part) => [part, zeros(rows, periods)])) as unknown as Differences;

function summed(cells: Differences, { rows, rowOf }: PairLevel): Differences {
  const sums = blankParts(rows, cells.first.periods);
  for (const part of PARTS) sumByGroup(cells[part], sums[part], rowOf);
  return sums;
}
