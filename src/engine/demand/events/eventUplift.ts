import { isEventOf } from "../../measure/eventLift";
import type { PlanEvent } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import { zeros, type Grid } from "../../series/grid";
import type { CellPlan } from "../consensus/sourcePlan";
import { baselinePeak, DOUBLE_SHARE } from "./baselinePeak";
import type { PeriodRun } from "./eventCheck";
import { usualRatio } from "./usualRatio";

/** What becomes of an event of the horizon in the consensus. */
export interface EventUplift {
  /** Index in Events. */
  readonly event: number;
  /** `added`; `planned`: every function that speaks holds it; `in baseline`: ticked; `double`: not ticked, but the baseline has the peak; `repeated`: the same row again. */
  readonly outcome: "added" | "planned" | "in baseline" | "double" | "repeated";
  /** What it promises over the horizon, units. */
  readonly promisedUnits: number;
  /** What was added to the weighted mean; never below zero nor above the promise. */
  readonly addedUnits: number;
}

/** The uplifts of all events of the horizon, and what they add by cell. */
export interface EventUplifts {
  readonly units: Grid;
  readonly events: readonly EventUplift[];
}

type Plans = readonly CellPlan[];

/**
 * What events add to the weighted mean of the functions' plans, so that each is in the consensus once (DOMAIN.md C1).
 *
 * A function holds the part of an event's promise by which its plan rises, in the event's months and over its items,
 * above its usual ratio to the statistical baseline. The mean holds the weighted part of that; the rest is added. An
 * event that is ticked as in the baseline, or whose peak the baseline shows, is in the mean already. Without a
 * statistical baseline nothing can be told apart, and nothing is added.
 */
export function eventUplifts(model: PlanningModel, plans: Plans, weights: readonly number[]): EventUplifts {
  const units = zeros(model.items.count * model.segments.length, model.calendar.horizon.length);
  const baseline = plans.find(({ source }) => source === "statistical")?.units;
  if (!baseline) return { units, events: [] };
  const adding: Adding = { model, plans, weights, baseline, units, credited: plans.map(() => new Map()) };
  const seen = new Set<string>();
  const events = model.events.flatMap((event, index): EventUplift[] => {
    const run = {
      first: Math.max(0, event.firstPeriod),
      last: Math.min(event.lastPeriod, units.periods - 1),
    };
    if (run.first > run.last || !(event.uplift > 0)) return [];
    const key = JSON.stringify([event.name, event.item, event.family, event.firstPeriod, event.lastPeriod]);
    if (seen.has(key)) return [{ event: index, outcome: "repeated", promisedUnits: 0, addedUnits: 0 }];
    seen.add(key);
    return [{ event: index, ...addEvent(adding, event, run) }];
  });
  return { units, events };
}

interface Adding {
  readonly model: PlanningModel;
  readonly plans: Plans;
  readonly weights: readonly number[];
  readonly baseline: Grid;
  readonly units: Grid;
  /** By plan: the lift of a cell and period (its index in a grid) that an earlier event has been credited with. */
  readonly credited: readonly Map<number, number>[];
}

function addEvent(of: Adding, event: PlanEvent, run: PeriodRun): Omit<EventUplift, "event"> {
  const cells = cellsOf(of.model, event);
  const promise = promiseByCell(of, event, { cells, run });
  const promisedUnits = sum(promise.map(({ units }) => units));
  const skipped = (outcome: EventUplift["outcome"]) => ({ outcome, promisedUnits, addedUnits: 0 });
  if (event.isInBaseline) return skipped("in baseline");
  if (baselinePeak(sumOverCells(of.baseline, cells), run) >= DOUBLE_SHARE * promisedUnits)
    return skipped("double");
  const held = of.plans.map((_, k) => heldShare(of, k, { cells, run, promise }));
  let addedUnits = 0;
  for (const { index, units } of promise) {
    const added = units * (1 - meanShare(of, held, index));
    of.units.values[index]! += added;
    addedUnits += added;
  }
  return { outcome: addedUnits > 1e-9 * promisedUnits ? "added" : "planned", promisedUnits, addedUnits };
}

interface Promised {
  readonly index: number;
  readonly units: number;
}

interface Scope {
  readonly cells: readonly number[];
  readonly run: PeriodRun;
}

/** The promise by cell and period: a share of the baseline, or units split as the baseline is; equally where it is silent. */
function promiseByCell({ baseline }: Adding, event: PlanEvent, { cells, run }: Scope): readonly Promised[] {
  const promised: Promised[] = [];
  for (let t = run.first; t <= run.last; t++) {
    const base = cells.map((cell) => Math.max(0, baseline.values[cell * baseline.periods + t]! || 0));
    const total = sum(base);
    cells.forEach((cell, n) => {
      const share = total > 0 ? base[n]! / total : 1 / cells.length;
      const units = event.upliftUnit === "percent" ? base[n]! * event.uplift : event.uplift * share;
      if (units > 0) promised.push({ index: cell * baseline.periods + t, units });
    });
  }
  return promised;
}

/** How much of the promise a plan holds, 0 to 1; what earlier events were credited with does not count again. */
function heldShare(of: Adding, k: number, scope: Scope & { readonly promise: readonly Promised[] }): number {
  const { plans, baseline } = of;
  if (plans[k]!.source === "statistical") return 0;
  const plan = plans[k]!.units;
  const credited = of.credited[k]!;
  const ratio = usualRatio(plan, baseline, scope.cells);
  let lift = 0;
  for (const cell of scope.cells) {
    for (let t = scope.run.first; t <= scope.run.last; t++) {
      const index = cell * plan.periods + t;
      const above = plan.values[index]! - ratio * (baseline.values[index]! || 0);
      if (above === above) lift += above - (credited.get(index) ?? 0);
    }
  }
  const spoken = scope.promise.filter(({ index }) => !Number.isNaN(plan.values[index]!));
  const promised = sum(spoken.map(({ units }) => units));
  const share = promised > 0 ? Math.min(1, Math.max(0, lift / promised)) : 0;
  for (const { index, units } of spoken) credited.set(index, (credited.get(index) ?? 0) + share * units);
  return share;
}

/** The share of the promise that the weighted mean of a cell holds. */
function meanShare({ plans, weights }: Adding, held: readonly number[], index: number): number {
  let weight = 0;
  let part = 0;
  plans.forEach(({ units }, k) => {
    if (Number.isNaN(units.values[index]!)) return;
    weight += weights[k]!;
    part += weights[k]! * held[k]!;
  });
  return weight > 0 ? part / weight : 0;
}

function cellsOf(model: PlanningModel, event: PlanEvent): readonly number[] {
  const segments = model.segments.length;
  const items = [...model.items.family.keys()].filter((item) => isEventOf(model, event, item));
  return items.flatMap((item) => model.segments.map((_, s) => item * segments + s));
}

function sumOverCells(grid: Grid, cells: readonly number[]): Float64Array {
  const sums = new Float64Array(grid.periods);
  for (const cell of cells) {
    for (let t = 0; t < grid.periods; t++) sums[t]! += grid.values[cell * grid.periods + t]! || 0;
  }
  return sums;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
