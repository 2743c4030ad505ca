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
  const period = model.calendar.kind === "week" ? "week" : "month";
  const lag = counted(accuracy.lagPeriods, period);
  const again = accuracy.backTestPeriods;
  return {
    heading: `What each step of forecasting adds${again === null ? "" : " (back-test)"}`,
    note:
      (again === null
        ? `Forecasts made ${lag} ahead, item by item, weighed by list price. `
        : `Back-test: the workbook keeps no past forecasts, so the last ${counted(again, `closed ${period}`)} ` +
          `were forecast again by family, ${lag} ahead, from what was known then (past events stay in), weighed by list price. `) +
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
      ...steps.steps.map((step, k) =>
        rowOf(step, {
          against: k > 0 ? `step before: ${name(steps, k - 1)}` : "",
          measured: again === null ? measuredOn(steps) : familiesMeasured(steps),
        }),
      ),
      ...accuracy.functions.flatMap((table) => functionRow(table)),
    ],
  };
}

const name = (table: AccuracyTable, k: number): string => stepWords(table.steps[k]!.step).toLowerCase();

/** A function alone against the last benchmark that there is, on all that it forecast. */
function functionRow(table: AccuracyTable): CellContent[][] {
  const last = table.steps.at(-1)!;
  if (table.places === 0) return [];
  const [, , , ...numbers] = rowOf(last, { against: "", measured: "" });
  const label = `${stepWords(last.step)} alone`;
  return [[label, name(table, table.steps.length - 2), measuredOn(table), ...numbers]];
}

function rowOf(
  step: StepAccuracy,
  { against, measured }: { against: string; measured: string },
): CellContent[] {
  return [
    stepWords(step.step),
    against,
    measured,
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

const familiesMeasured = ({ places }: AccuracyTable): string =>
  counted(places, "family and period", "families × periods");

/** Half a point of error more or less is neither help nor harm. */
const MATTERS = 0.005;

function lightOf(valueAdded: number | null): string {
  if (valueAdded === null) return "";
  if (valueAdded > MATTERS) return "● helped";
  return valueAdded < -MATTERS ? "■ harmed" : "○ neither";
}
