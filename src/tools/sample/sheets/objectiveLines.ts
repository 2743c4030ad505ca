import type { Company, ItemStory } from "../company/halvern";
import { inventoryDaysKpi, inventoryKpi, marginKpi, otifKpi } from "../company/kpiActuals";
import { CYCLE, firstDay, month, type Month } from "../company/months";
import type { SheetRow } from "../company/rows";

type Line = SheetRow<"Objectives">["cells"];

const FY26_END = month(2026, 6);
const FY27_END = month(2027, 6);
const FY28_END = month(2028, 6);

const base = {
  baselineMonth: firstDay(FY26_END),
  dueMonth: firstDay(FY28_END),
  tolerance: null,
  limit: null,
};
const higher = { ...base, direction: "higher", glide: "linear" };
const lower = { ...base, direction: "lower", glide: "linear" };

/** Thirteen objectives under four goals, from where things stood in June 2026. */
export function objectiveLines(company: Company): readonly Line[] {
  const { stories } = company;
  const of = (code: string): readonly ItemStory[] => stories.filter(({ item }) => item.family.code === code);
  return [
    ...growthLines(company, of),
    ...marginLines(stories),
    ...promiseLines(stories, of),
    ...cashLines(stories, of),
  ];
}

type Choose = (code: string) => readonly ItemStory[];

function growthLines(company: Company, of: Choose): readonly Line[] {
  const { stories } = company;
  const goal = "Premium growth";
  const revenue = {
    ...higher,
    goal,
    kpi: "revenue",
    unit: "EUR",
    aggregation: "sum",
    dueBasis: "year",
    glide: "seasonal",
  };
  const year = {
    baseline: yearOfRevenue(of("ESP")),
    target: budgeted(company, ["ESP"]),
  };
  const cups = {
    baseline: yearOfRevenue(of("BTC")),
    target: budgeted(company, ["BTC"]),
  };
  const all = { baseline: yearOfRevenue(stories), target: budgeted(company, null) };
  return [
    { ...revenue, objective: "Revenue FY28", ...all, weight: 0.3, owner: "L. Brandt, Sales" },
    {
      ...revenue,
      objective: "Espresso revenue FY28",
      parent: "Revenue FY28",
      scope: "Espresso machines",
      ...year,
      weight: 0.25,
      owner: "L. Brandt, Sales",
    },
    {
      ...revenue,
      objective: "Bean-to-cup revenue FY28",
      parent: "Revenue FY28",
      scope: "Bean-to-cup machines",
      ...cups,
      weight: 0.25,
      owner: "L. Brandt, Sales",
    },
    {
      ...higher,
      ...{
        objective: "Share of new products",
        goal,
        kpi: "new product share",
        unit: "%",
        aggregation: "average",
      },
      ...{ dueBasis: "month", glide: "s-curve", baseline: 0.066, target: 0.16, weight: 0.1 },
      owner: "S. Okafor, Product",
    },
    {
      ...higher,
      ...{ objective: "Customers who recommend us", goal, kpi: "net promoter score", unit: "points" },
      ...{ aggregation: "average", dueBasis: "month", baseline: 46, target: 55, weight: 0.1 },
      owner: "J. Ferreira, Marketing",
    },
  ];
}

function marginLines(stories: readonly ItemStory[]): readonly Line[] {
  const goal = "Earn the margin";
  return [
    {
      ...higher,
      ...{ objective: "Gross margin", goal, kpi: "gross margin share", unit: "%", aggregation: "ratio" },
      ...{ numerator: "gross margin", denominator: "revenue", dueBasis: "year" },
      ...{ baseline: marginKpi(stories)[FY26_END] ?? null, target: 0.378, weight: 0.6 },
      owner: "P. Novak, Finance",
    },
    {
      ...higher,
      ...{
        objective: "Plan attainment",
        goal,
        kpi: "schedule attainment",
        unit: "%",
        aggregation: "average",
      },
      ...{ dueBasis: "month", baseline: 0.972, target: 0.98, dueMonth: firstDay(FY27_END), weight: 0.4 },
      owner: "M. de Wit, Operations",
    },
  ];
}

