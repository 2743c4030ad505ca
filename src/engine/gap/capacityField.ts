import { availableCapacity } from "../measure/availableCapacity";
import { said } from "../measure/planValues";
import { at, zeros, type Grid } from "../series/grid";
import type { GapCase } from "./gapCase";
import { emptyGrids, type GapField } from "./gapField";

/**
 * Load that the resources cannot carry, in the resource's own unit.
 *
 * Money is the margin of what would not be made: the overload times the average margin an hour of the plan on that
 * resource in that period (for storage, the value at cost of what has no place). Drivers are the families, by their
 * share of the load.
 */
export function capacityField(gapCase: GapCase): GapField {
  const { model, plan } = gapCase;
  const { rows, periods } = plan.load;
  const grids = emptyGrids(rows, periods);
  const byFamily = loadByFamily(gapCase);
  for (let r = 0; r < rows; r++) {
    for (let t = 0; t < periods; t++) {
      const load = said(at(plan.load, r, t));
      const over = load - availableCapacity(model, plan, { resource: r, t });
      if (!(over > 0)) continue;
      const index = r * periods + t;
      const worth = load > 0 ? (over * at(byFamily.worth, r, t)) / load : 0;
      grids.amount.values[index] = -over;
      grids.money.values[index] = -worth;
      grids.atRisk.values[index] = worth;
    }
  }
  return {
    kind: "supply-capacity",
    level: "resource",
    measure: "overload",
    addsOverTime: true,
    isFenced: true,
    ...grids,
    subjectOf: (resource) => ({ name: model.resources.name[resource]!, resource }),
    unitOf: (resource) => model.resources.unit[resource] || model.resources.kind[resource]!,
    leadDays: (resource) => said(model.resources.extraShiftDaysToStart[resource]!),
    explain: (resource, t, add) => {
      const families = model.families.length;
      const shares = Array.from({ length: families }, (_, f) =>
        at(byFamily.load, resource * families + f, t),
      );
      const all = shares.reduce((sum, share) => sum + share, 0);
      shares.forEach((share, f) => {
        const part = all > 0 ? share / all : 0;
        if (part === 0) return;
        add({
          cause: "load",
          subject: model.families[f]!.name,
          amount: part * at(grids.amount, resource, t),
          money: part * at(grids.money, resource, t),
        });
      });
      if (all === 0) add({ cause: "load", subject: "", amount: at(grids.amount, resource, t), money: 0 });
    },
  };
}

interface FamilyLoad {
  /** By resource × family and period: hours, or places. */
  readonly load: Grid;
  /** By resource and period: margin of the production on it, or stock at cost. */
  readonly worth: Grid;
}

/** Who loads the resources, from production (hours) and stock (storage) by the routing. */
function loadByFamily({ model, plan, values, margins }: GapCase): FamilyLoad {
  const families = model.families.length;
  const periods = plan.load.periods;
  const load = zeros(model.resources.count * families, periods);
  const worth = zeros(model.resources.count, periods);
  for (const { item, resource, hoursAUnit, offsetPeriods } of model.routing) {
    const isStorage = model.resources.kind[resource] === "storage";
    const source = isStorage ? plan.stock : plan.production;
    const offset = isStorage ? 0 : offsetPeriods;
    for (let t = offset; t < periods; t++) {
      const units = said(at(source, item, t));
      if (units === 0) continue;
      const unitWorth = isStorage ? said(at(values.unitCost, item, t)) : Math.max(0, at(margins, item, t));
      const row = resource * families + model.items.family[item]!;
      load.values[row * periods + t - offset]! += units * hoursAUnit;
      worth.values[resource * periods + t - offset]! += units * unitWorth;
    }
  }
  return { load, worth };
}
