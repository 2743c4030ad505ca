import type { Company, ItemStory } from "../company/halvern";
import { inventoryDaysKpi, inventoryKpi, marginKpi } from "../company/kpiActuals";
import { firstDay, month } from "../company/months";
import { FY26_END, FY27_END, HIGHER, storiesOf, TWO_YEARS, type ObjectiveLine } from "./objectiveBasis";

/** What is earned on what is sold, and how well the plants keep to their plan. */
export function marginObjectives({ stories }: Company): readonly ObjectiveLine[] {
  const goal = "Earn the margin";
  return [
    {
      ...HIGHER,
      objective: "Gross margin",
      goal,
      kpi: "gross margin share",
      unit: "%",
      aggregation: "ratio",
      numerator: "gross margin",
      denominator: "revenue",
      dueBasis: "year",
      baseline: marginKpi(stories)[FY26_END] ?? null,
      target: 0.378,
      weight: 0.6,
      owner: "P. Novak, Finance",
    },
    {
      ...HIGHER,
      objective: "Plan attainment",
      goal,
      kpi: "schedule attainment",
      unit: "%",
      aggregation: "average",
      dueBasis: "month",
      dueMonth: firstDay(FY27_END),
      baseline: 0.972,
      target: 0.98,
      weight: 0.4,
      owner: "M. de Wit, Operations",
    },
  ];
}

/** Stock neither too high nor too low, and the drippers gone by the end of 2027. */
export function cashObjectives(company: Company): readonly ObjectiveLine[] {
  return [stockInBand(company.stories), dripperStock(storiesOf(company, "DRP"))];
}

const cash = { ...TWO_YEARS, goal: "Lean cash", aggregation: "end", dueBasis: "month" };

function stockInBand(stories: readonly ItemStory[]): ObjectiveLine {
  return {
    ...cash,
    objective: "Stock in its band",
    kpi: "inventory days",
    unit: "days",
    direction: "band",
    bandLow: 28,
    bandHigh: 36,
    baseline: inventoryDaysKpi(stories)[FY26_END] ?? null,
    dueMonth: firstDay(FY27_END),
    weight: 0.6,
    owner: "P. Novak, Finance",
  };
}

function dripperStock(drippers: readonly ItemStory[]): ObjectiveLine {
  return {
    ...cash,
    objective: "Sell off the dripper stock",
    kpi: "inventory value",
    scope: "Drippers and servers",
    unit: "EUR",
    direction: "lower",
    glide: "s-curve",
    baseline: inventoryKpi(drippers)[month(2026, 12)] ?? null,
    baselineMonth: firstDay(month(2026, 12)),
    target: 300_000,
    dueMonth: firstDay(month(2027, 12)),
    weight: 0.4,
    owner: "A. Rossi, Demand planning",
  };
}
