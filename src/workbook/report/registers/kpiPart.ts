import { definitionIn, kpiNamed, type PlanSettings, type ScorecardRow } from "../../../engine";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { RegistersInput } from "./registersInput";

const COLUMNS: readonly PackColumn[] = [
  { header: "KPI" },
  { header: "Better" },
  { header: "How it is measured", span: 7 },
  { header: "Where it is blank, and what counts", span: 8 },
  { header: "Actual and outlook from", span: 4 },
];

/** *How each KPI is measured*: the definition behind every line of the scorecard, and where its numbers are from. */
export function kpiPart({ model, alignment }: RegistersInput): PartMaker | null {
  const { rows } = alignment.submitted.scorecard;
  const seen = new Set<string>();
  const own = rows.filter(({ kpi }) => kpi !== "" && !seen.has(kpi) && seen.add(kpi));
  if (own.length === 0) return null;
  const lines = own.map((row) => lineOf(row, model.settings));
  const note = "What the KPIs sheet states goes before what History and the plan tell.";
  const heading = "How each KPI is measured";
  return (top) => packTable(top, { heading, note, columns: COLUMNS, bodies: [{ rows: lines }] });
}

function lineOf(
  { kpi, direction, actualFrom, projectedFrom }: ScorecardRow,
  settings: PlanSettings,
): CellContent[] {
  const known = kpiNamed(kpi);
  return [
    kpi,
    direction === "band" ? "within its band" : direction,
    known ? definitionIn(known, settings) : "As stated on the KPIs sheet: a KPI of your own.",
    known?.edges ?? "Without an outlook the average of the last three months is carried on.",
    `${FROM[actualFrom]}; ${FROM[projectedFrom]}`,
  ];
}

const FROM: { readonly [S in ScorecardRow["projectedFrom"]]: string } = {
  "KPIs sheet": "KPIs sheet",
  history: "History",
  plan: "the plan",
  "Actions sheet": "Actions sheet",
  "kept cycles": "kept cycles",
  "its parts": "its parts",
  trend: "last three actuals",
  none: "nobody",
};
