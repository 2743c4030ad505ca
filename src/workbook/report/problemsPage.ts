import type { ReadPlan } from "../../app/ports";
import { reportProblems, type ReportedProblem } from "../../app/reviewReport";
import { columnWidths } from "./columnWidths";
import type { CellContent, SheetDescription } from "./sheetDescription";
import { COLORS } from "./theme";

const FOUND_HEADER = 4;

const SEVERITY: Readonly<Record<ReportedProblem["severity"], string>> = {
  error: "● Error",
  warning: "▲ Assumed",
  note: "○ Note",
};

/**
 * The *Data check* page: what each sheet was taken for, and every problem with
 * the way to its cell.
 */
export function problemsPage(read: ReadPlan): SheetDescription {
  const problems = reportProblems(read.problems);
  const problemsTop = FOUND_HEADER + read.found.length + 3;
  const found = read.found.map(({ name, kind, note }): CellContent[] => [name, kind ?? "not read", "", note]);
  const rows = problems.map(problemRow);
  const blocks: SheetDescription["blocks"] = [
    { top: 0, left: 0, cells: [["Data check"]], look: "title" },
    { top: 1, left: 0, cells: [[summary(problems)]], look: "subtitle" },
    { top: FOUND_HEADER - 1, left: 0, cells: [["What was read"]], look: "heading" },
    { top: FOUND_HEADER, left: 0, cells: [["Sheet", "Read as", "", "What was found"]], look: "header" },
    ...(found.length > 0 ? [{ top: FOUND_HEADER + 1, left: 0, cells: found, look: "body" as const }] : []),
    { top: problemsTop - 1, left: 0, cells: [["What needs your attention"]], look: "heading" },
    {
      top: problemsTop,
      left: 0,
      cells: [["Kind", "Cell", "Times", "What is wrong, and what to do next"]],
      look: "header",
    },
    ...(rows.length > 0
      ? [{ top: problemsTop + 1, left: 0, cells: rows, look: "body" as const }]
      : [
          {
            top: problemsTop + 1,
            left: 0,
            cells: [["Nothing. Every planning sheet was read without a problem."]],
            look: "note" as const,
          },
        ]),
  ];
  return {
    ownId: "data-check",
    name: "Data check",
    tabColor: COLORS.accent,
    blocks,
    columnWidths: [
      ...columnWidths(blocks.filter(({ look }) => look === "body" || look === "header")).slice(0, 3),
      110,
    ],
    freeze: { rows: 2, columns: 0 },
    print: { area: { top: 0, left: 0, rows: problemsTop + 2 + Math.max(1, rows.length), columns: 4 } },
  };
}

function summary(problems: readonly ReportedProblem[]): string {
  const count = (severity: ReportedProblem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return `${count("error")} errors, ${count("warning")} assumptions, ${count("note")} notes`;
}

function problemRow({ severity, sheet, address, count, words }: ReportedProblem): CellContent[] {
  const cell = sheet === null ? "" : address === null ? sheet : `${sheet}!${address}`;
  return [SEVERITY[severity], sheet === null || address === null ? cell : link(sheet, address), count, words];
}

/** A cell that jumps to another one. */
function link(sheet: string, address: string): CellContent {
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  const text = `${sheet}!${address}`;
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  return { formula: `=HYPERLINK(${quoted(target)},${quoted(text)})`, value: text };
}
