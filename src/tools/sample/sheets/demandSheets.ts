import type { Company, ItemStory } from "../company/halvern";
import { CAFE_OPENINGS, COFFEE_PRICE } from "../company/signals";
import { orderLines } from "../company/openOrders";
import type { SheetRow } from "../company/rows";
import { retailForecast } from "../company/retailForecast";

type DemandRow = SheetRow<"Demand">;

/** Source by source, so that each function finds its own block: statistical, sales, marketing, customer, finance. */
export function demandRows({ stories, budgets }: Company): readonly DemandRow[] {
  const finance = budgets.map(({ family, revenue }): DemandRow => ({
    cells: { family: family.name, source: "finance", unit: "money", basis: "total" },
    months: revenue,
  }));
  return [
    ...stories.flatMap((story) => ownRow(story, "statistical", story.plans.statistical)),
    ...stories.flatMap(salesRows),
    ...stories.flatMap((story) => ownRow(story, "marketing", story.plans.marketing)),
    ...stories.flatMap((story) => ownRow(story, "customer", retailForecast(story), "Retail chains")),
    ...finance,
  ];
}

function ownRow(
  { item }: ItemStory,
  source: "statistical" | "marketing" | "customer",
  ...[units, segment]: readonly [units: readonly (number | null)[] | null, segment?: string]
): readonly DemandRow[] {
  if (units === null || units.every((value) => value === null)) return [];
  return [
    {
      cells: demandCells({ item: item.code, family: item.family.name, segment: segment ?? null, source }),
      months: units,
    },
  ];
}

function salesRows({ item, plans }: ItemStory): readonly DemandRow[] {
  return plans.sales
    .filter(({ units }) => units.some((value) => value !== null))
    .map(({ segment, units }) => ({
      cells: demandCells({ item: item.code, family: item.family.name, segment, source: "sales" }),
      months: units,
    }));
}

interface Whose {
  readonly item: string;
  readonly family: string;
  readonly segment: string | null;
  readonly source: string;
}

function demandCells(whose: Whose): DemandRow["cells"] {
  return { ...whose, unit: "units", basis: "total" };
}

export function orderRows({ stories }: Company): readonly SheetRow<"Orders">[] {
  return stories.flatMap((story) =>
    orderLines(story).map(({ segment, pastDue, units }) => ({
      cells: { item: story.item.code, segment, pastDueUnits: pastDue },
      months: units,
    })),
  );
}

export function supplyRows({ stories }: Company): readonly SheetRow<"Supply">[] {
  return stories.flatMap(({ item, supply }): readonly SheetRow<"Supply">[] => {
    const planned: SheetRow<"Supply"> = {
      cells: { item: item.code, measure: "planned production" },
      months: supply.planned,
    };
    const firm: SheetRow<"Supply"> = {
      cells: { item: item.code, measure: "firm receipts" },
      months: supply.firm,
    };
    return supply.firm.some((units) => units !== null && units > 0) ? [planned, firm] : [planned];
  });
}

export function budgetRows({ budgets }: Company): readonly SheetRow<"Budget">[] {
  return budgets.flatMap(({ family, units, revenue, margin }) => [
    { cells: { family: family.name, measure: "units" }, months: units },
    { cells: { family: family.name, measure: "revenue" }, months: revenue },
    { cells: { family: family.name, measure: "margin" }, months: margin },
  ]);
}

export function signalRows(): readonly SheetRow<"Signals">[] {
  return [CAFE_OPENINGS, COFFEE_PRICE].map(({ name, family, elasticity, leadMonths, values }) => ({
    cells: { signal: name, family, elasticity, leadPeriods: leadMonths },
    months: values,
  }));
}
