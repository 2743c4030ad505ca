import { rowOf, type Grid, type PlanningModel } from "../../../engine";
import type { DemandInput } from "./demandInput";
import type { CellContent } from "../sheetDescription";
import { MONTHS_BACK, monthColumns } from "./demandMonths";
import { stepWords } from "./demandWords";
import { familyCells, familyChart } from "./familyChart";
import type { Section } from "./section";

/** *Demand by family*: what was sold, what each function expects, what was agreed, and how well each has forecast. */
export function familySection(input: DemandInput): Section {
  const { model } = input;
  const past = model.calendar.history.slice(-MONTHS_BACK);
  const families = model.families.map((_, f) => f).filter((f) => model.items.family.includes(f));
  const rows = families.flatMap((family) => familyRows(input, family, past.length));
  const chart = familyChart(input, rows);
  return {
    heading: "Demand by family",
    note:
      "In units. Sold in closed months, then what each function expects and what was agreed. Value added is against the step before" +
      (isOwnBackTest(input) ? "; the figures of the statistical plan come from the back-test." : ".") +
      (chart === null ? "" : ` ${chart.says}`),
    isGrouped: true,
    isLookedUp: true,
    columns: [
      { header: "Family" },
      { header: "Plan" },
      { header: "Unit" },
      { header: "WMAPE", format: "percent" },
      { header: "Bias", format: "signedPercent" },
      { header: "Value added", format: "signedPercent" },
      ...monthColumns(model, "units"),
    ],
    rows,
    ...(chart !== null && { chart: chart.draw }),
  };
}

function familyRows({ model, alignment }: DemandInput, family: number, past: number): CellContent[][] {
  const { consensus, demand } = alignment;
  const items = [...model.items.family.keys()].filter((item) => model.items.family[item] === family);
  const cells = familyCells(model, family);
  const units = new Set(items.map((item) => model.items.unit[item]));
  const lead = (words: string) => [
    model.families[family]!.name,
    words,
    units.size === 1 ? (model.items.unit[items[0]!] ?? "") : "units",
  ];
  const closed = Array.from({ length: past }, () => null);
  const open = model.calendar.horizon.map(() => null);
  const sold: CellContent[] = [...lead("Sold"), null, null, null, ...soldUnits(model, items, past), ...open];
  const isKept = demand.accuracy?.backTestPeriods === null;
  const hasRecord = isKept || isOwnBackTest({ model, alignment });
  const steps = hasRecord ? (demand.accuracy?.families[family]?.steps ?? []) : [];
  const plans = [...consensus.plansByCell, { source: "consensus" as const, units: consensus.units }];
  const rows = plans.map(({ source, units: grid }): CellContent[] => {
    const record = steps.find(({ step }) => step === source);
    const figures = [record?.wmape ?? null, record?.bias ?? null, record?.valueAdded ?? null];
    return [...lead(stepWords(source)), ...figures, ...closed, ...sums(grid, cells)];
  });
  return [...(past > 0 ? [sold] : []), ...rows];
}

/** Whether the statistical plan is our own and was back-tested; a stated one has no record without past forecasts. */
function isOwnBackTest({ model, alignment }: DemandInput): boolean {
  const again = alignment.demand.accuracy?.backTestPeriods ?? null;
  return again !== null && !model.demand.rows.some(({ source }) => source === "statistical");
}

/** Sums by period of the rows that say something; blank where none does. */
function sums(grid: Grid, rows: readonly number[]): CellContent[] {
  return Array.from({ length: grid.periods }, (_, t) => {
    const stated = rows.map((row) => rowOf(grid, row)[t]!).filter((value) => !Number.isNaN(value));
    return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
  });
}

/** Demand of the last closed months, or shipments where no demand is kept. */
function soldUnits(model: PlanningModel, items: readonly number[], past: number): CellContent[] {
  const { rows, values } = model.history;
  const rowsOf = (measure: string) =>
    rows.flatMap((row, r) => (row.measure === measure && items.includes(row.item) ? [r] : []));
  const demand = rowsOf("demand");
  return sums(values, demand.length > 0 ? demand : rowsOf("shipments")).slice(-past);
}
