import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { OWNER_SYNONYMS } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Objectives"]>();

export const objectivesSheet: SheetSchema<"Objectives"> = {
  kind: "Objectives",
  row: "a measurable objective",
  meaning: "What is measured under each goal, from where it starts to what it should be by when.",
  gives: "the scorecard: actual, glide-path target, gap, status and projection",
  keyFields: ["objective"],
  periods: "none",
  synonyms: ["kpi targets", "targets", "objectives and targets", "key results", "measures"],
  isStarter: true,
  since: "0.1",
  columns: [
    text(["objective", "objective", "Name of the objective."], {
      need: "required",
      synonyms: ["name", "key result"],
      isStarter: true,
    }),
    text(["parent", "parent", "Objective above it; blank for none."], {
      synonyms: ["parent objective", "belongs to"],
    }),
    text(["goal", "goal", "Goal that it serves."], { synonyms: ["strategic goal"], listedOn: "Goals" }),
    text(["kpi", "KPI", "What is measured, such as revenue, OTIF or inventory days."], {
      need: "required",
      synonyms: ["metric", "measure", "indicator", "kennzahl"],
      isStarter: true,
    }),
    text(["scope", "scope", "A family, or blank for the whole business."], { synonyms: ["family", "for"] }),
    text(
      [
        "unit",
        "unit",
        "Unit of the KPI, such as % or kEUR. Money in another currency is taken at its budget rate on Rates.",
      ],
      { isStarter: true },
    ),
    choice(
      ["direction", "direction", "Which way is good."],
      {
        higher: ["up", "higher is better", "more", "maximise", "↑"],
        lower: ["down", "lower is better", "less", "minimise", "↓"],
        band: ["range", "between", "target band"],
      },
      { synonyms: ["better when", "good when", "polarity"], isStarter: true },
    ),
    number(["bandLow", "band low", "Low end, for a band."], "number", { synonyms: ["low", "lower limit"] }),
    number(["bandHigh", "band high", "High end, for a band."], "number", {
      synonyms: ["high", "upper limit"],
    }),
    choice(
      ["aggregation", "aggregation", "How months make a year."],
      {
        sum: ["total", "add"],
        average: ["mean", "avg"],
        end: ["last", "closing", "year end"],
        ratio: ["quotient", "percentage"],
      },
      { synonyms: ["adds up by", "aggregate"] },
    ),
    text(["numerator", "numerator", "For a ratio: the KPI above the line."]),
    text(["denominator", "denominator", "For a ratio: the KPI below the line."]),
    number(["baseline", "baseline", "Value from which it starts."], "number", {
      synonyms: ["start", "start value", "from"],
    }),
    number(["baselineMonth", "baseline month", "Month of the baseline."], "month", {
      synonyms: ["start month", "baseline date"],
    }),
    number(["target", "target", "Value to reach; blank only for a band."], "number", {
      need: "useful",
      synonyms: ["goal value", "target value", "to", "ziel"],
      isStarter: true,
    }),
    number(["dueMonth", "due month", "Month in which the target is due."], "month", {
      need: "useful",
      synonyms: ["due", "due date", "by", "deadline"],
      isStarter: true,
    }),
    choice(
      ["dueBasis", "due basis", "What the target is about: that month, the year to date, or the year."],
      {
        month: ["monthly", "in the month"],
        "year to date": ["ytd", "cumulative"],
        year: ["annual", "full year", "fy"],
      },
      { synonyms: ["basis"] },
    ),
    choice(
      ["glide", "glide", "How it moves from baseline to target."],
      {
        linear: ["straight"],
        seasonal: ["by season"],
        "s-curve": ["s curve", "sigmoid"],
        explicit: ["stated", "by month"],
      },
      { synonyms: ["glide path", "path"] },
    ),
    number(["tolerance", "tolerance", "Deviation that is still fine, as a share of the target."], "share"),
    number(["limit", "limit", "Deviation that counts in full, as a share of the target."], "share"),
    number(["weight", "weight", "Share within its goal; blank for an equal share."], "number", {
      synonyms: ["importance"],
    }),
    text(["owner", "owner", "Who answers for it."], { synonyms: OWNER_SYNONYMS, isStarter: true }),
  ],
  examples: [
    {
      cells: {
        objective: "Grow revenue",
        goal: "Profitable growth",
        kpi: "revenue",
        unit: "money",
        direction: "higher",
        aggregation: "sum",
        baseline: 90000,
        baselineMonth: { month: -1 },
        target: 110000,
        dueMonth: { month: 11 },
        owner: "Sales",
      },
    },
    {
      cells: {
        objective: "Deliver in full",
        goal: "Reliable partner",
        kpi: "fill rate",
        unit: "%",
        direction: "higher",
        aggregation: "average",
        baseline: 0.93,
        baselineMonth: { month: -1 },
        target: 0.97,
        dueMonth: { month: 11 },
        owner: "Operations",
      },
    },
  ],
};
