import type { Override } from "../../../src/engine/model/collaboration";
import {
  align,
  dayOf,
  gridOf,
  monthlyCalendar,
  type Alignment,
  type CycleSnapshot,
  type HistoryMeasure,
  type PlanningModel,
} from "../../../src/engine";
import { highs } from "../../engine/supply/solveWith";
import { companyModel } from "./smallCompany";

const HISTORY = 12;

/** What each item of the small company did in a closed month, 0 the oldest. */
export const CLOSED: { readonly [M in HistoryMeasure]?: (item: number, t: number) => number } = {
  demand: (item, t) => 100 + 10 * item + t,
  shipments: (item, t) => 95 + 10 * item + t,
  production: (item, t) => 90 + 10 * item + 2 * t,
  "planned production": (item, t) => 100 + 10 * item + t,
  "ending stock": (item, t) => 50 + item - t,
  forecast: (item, t) => 105 + 10 * item + t,
};

/** Budget of units and revenue of the families that sell: units and price. */
export const BUDGET = [
  { family: 0, units: (t: number) => 380 + t, price: 12.5 },
  { family: 1, units: () => 44, price: 29 },
] as const;

/** The small company with everything that the pack speaks of. */
export function packCompany(): PlanningModel {
  const base = companyModel();
  const months = base.calendar.horizon.length;
  const measures = Object.keys(CLOSED) as HistoryMeasure[];
  const rows = measures.flatMap((measure) =>
    [0, 1, 2].map((item) => ({
      item,
      measure,
      source: measure === "forecast" ? ("consensus" as const) : null,
      lagPeriods: measure === "forecast" ? 1 : null,
      key: `${item} ${measure}`,
    })),
  );
  const budget = BUDGET.flatMap(({ family }) =>
    (["units", "revenue"] as const).map((measure) => ({
      item: -1,
      family,
      measure,
      key: `${family} ${measure}`,
    })),
  );
  const calendar = monthlyCalendar({
    cycleYear: 2026,
    cycleMonth: 1,
    historyMonths: HISTORY,
    horizonMonths: months,
    fiscalStartMonth: 7,
  });
  return {
    ...base,
    calendar,
    sheets: [...base.sheets, "History", "Budget", "Risks", "Assumptions", "Submissions"],
    items: {
      ...base.items,
      launchDay: Float64Array.from([Number.NaN, dayOf(2026, 3), Number.NaN]),
      endDay: Float64Array.from([dayOf(2026, 5), Number.NaN, Number.NaN]),
      successor: Int32Array.from([1, -1, -1]),
    },
    history: {
      rows,
      values: gridOf(rows.length, HISTORY, (row, t) => CLOSED[rows[row]!.measure]!(rows[row]!.item, t)),
    },
    budget: {
      rows: budget,
      values: gridOf(budget.length, months, (row, t) => {
        const { units, price } = BUDGET[budget[row]!.family]!;
        return budget[row]!.measure === "units" ? units(t) : units(t) * price;
      }),
    },
    ...REGISTERS,
  };
}

const REGISTERS: Pick<PlanningModel, "risks" | "assumptions" | "submissions" | "overrides"> = {
  risks: [
    {
      text: "The chain does not list us",
      family: 0,
      probability: 0.25,
      impact: -8000,
      period: 2,
      isInTheNumbers: false,
      owner: "Sales",
      trigger: "No contract by March",
    },
    {
      text: "A second export customer",
      family: 1,
      probability: 0.5,
      impact: 3000,
      period: 4,
      isInTheNumbers: false,
      owner: "Sales",
      trigger: "",
    },
    {
      text: "The price rise costs volume",
      family: -1,
      probability: 0.4,
      impact: -1000,
      period: Number.NaN,
      isInTheNumbers: true,
      owner: "",
      trigger: "",
    },
  ],
  assumptions: [
    {
      id: "A1",
      text: "Oat price",
      value: 300,
      low: 270,
      high: 360,
      owner: "Purchasing",
      drives: "Cereals",
      lastChangeDay: dayOf(2025, 12, 20),
      link: null,
    },
    {
      id: "A2",
      text: "Market growth",
      value: 0.04,
      low: 0.01,
      high: 0.05,
      owner: "",
      drives: "Drinks",
      lastChangeDay: dayOf(2024, 6, 1),
      link: null,
    },
  ],
  submissions: [
    {
      function: "sales",
      owner: "B. Sand",
      dueDay: dayOf(2025, 12, 10),
      receivedDay: dayOf(2025, 12, 14),
      version: "v2",
      signedOffBy: "B. Sand",
      signedDay: dayOf(2025, 12, 15),
      weight: Number.NaN,
    },
    {
      function: "finance",
      owner: "C. Reed",
      dueDay: dayOf(2025, 12, 10),
      receivedDay: dayOf(2025, 12, 9),
      version: "v1",
      signedOffBy: "",
      signedDay: Number.NaN,
      weight: Number.NaN,
    },
  ],
  overrides: [
    {
      item: 0,
      segment: 0,
      source: "sales",
      firstPeriod: 0,
      lastPeriod: 1,
      reasonCode: "PROMO",
      ...blankOverride(),
    },
    {
      item: 1,
      segment: 0,
      source: "sales",
      firstPeriod: 0,
      lastPeriod: 1,
      reasonCode: "",
      ...blankOverride(),
    },
  ],
};

function blankOverride(): Pick<Override, "family" | "units" | "assumption" | "author" | "isLocked"> {
  return { family: 0, units: Number.NaN, assumption: "", author: "", isLocked: false };
}

/** What the company kept of the cycle a month before: the same tables, dated a month earlier. */
export function lastMonth(model: PlanningModel): CycleSnapshot {
  const { horizon } = model.calendar;
  const calendar = monthlyCalendar({
    cycleYear: 2025,
    cycleMonth: 12,
    historyMonths: 0,
    horizonMonths: horizon.length,
    fiscalStartMonth: 7,
  });
  const history = { rows: [], values: gridOf(0, 0, () => 0) };
  const none = {
    name: "none",
    solve: () => {
      throw new Error("The submitted view solved a program.");
    },
  };
  return align(
    { ...model, calendar, history },
    { reconcile: false },
    { solver: none, onStage: () => undefined },
  ).snapshot;
}

/** The company aligned by the product's own engine and solver, after one kept cycle. */
export async function alignPackCompany(model: PlanningModel, lastCycle: CycleSnapshot): Promise<Alignment> {
  return align(model, { reconcile: true, lastCycle }, { solver: await highs(), onStage: () => undefined });
}
