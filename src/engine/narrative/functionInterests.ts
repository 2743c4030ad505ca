import type { Gap } from "../gap/gap";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { PlanningModel } from "../model/planningModel";

export type BusinessFunction = "sales" | "operations" | "finance" | "marketing";

/** KPIs of what customers buy: sales find what is missing of them. */
const SOLD = new Set(["revenue", "revenue growth", "new product share"]);
/** KPIs of what customers get and how well the plan is kept: operations answer for them. */
const SERVED = new Set(["OTIF", "perfect order", "fill rate", "cycle service", "schedule attainment"]);

/** Whether a gap is told to a function. */
export function hears(name: BusinessFunction, model: PlanningModel, gap: Gap): boolean {
  const { kind, level, measure, resource, drivers } = gap;
  const isWide = level !== "item";
  switch (name) {
    case "sales":
      return (
        (kind === "demand-supply" && (level === "segment" || level === "family")) ||
        (kind === "plan-budget" && isWide && measure !== "margin") ||
        (kind === "plan-target" && SOLD.has(kpiOf(model, gap))) ||
        (kind === "function-function" && measure.includes("sales"))
      );
    case "operations":
      return (
        kind === "supply-capacity" ||
        (kind === "demand-supply" && level === "family") ||
        (kind === "stock policy" && isWide) ||
        (kind === "plan-target" && SERVED.has(kpiOf(model, gap))) ||
        (kind === "strategy" && resource >= 0)
      );
    case "finance":
      return (kind === "plan-budget" || kind === "stock policy" || kind === "plan-target") && isWide;
    case "marketing":
      return (
        (kind === "function-function" && measure.includes("marketing")) ||
        (kind === "demand-supply" && isWide && drivers.some(({ cause }) => cause === "event"))
      );
  }
}

const kpiOf = (model: PlanningModel, { objective }: Gap): string =>
  kpiNamed(model.objectives[objective]?.kpi ?? "")?.name ?? "";
