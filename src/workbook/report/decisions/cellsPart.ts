import { cellChanges, plural, type CellChange, type Decision } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import { linkTo, linkToPage } from "../links";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { DecisionsInput } from "./decisionsInput";

/** Cells shown of each decision; the rest is counted. */
const MOST_CELLS = 4;

/** Where the links stand on the grid. */
const LINKS = { left: 1, columns: 2 };

/** *Cells that will change*: what the recommended option of each decision asks to be written, and where. */
export function cellsPart(input: DecisionsInput): PartMaker | null {
  const rows = input.alignment.decisions.today.flatMap((decision) => rowsOf(input, decision));
  if (rows.length === 0) return null;
  const { kind } = input.model.calendar;
  const columns: readonly GridColumn[] = [
    { header: "Scenario", span: 1 },
    { header: "Cell", span: 2 },
    { header: "What", span: 4 },
    { header: "Month", span: 1, format: periodFormat(kind) },
    { header: "As it is", span: 1, format: "units" },
    { header: "As it will be", span: 1, format: "units" },
    { header: "Change", span: 1, format: "signedUnits" },
    { header: "Unit", span: 1 },
  ];
  const note = `The largest ${MOST_CELLS} of each recommended option; nothing is written before you accept it.`;
  return (top) => {
    const part = gridTable(top, { heading: "Cells that will change", note, columns, rows });
    const links = { ...LINKS, top: bodyTop(top, { note }), rows: rows.length, look: "link" as const };
    return { ...part, looks: [...(part.looks ?? []), links] };
  };
}

function rowsOf(input: DecisionsInput, decision: Decision): CellContent[][] {
  const { number, recommended, options } = decision;
  const option = options.find(({ letter }) => letter === recommended)!;
  const name = `${number}${recommended}`;
  if (option.lever === "take the reconciled plan") return [[name, ...WHOLE_PLAN]];
  if (option.lever === "adopt a plan") return [[name, ...ONE_PLAN]];
  const cells = cellChanges(input.model, option.changes);
  const shown = cells.slice(0, MOST_CELLS);
  const rows = shown.map((cell) => [name, ...cellRow(input, cell)]);
  const rest = cells.length - shown.length;
  return rest === 0 ? rows : [...rows, [name, null, `and ${counted(rest, "more cell")}`]];
}

const WHOLE_PLAN: readonly CellContent[] = [
  linkToPage("supply", "A1", "see Supply review"),
  "Planned production of every item that the reconciled plan changes; accept them one by one under Changes in the pane",
];

const ONE_PLAN: readonly CellContent[] = [
  linkToPage("demand", "A1", "see Demand review"),
  "A locked row on Overrides with the number that is agreed, entered under Demand in the pane",
];

function cellRow(
  { read, model }: DecisionsInput,
  { place, subject, period, from, to, unit }: CellChange,
): CellContent[] {
  const at = read.locate({ place });
  const month = model.calendar.horizon[period];
  const isNumber = !Number.isNaN(to);
  return [
    at ? linkTo(at.sheet, at.address, `${at.sheet}!${at.address}`) : null,
    subject,
    month ? periodCell(month, model.calendar.kind) : null,
    isNumber ? from : null,
    isNumber ? to : null,
    isNumber ? to - from : null,
    isNumber ? plural(unit, to - from) : null,
  ];
}
