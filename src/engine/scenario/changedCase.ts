import { consensusDemand, type Consensus } from "../demand/consensus/consensus";
import type { CellPlan } from "../demand/consensus/sourcePlan";
import type { PlanningModel } from "../model/planningModel";
import type { Problem } from "../problem/problem";
import type { Grid } from "../series/grid";
import { applyLever } from "../supply/levers/applyLever";
import { applyChanges } from "./applyChanges";
import { itemsIn } from "./changeGrid";
import type { ModelChange, StatedScenario } from "./modelChange";

/** A model with its agreed demand and what the functions plan, by cell. */
export interface PlanningCase {
  readonly model: PlanningModel;
  /** Units by cell and period. */
  readonly demand: Grid;
  readonly functionPlans: readonly CellPlan[];
}

/** A case with the changes of a scenario, and what could not be changed. */
export interface ChangedCase extends PlanningCase {
  readonly problems: readonly Problem[];
}

type DemandChange = Extract<ModelChange, { kind: "demand" }>;
type EventChange = Extract<ModelChange, { kind: "move event" | "drop event" }>;

/**
 * The case as it would be with the changes of a scenario, one after the other. The case given stays as it is.
 *
 * A change of the demand of one source goes into that source's rows, and the functions agree anew; such changes come
 * first. Any other change of demand is one of the world: the agreed demand and the plan of every function move alike.
 */
export function changedCase(base: PlanningCase, changes: StatedScenario["changes"]): ChangedCase {
  const isOfSource = (change: ModelChange): boolean =>
    change.kind === "demand" && change.source !== undefined;
  const first = changes.filter(isOfSource);
  const start = first.length > 0 ? agreedAnew(base, first) : { ...base, problems: [] };
  return changes.filter((change) => !isOfSource(change)).reduce(withChange, start);
}

function agreedAnew({ model }: PlanningCase, changes: readonly ModelChange[]): ChangedCase {
  const changed = applyChanges(model, changes);
  const consensus = consensusDemand(changed.model);
  return { ...changed, ...planningCase(changed.model, consensus) };
}

/** The case that a consensus makes of a model. */
export const planningCase = (model: PlanningModel, { units, plansByCell }: Consensus): PlanningCase => ({
  model,
  demand: units,
  functionPlans: plansByCell,
});

function withChange(of: ChangedCase, change: ModelChange): ChangedCase {
  if (change.kind === "demand") return withDemand(of, change);
  const { model, problems } = applyChanges(of.model, [change]);
  const demand =
    change.kind === "move event" || change.kind === "drop event" ? withEvent(of, change) : of.demand;
  return { ...of, model, demand, problems: [...of.problems, ...problems] };
}

/** Takes the uplift of an event out of the agreed demand, and puts it later where the event moves. */
function withEvent({ model, demand }: PlanningCase, change: EventChange): Grid {
  let changed = { model, demand };
  model.events.forEach(({ name }, event) => {
    if (name !== change.event) return;
    changed = applyLever(
      changed,
      change.kind === "drop event"
        ? { kind: "drop event", event }
        : { kind: "move event", event, periods: change.byPeriods },
    );
  });
  return changed.demand;
}

function withDemand(of: ChangedCase, change: DemandChange): ChangedCase {
  const isCell = cellsIn(of.model, change);
  if (isCell === null) {
    const { problems } = applyChanges(of.model, [change]);
    return { ...of, problems: [...of.problems, ...problems] };
  }
  const shares = sharesIn(of.demand, isCell);
  const moved = (grid: Grid): Grid => cellsChanged(grid, { change, isCell, shares });
  return {
    ...of,
    demand: moved(of.demand),
    functionPlans: of.functionPlans.map((plan) => ({ ...plan, units: moved(plan.units) })),
  };
}

/** Which cells (item × segment) a change means; `null` where it names what the model does not have. */
function cellsIn(model: PlanningModel, change: DemandChange): ((cell: number) => boolean) | null {
  const isItem = itemsIn(model, change);
  const { length } = model.segments;
  const segment = model.segments.findIndex(({ name }) => name === change.segment);
  if (isItem === null || (change.segment !== undefined && segment < 0)) return null;
  return (cell) =>
    isItem(Math.floor(cell / length)) && (change.segment === undefined || cell % length === segment);
}

/** What each cell has of an amount for all of them: by its demand in the period, or the same where there is none. */
function sharesIn(demand: Grid, isCell: (cell: number) => boolean): Float64Array {
  const shares = new Float64Array(demand.values.length);
  const cells = Array.from({ length: demand.rows }, (_, cell) => cell).filter(isCell);
  for (let t = 0; t < demand.periods; t++) {
    const sum = cells.reduce((total, cell) => total + demand.values[cell * demand.periods + t]!, 0);
    for (const cell of cells) {
      const n = cell * demand.periods + t;
      shares[n] = sum > 0 ? demand.values[n]! / sum : 1 / cells.length;
    }
  }
  return shares;
}

interface CellChange {
  readonly change: DemandChange;
  readonly isCell: (cell: number) => boolean;
  readonly shares: Float64Array;
}

function cellsChanged(grid: Grid, { change, isCell, shares }: CellChange): Grid {
  const { firstPeriod = 0, lastPeriod = grid.periods - 1, factor = 1, add = 0 } = change;
  const values = grid.values.slice();
  for (let cell = 0; cell < grid.rows; cell++) {
    if (!isCell(cell)) continue;
    for (let t = Math.max(0, firstPeriod); t <= Math.min(grid.periods - 1, lastPeriod); t++) {
      const n = cell * grid.periods + t;
      values[n] = Math.max(0, values[n]! * factor + add * shares[n]!);
    }
  }
  return { ...grid, values };
}
