import type { AccuracyTable, StepAccuracy } from "../../../engine";
import type { ChartDescription } from "../chartDescription";
import type { DemandInput } from "./demandInput";
import type { CellContent } from "../sheetDescription";
import { CHART_COLORS } from "../theme";
import { counted } from "../words";
import { stepWords } from "./demandWords";
import type { ChartPlace, Section } from "./section";

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
      `${stepsMessage(steps.steps)}. ` +
      (again === null
        ? `Forecasts made ${lag} ahead, item by item, weighed by list price. `
        : `Back-test: the workbook keeps no past forecasts, so the last ${counted(again, `closed ${period}`)} ` +
          `were forecast again by family, ${lag} ahead, from what was known then (past events stay in), weighed by list price. `) +
      "Bias is forecast less actual. MASE below 1 beats repeating last year. Value added is error saved: positive helped. A tracking signal beyond ±4 leans.",
    lightColumn: 3,
    chart: (at) => stepsChart(steps, at),
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

/** Column of the table with the errors. */
const ERRORS = 4;

/** The error after each step, one column a step: a step that rises has made the forecast worse. */
function stepsChart({ steps }: AccuracyTable, { place, body }: ChartPlace): ChartDescription {
  const column = (left: number) => ({ top: body, left, rows: steps.length, columns: 1 });
  const message = stepsMessage(steps);
  return {
    name: "SOP_Demand_steps",
    title: message,
    altText: `${message}.`,
    categories: column(0),
    categoryFormat: "@",
    valueFormat: "0%",
    valueTitle: "WMAPE, lower is better",
    valueAxis: { minimum: 0 },
    hasLegend: false,
    series: [{ name: "WMAPE", kind: "column", color: CHART_COLORS.level, values: column(ERRORS) }],
    place,
  };
}

/** The step that helped most and the one that harmed most, in points of error. */
function stepsMessage(steps: readonly StepAccuracy[]): string {
  const known = steps.filter(({ valueAdded }) => valueAdded !== null);
  const ranked = [...known].sort((a, b) => b.valueAdded! - a.valueAdded!);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const points = ({ valueAdded }: StepAccuracy): string =>
    `${(100 * Math.abs(valueAdded!)).toFixed(1)} points`;
  const helped =
    best && best.valueAdded! > MATTERS ? `${stepWords(best.step)} saves ${points(best)} of error` : "";
  const harmed =
    worst && worst.valueAdded! < -MATTERS ? `${stepWords(worst.step)} adds ${points(worst)}` : "";
  const said = [helped, harmed === "" || helped !== "" ? harmed : `${harmed} of error`].filter(
    (words) => words !== "",
  );
  return said.length === 0 ? "No step moves the error by much" : said.join(", ");
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
