import type { PlanningModel } from "../model/planningModel";
import type { Place } from "../problem/place";
import type { Gap } from "./gap";

/** The place of the planning sheets where a gap begins: the cell that a planner would look at first. */
export function gapPlace(gap: Gap, model: PlanningModel): Place {
  const period = gap.firstPeriod;
  switch (gap.kind) {
    case "supply-capacity":
      return { sheet: "Resources", row: model.resources.name[gap.resource] ?? "", period };
    case "stock policy": {
      const column = gap.measure.includes("max") ? "maximum stock" : "safety stock";
      return { sheet: "Items", row: itemCode(gap, model), column };
    }
    case "plan-budget":
      return { sheet: "Budget", ...rowOf(budgetKey(gap, model)), period };
    case "plan-target":
      return { sheet: "Objectives", row: model.objectives[gap.objective]?.name ?? "", column: "target" };
    case "strategy":
      return { sheet: "Positioning", row: model.families[gap.family]?.name ?? "" };
    case "demand-supply":
    case "function-function":
    case "plan-last cycle":
      return { sheet: "Demand", ...rowOf(demandKey(gap, model)), period };
  }
}

const rowOf = (key: string | undefined): { readonly row?: string } => (key === undefined ? {} : { row: key });

/** The code of the gap's item, or of the first item of its family. */
function itemCode(gap: Gap, { items }: PlanningModel): string {
  const item = gap.item >= 0 ? gap.item : items.family.indexOf(gap.family);
  return items.code[item] ?? "";
}

function demandKey(gap: Gap, model: PlanningModel): string | undefined {
  const { rows } = model.demand;
  const isItem = gap.item >= 0;
  const found = rows.find((row) =>
    isItem
      ? row.item === gap.item
      : gap.family >= 0
        ? row.family === gap.family
        : row.segment === gap.segment,
  );
  return found?.key ?? rows.find((row) => row.family === model.items.family[gap.item])?.key;
}

function budgetKey(gap: Gap, { budget, items }: PlanningModel): string | undefined {
  const family = gap.family >= 0 ? gap.family : (items.family[gap.item] ?? -1);
  const exact = budget.rows.find(
    (row) => gap.item >= 0 && row.item === gap.item && row.measure === gap.measure,
  );
  return (exact ?? budget.rows.find((row) => row.family === family))?.key;
}
