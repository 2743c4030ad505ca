import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";

const { text, choice } = columnsOf<DraftRows["KPIs"]>();

export const kpisSheet: SheetSchema<"KPIs"> = {
  kind: "KPIs",
  row: "a KPI × scope × row kind",
  meaning: "Measured or stated values of KPIs by month.",
  gives: "actuals on the scorecard, and glide paths stated month by month",
  keyFields: ["kpi", "scope", "kind"],
  periods: "history and horizon",
  synonyms: ["kpi", "kpi values", "scorecard data", "metrics", "kennzahlen"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(
      [
        "kpi",
        "KPI",
        "What is measured, by the name that Objectives uses; receivables, payables and the parts of a perfect order too.",
      ],
      {
        need: "required",
        synonyms: ["metric", "indicator", "kennzahl"],
      },
    ),
    text(["scope", "scope", "A family, or blank for the whole business."], { synonyms: ["family", "for"] }),
    choice(
      ["kind", "row kind", "What the numbers are."],
      {
        actual: ["actuals", "ist"],
        "explicit glide": ["glide", "glide path", "target path", "soll"],
        outlook: ["projection", "forecast", "expected"],
      },
      { need: "useful", synonyms: ["kind", "row", "type"] },
    ),
    text(["unit", "unit", "Unit of the KPI."]),
  ],
  examples: [
    { cells: { kpi: "revenue", kind: "actual", unit: "money" }, series: [88000, 90000, 91000] },
    { cells: { kpi: "fill rate", kind: "actual", unit: "%" }, series: [0.92, 0.93, 0.93] },
  ],
};
