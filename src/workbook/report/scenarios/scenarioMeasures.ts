import type { ScenarioFigures } from "../../../engine";
import type { MoneyScale } from "../pack/moneyScale";
import type { NumberFormat } from "../sheetDescription";

/** A figure by which scenarios are compared. */
export interface ScenarioMeasure {
  readonly figure: keyof ScenarioFigures;
  readonly name: string;
  readonly kind: "money" | "hours" | "share" | "index";
  /** `null` where neither more nor less is good by itself. */
  readonly better: "more" | "less" | null;
}

/** In the order in which an executive reads them: what is earned, what is served, what it takes, how well it is aligned. */
export const SCENARIO_MEASURES: readonly ScenarioMeasure[] = [
  { figure: "revenue", name: "Revenue", kind: "money", better: "more" },
  { figure: "margin", name: "Gross margin", kind: "money", better: "more" },
  { figure: "cost", name: "Cost of the plan", kind: "money", better: null },
  { figure: "cash", name: "Cash from the plan", kind: "money", better: "more" },
  { figure: "unfulfilled", name: "Unfulfilled demand", kind: "money", better: "less" },
  { figure: "onTime", name: "Served on time, % of demand", kind: "share", better: "more" },
  { figure: "stock", name: "Inventory at the end", kind: "money", better: null },
  { figure: "overtimeHours", name: "Overtime, hours", kind: "hours", better: "less" },
  { figure: "moneyAtRisk", name: "Money at risk", kind: "money", better: "less" },
  { figure: "index", name: "Alignment index, of 100", kind: "index", better: "more" },
];

/** How a figure and its difference are shown. */
export function formatsOf(
  { kind }: ScenarioMeasure,
  scale: MoneyScale,
): { readonly value: NumberFormat; readonly change: NumberFormat } {
  switch (kind) {
    case "money":
      return { value: scale.money, change: scale.signed };
    case "hours":
      return { value: "units", change: "signedUnits" };
    case "share":
      return { value: "percent", change: "signedPercent" };
    case "index":
      return { value: "index", change: "signedIndex" };
  }
}
