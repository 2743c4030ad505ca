import { at, spokenUnit, type Plan, type PlanningModel } from "../../../engine";
import { itemPlan } from "../itemGrids";
import { COLORS } from "../theme";
import type { ChartSeriesDescription } from "../chartDescription";
import type { ReviewInput } from "./reviewInput";

/** Numbers of one line or column of the chart, by month. */
export interface NamedSeries {
  readonly name: string;
  readonly kind: ChartSeriesDescription["kind"];
  readonly color: string;
  readonly values: readonly number[];
}

/** What the chart shows: its message, its unit, its series. */
export interface ChartData {
  readonly title: string;
  readonly unit: string;
  readonly message: string;
  readonly series: readonly NamedSeries[];
}

const months = (periods: number, value: (t: number) => number): number[] =>
  Array.from({ length: periods }, (_, t) => {
    const number = value(t);
    return Number.isFinite(number) ? number : 0;
  });

/** The resource of hours with the highest month as submitted; -1 without one that has hours and load. */
export function tightestResource({ resources, calendar }: PlanningModel, plan: Plan): number {
  let tightest = -1;
  let highest = 0;
  for (let r = 0; r < resources.count; r++) {
    if (resources.kind[r] !== "hours") continue;
    for (let t = 0; t < calendar.horizon.length; t++) {
      const share = at(plan.load, r, t) / at(resources.regular, r, t);
      if (Number.isFinite(share) && share > highest) {
        highest = share;
        tightest = r;
      }
    }
  }
  return tightest;
}

/** Hours that serving all demand in its month would take of a resource. */
function demandHours(model: PlanningModel, plan: Plan, resource: number): (t: number) => number {
  const { demand } = itemPlan(plan, model.items.count);
  const rows = model.routing.filter((row) => row.resource === resource);
  return (t) =>
    rows.reduce((sum, { item, hoursAUnit, offsetPeriods }) => {
      const due = t + offsetPeriods;
      return due < demand.periods ? sum + hoursAUnit * at(demand, item, due) : sum;
    }, 0);
}

function resourceChart({ model, alignment }: ReviewInput, resource: number): ChartData {
  const { resources, calendar } = model;
  const periods = calendar.horizon.length;
  const name = resources.name[resource]!;
  const unit = resources.unit[resource] === "" ? "hours" : spokenUnit(resources.unit[resource]!);
  const regular = (t: number): number => at(resources.regular, resource, t);
  const { submitted, reconciled } = alignment;
  const over = months(periods, (t) => Math.max(0, at(submitted.plan.load, resource, t) - regular(t)));
  const count = over.filter((value) => value > 1e-6).length;
  return {
    title: `${name} is the tightest resource: demand, supply and capacity`,
    unit,
    message: `${name} is loaded beyond its regular ${unit} in ${count} of ${periods} months as submitted.`,
    series: [
      {
        name: "Supply as submitted",
        kind: "column",
        color: COLORS.supply,
        values: months(periods, (t) => at(submitted.plan.load, resource, t)),
      },
      ...(reconciled
        ? [
            {
              name: "Supply reconciled",
              kind: "column" as const,
              color: COLORS.reconciled,
              values: months(periods, (t) => at(reconciled.plan.load, resource, t)),
            },
          ]
        : []),
      {
        name: "Demand",
        kind: "line",
        color: COLORS.demand,
        values: months(periods, demandHours(model, submitted.plan, resource)),
      },
      { name: "Regular capacity", kind: "line", color: COLORS.capacity, values: months(periods, regular) },
      {
        name: "With overtime",
        kind: "dashedLine",
        color: COLORS.capacity,
        values: months(
          periods,
          (t) => regular(t) + Math.max(0, at(resources.overtimeLimit, resource, t) || 0),
        ),
      },
    ],
  };
}

/** Without resources: demand, supply and stock of all items, at selling price where units differ. */
function supplyChart({ model, alignment }: ReviewInput): ChartData {
  const { items, calendar, settings } = model;
  const isOneUnit = new Set(items.unit.map((unit) => unit.toLowerCase())).size === 1;
  const worth = (i: number): number =>
    isOneUnit ? 1 : Number.isFinite(items.price[i]!) ? items.price[i]! : 0;
  const periods = calendar.horizon.length;
  const before = itemPlan(alignment.submitted.plan, items.count);
  const after = alignment.reconciled && itemPlan(alignment.reconciled.plan, items.count);
  const sum = (value: (i: number, t: number) => number): number[] =>
    months(periods, (t) => {
      let total = 0;
      for (let i = 0; i < items.count; i++) total += worth(i) * value(i, t);
      return total;
    });
  const supply = (plan: typeof before) => (i: number, t: number) =>
    at(plan.production, i, t) + at(plan.purchased, i, t) + at(plan.receipts, i, t);
  return {
    title: "Demand, supply and stock",
    unit: isOneUnit ? (items.unit[0] ?? "units") : `${settings.currency} at selling price`.trim(),
    message: "Demand, supply and projected stock of all items by month.",
    series: [
      { name: "Supply as submitted", kind: "column", color: COLORS.supply, values: sum(supply(before)) },
      ...(after
        ? [
            {
              name: "Supply reconciled",
              kind: "column" as const,
              color: COLORS.reconciled,
              values: sum(supply(after)),
            },
          ]
        : []),
      { name: "Demand", kind: "line", color: COLORS.demand, values: sum((i, t) => at(before.demand, i, t)) },
      {
        name: "Stock as submitted",
        kind: "dashedLine",
        color: COLORS.capacity,
        values: sum((i, t) => at(before.stock, i, t)),
      },
    ],
  };
}

/** The one chart of the review: the tightest resource in hours, or all items where no resource is known. */
export function chartData(input: ReviewInput): ChartData {
  const resource = tightestResource(input.model, input.alignment.submitted.plan);
  return resource >= 0 ? resourceChart(input, resource) : supplyChart(input);
}
