import { explain, type Problem, type Severity } from "../../engine";
import type { LocatedProblem, ReadPlan } from "../../app/ports";
import { cellAddress } from "./area";
import { columnWidths } from "./columnWidths";
import { linkTo } from "./links";
import { scopeLine } from "./pageHead";
import { rowHeights } from "./rowHeights";
import type { Block, CellContent, SheetDescription } from "./sheetDescription";
import { COLORS } from "./theme";
import { counted, SEVERITY_WORDS } from "./words";

export const PROBLEMS_PAGE = { ownId: "problems", name: "Data check" } as const;

const RANK: { readonly [S in Severity]: number } = { error: 0, warning: 1, note: 2 };
const HEADER_ROW = 4;
/** More would not be read; the last row says how many are left out. */
const MOST_PROBLEMS = 500;

/** Worst first; within one severity in the order in which they were met. */
export function sortedProblems(problems: readonly LocatedProblem[]): LocatedProblem[] {
  return [...problems].sort((a, b) => RANK[a.problem.severity] - RANK[b.problem.severity]);
}

/** Finds the cells of problems that the planning itself met. */
export function locateProblems(problems: readonly Problem[], read: ReadPlan): LocatedProblem[] {
  return problems.map((problem) => ({
    problem,
    ...(read.locate(problem) ?? { sheet: null, address: null }),
  }));
}

/** One problem as cells: severity, words, how often, where. */
export function problemRow({ problem, sheet, address }: LocatedProblem): CellContent[] {
  const place =
    sheet !== null && address !== null ? linkTo(sheet, address, `${sheet}!${address}`) : problem.place.sheet;
  return [SEVERITY_WORDS[problem.severity], explain(problem), problem.count ?? 1, place];
}

/** The *Data check* page: what each sheet was read as, and everything that the planner can put right, with its cell. */
export function problemsPage(read: ReadPlan, planning: readonly Problem[] = []): SheetDescription {
  const all = sortedProblems([...read.problems, ...locateProblems(planning, read)]);
  const shown = all.slice(0, MOST_PROBLEMS);
  const problems = shown.map(problemRow);
  const foundTop = HEADER_ROW + Math.max(1, problems.length) + (all.length > shown.length ? 2 : 1) + 2;
  const blocks: Block[] = [
    { top: 0, left: 0, cells: [["Data check"]], look: "title" },
    {
      top: 1,
      left: 0,
      cells: [[read.model ? scopeLine(read.model) : "No plan could be made yet"]],
      look: "subtitle",
    },
    { top: 2, left: 0, cells: [[summary(all)]], look: "note" },
    {
      top: HEADER_ROW,
      left: 0,
      cells: [["Kind", "What is wrong, and what to do", "Places", "First cell"]],
      look: "header",
    },
    ...problemBlocks(problems),
    ...(all.length > shown.length ? [leftOut(HEADER_ROW + 1 + shown.length, all.length - shown.length)] : []),
    ...foundBlocks(read, foundTop),
  ];
  const columns = [12, 95, 8, ...columnWidths(blocks, { least: 16, most: 40 }).slice(3)];
  const rows = foundTop + 2 + read.found.length;
  return {
    ...PROBLEMS_PAGE,
    tabColor: all.some(({ problem }) => problem.severity === "error") ? COLORS.badInk : COLORS.blue,
    blocks,
    columnWidths: columns,
    rowHeights: rowHeights({ blocks, columnWidths: columns }),
    looks: [
      { top: HEADER_ROW, left: 2, rows: 1, columns: 1, look: "headerRight" },
      { top: HEADER_ROW, left: 3, rows: Math.max(1, problems.length) + 1, columns: 1, look: "words" },
    ],
    conditionalFormats: severityRules(problems.length),
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows, columns: columns.length },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
  };
}

function summary(all: readonly LocatedProblem[]): string {
  if (all.length === 0) return "Nothing to put right: every cell that was read could be used.";
  const count = (severity: Severity): number =>
    all.filter(({ problem }) => problem.severity === severity).length;
  const parts = [
    `${counted(count("error"), "error")} (something was left out)`,
    `${counted(count("warning"), "warning")} (something was assumed)`,
    counted(count("note"), "note"),
  ];
  return `${parts.join(", ")}. Click a cell reference to go there.`;
}

function problemBlocks(problems: readonly CellContent[][]): Block[] {
  const top = HEADER_ROW + 1;
  if (problems.length === 0)
    return [{ top, left: 0, cells: [["● Fine", "No problems were found.", 0, ""]], look: "body" }];
  return [
    {
      top,
      left: 0,
      cells: problems.map((row) => row.slice(0, 3)),
      formats: [null, null, "count"],
      look: "wrapped",
    },
    { top, left: 3, cells: problems.map((row) => row.slice(3)), look: "link" },
  ];
}

const leftOut = (top: number, count: number): Block => ({
  top,
  left: 0,
  cells: [
    [
      `${counted(count, "more problem")} of the same kinds are not listed. Put the first ones right, then check again.`,
    ],
  ],
  look: "note",
});

/** What every sheet of the workbook was taken for. */
function foundBlocks({ found }: ReadPlan, top: number): Block[] {
  if (found.length === 0) return [];
  return [
    { top: top - 1, left: 0, cells: [["Sheets of the workbook", "", "", ""]], look: "heading" },
    { top, left: 0, cells: [["Read as", "What was found", "", "Sheet"]], look: "header" },
    {
      top: top + 1,
      left: 0,
      cells: found.map(({ kind, note }) => [kind ?? "not read", note]),
      look: "wrapped",
    },
    { top: top + 1, left: 3, cells: found.map(({ name }) => [linkTo(name, "A1", name)]), look: "link" },
  ];
}

function severityRules(rows: number): NonNullable<SheetDescription["conditionalFormats"]> {
  if (rows === 0) return [];
  const top = HEADER_ROW + 1;
  const first = `$${cellAddress(top, 0)}`;
  const kinds = [
    ["error", "bad"],
    ["warning", "watch"],
  ] as const;
  return kinds.map(([severity, look]) => ({
    top,
    left: 0,
    rows,
    columns: 1,
    rule: { kind: "formula", formula: `=${first}="${SEVERITY_WORDS[severity]}"`, look },
  }));
}