function promiseLines(stories: readonly ItemStory[], of: Choose): readonly Line[] {
  const goal = "Keep every promise";
  const share = { ...higher, goal, unit: "%", dueBasis: "month", dueMonth: firstDay(FY27_END) };
  return [
    {
      ...share,
      ...{ objective: "On time in full", kpi: "OTIF", aggregation: "average" },
      ...{
        baseline: otifKpi(stories)[FY26_END] ?? null,
        target: 0.97,
        tolerance: 0.01,
        limit: 0.08,
        weight: 0.4,
      },
      owner: "M. de Wit, Operations",
    },
    {
      ...share,
      ...{ objective: "Kettles on time in full", kpi: "OTIF", scope: "Kettles" },
      ...{
        aggregation: "average",
        baseline: otifKpi(of("KET"))[FY26_END] ?? null,
        target: 0.96,
        weight: 0.2,
      },
      owner: "R. Adeyemi, Purchasing",
    },
    {
      ...share,
      ...{
        objective: "Kettle supplier on time",
        kpi: "supplier on time",
        scope: "Kettles",
        aggregation: "average",
      },
      ...{ baseline: 0.92, target: 0.95, glide: "explicit", weight: 0.2 },
      owner: "R. Adeyemi, Purchasing",
    },
    {
      ...share,
      ...{
        objective: "Forecast accuracy",
        kpi: "forecast accuracy",
        aggregation: "average",
        dueMonth: firstDay(FY28_END),
      },
      ...{ baseline: 0.84, target: 0.88, weight: 0.2 },
      owner: "A. Rossi, Demand planning",
    },
  ];
}

function cashLines(stories: readonly ItemStory[], of: Choose): readonly Line[] {
  const goal = "Lean cash";
  const drippers = inventoryKpi(of("DRP"));
  return [
    {
      ...base,
      ...{ objective: "Stock in its band", goal, kpi: "inventory days", unit: "days", direction: "band" },
      ...{ bandLow: 28, bandHigh: 36, aggregation: "end", dueBasis: "month", glide: "linear" },
      ...{ baseline: inventoryDaysKpi(stories)[FY26_END] ?? null, weight: 0.6 },
      dueMonth: firstDay(FY27_END),
      owner: "P. Novak, Finance",
    },
    {
      ...lower,
      ...{
        objective: "Sell off the dripper stock",
        goal,
        kpi: "inventory value",
        scope: "Drippers and servers",
      },
      ...{ unit: "EUR", aggregation: "end", dueBasis: "month", glide: "s-curve" },
      ...{ baseline: drippers[month(2026, 12)] ?? null, baselineMonth: firstDay(month(2026, 12)) },
      ...{ target: 300_000, dueMonth: firstDay(month(2027, 12)), weight: 0.4 },
      owner: "A. Rossi, Demand planning",
    },
  ];
}

/** Euro invoiced from July 2025 to June 2026. */
function yearOfRevenue(stories: readonly ItemStory[]): number {
  const from: Month = month(2025, 7);
  return stories.reduce(
    (sum, { operations }) =>
      sum + operations.revenue.slice(from, FY26_END + 1).reduce<number>((s, v) => s + (v ?? 0), 0),
    0,
  );
}

/** The budget of fiscal year 2028 for some families, or for all, in round figures: what was promised to the owners. */
function budgeted({ budgets }: Company, codes: readonly string[] | null): number {
  const money = budgets
    .filter(({ family }) => codes === null || codes.includes(family.code))
    .reduce((sum, { revenue }) => sum + revenue.slice(month(2027, 7) - CYCLE).reduce((s, v) => s + v, 0), 0);
  return Math.round(money / 10_000) * 10_000;
}
