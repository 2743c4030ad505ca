import { explain, type PlanningModel, type ScenarioOutcome } from "../../../engine";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { Compared } from "./scenariosInput";

const COLUMNS: readonly PackColumn[] = [
  { header: "Scenario", span: 2 },
  { header: "What changes", span: 7 },
  { header: "What must be true", span: 6 },
  { header: "What comes of it", span: 6 },
];

/** *What each scenario is*: its changes, what must be true, and what comes of it or why it could not be computed. */
export function statedPart({ model, comparison }: Compared): PartMaker {
  const { outcomes, leftOut, base } = comparison;
  const isOwn = outcomes.some(({ origin }) => origin === "data");
  const source = isOwn
    ? "Nobody stated scenarios, so these come from the data of the plan alone. To compare your own, press Add the sheet Scenarios in the task pane, under Scenarios."
    : "From your sheet Scenarios; your other sheets stay as they are.";
  const more = leftOut.length > 0 ? ` Not compared, as five are the most: ${leftOut.join(", ")}.` : "";
  const rows = outcomes.map((outcome): CellContent[] => [
    outcome.name,
    outcome.changes.join("; ") || "–",
    outcome.assumption || "Nobody said.",
    resultWords(model, outcome, base.margin),
  ]);
  return (top) =>
    packTable(top, {
      heading: "What each scenario is",
      note: source + more,
      columns: COLUMNS,
      bodies: [{ rows }],
    });
}

function resultWords(model: PlanningModel, outcome: ScenarioOutcome, margin: number): string {
  const { result, why, rowsLeftOut, problems } = outcome;
  const faults = [
    ...problems.map((problem) => explain(problem)),
    ...(rowsLeftOut > 0 && result
      ? [`Without ${counted(rowsLeftOut, "row")} that could not be read; Data check says why.`]
      : []),
  ];
  if (!result) return [`■ Not computed. ${why}`, ...faults].join(" ");
  const change = Math.round(result.figures.margin - margin);
  const words =
    change === 0
      ? "Gross margin as planned"
      : `Gross margin ${change > 0 ? "rises" : "falls"} by ${model.settings.currency} ${Math.abs(change).toLocaleString("en-US")}`.replace(
          "  ",
          " ",
        );
  const doubt =
    result.uncertainty >= 0.5
      ? ` It may be off by ${Math.round(result.uncertainty).toLocaleString("en-US")}, as the plan is large.`
      : "";
  const cells = `${counted(result.differing, "cell")} of the plan ${result.differing === 1 ? "differs" : "differ"}`;
  return [`${words}; ${cells}.${doubt}`, ...faults].join(" ");
}
