import type { AccuracyTable, StepAccuracy } from "../../../engine";
import type { DemandInput } from "./demandInput";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import { stepWords } from "./demandWords";
import type { Section } from "./section";

/** *What each step of forecasting adds*: error, bias and value added at the decision lag. */
export function accuracySection({ model, alignment }: DemandInput): Section | null {
  const { accuracy } = alignment.demand;
  if (!accuracy || accuracy.steps.places === 0) return null;
  const { steps } = accuracy;
  const lag = counted(accuracy.lagPeriods, model.calendar.kind === "week" ? "week" : "month");
  return {
    heading: "What each step of forecasting adds",
    note:
      `Forecasts made ${lag} ahead, item by item, weighed by list price. ` +
      "Bias is forecast less actual. MASE below 1 beats repeating last year. Value added is error saved: positive helped. A tracking signal beyond ±4 leans.",
    lightColumn: 3,
    columns: [
      { header: "Step" },
      { header: "Compared with" },
      { header: "Measured on" },
      { header: "Effect" },
      { header: "WMAPE", format: "percent" },
      { header: "MASE", format: "factor" },
      { header: "Bias", format: "signedPercent" },
      { header: "Tracking signal", format: "signedIndex" },
      { header: "Value added", format: "signedPercent" },
      { header: "Over naive", format: "signedPercent" },
    ],
    rows: [
      ...steps.steps.map((step, k) => rowOf(step, steps, k > 0 ? `step before: ${name(steps, k - 1)}` : "")),
      ...accuracy.functions.flatMap((table) => functionRow(table)),
    ],
  };
}

const name = (table: AccuracyTable, k: number): string => stepWords(table.steps[k]!.step).toLowerCase();

/** A function alone against the last benchmark that there is, on all that it forecast. */
function functionRow(table: AccuracyTable): CellContent[][] {
  const last = table.steps.at(-1)!;
  if (table.places === 0) return [];
  const [, , , ...numbers] = rowOf(last, table, "");
  const label = `${stepWords(last.step)} alone`;
  return [[label, name(table, table.steps.length - 2), measuredOn(table), ...numbers]];
}

function rowOf(step: StepAccuracy, table: AccuracyTable, against: string): CellContent[] {
  return [
    stepWords(step.step),
    against,
    measuredOn(table),
    lightOf(step.valueAdded),
    step.wmape,
    step.mase,
    step.bias,
    step.trackingSignal,
    step.valueAdded,
    step.overNaive,
  ];
}

const measuredOn = ({ places }: AccuracyTable): string =>
  counted(places, "item and period", "items × periods");

/** Half a point of error more or less is neither help nor harm. */
const MATTERS = 0.005;

function lightOf(valueAdded: number | null): string {
  if (valueAdded === null) return "";
  if (valueAdded > MATTERS) return "● helped";
  return valueAdded < -MATTERS ? "■ harmed" : "○ neither";
}
