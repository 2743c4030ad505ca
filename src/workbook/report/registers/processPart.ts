import { dueDecisions, type PlanningModel, type Submission } from "../../../engine";
import { cellAddress } from "../area";
import { stepWords } from "../demand/demandWords";
import { excelDay } from "../excelDay";
import { columnStarts, packBodyTop, packTable, type PackBody, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { RegistersInput } from "./registersInput";

/** One reading of how the process runs: so many of so many. */
interface Reading {
  readonly words: string;
  readonly count: number;
  readonly of: number;
}

const COLUMNS: readonly PackColumn[] = [
  { header: "Measure", span: 6 },
  { header: "Count", format: "units" },
  { header: "Of", format: "units" },
  { header: "Share", format: "percent" },
];

/** *Process health*: whether the plans came in time, with reasons, and complete. */
export function processPart(input: RegistersInput): PartMaker {
  const readings = readingsOf(input);
  return (top) => {
    const first = packBodyTop(top, {});
    const count = columnStarts(COLUMNS)[1]!;
    const rows = readings.map(({ words, count: n, of }, r): CellContent[] => {
      const cell = (k: number): string => cellAddress(first + r, count + k);
      const share = of === 0 ? "" : n / of;
      return [words, n, of, { formula: `=IF(${cell(1)}=0,"",${cell(0)}/${cell(1)})`, value: share }];
    });
    return packTable(top, { heading: "Process health", columns: COLUMNS, bodies: [{ rows }] });
  };
}

function readingsOf({ model, alignment, read }: RegistersInput): Reading[] {
  const { submissions, overrides, settings } = model;
  const { due, late } = dueDecisions(model);
  const fence = settings.frozenPeriods + settings.slushyPeriods;
  const changes = alignment.reconciliation?.changes ?? [];
  const asked = submissions.filter(({ dueDay }) => Number.isFinite(dueDay));
  const faults = read.problems.filter(({ problem }) => problem.severity !== "note");
  const coverage = 100 - alignment.headline.submitted.unknown;
  return [
    ...(asked.length > 0
      ? [
          {
            words: "Plans received on time",
            count: asked.filter((one) => daysLate(one) <= 0).length,
            of: asked.length,
          },
          {
            words: "Plans signed off",
            count: submissions.filter(({ signedOffBy }) => signedOffBy !== "").length,
            of: submissions.length,
          },
        ]
      : []),
    ...(overrides.length > 0
      ? [
          {
            words: "Overrides with a reason",
            count: overrides.filter(({ reasonCode }) => reasonCode !== "").length,
            of: overrides.length,
          },
        ]
      : []),
    ...(due > 0 ? [{ words: "Decisions and actions due that are taken", count: due - late, of: due }] : []),
    ...(changes.length > 0
      ? [
          {
            words: "Proposed changes inside the fence (fewer is better)",
            count: changes.filter(({ period }) => period < fence).length,
            of: changes.length,
          },
        ]
      : []),
    { words: "What the index should know and knows, in points", count: coverage, of: 100 },
    {
      words: "Errors among the data faults (fewer is better)",
      count: faults.filter(({ problem }) => problem.severity === "error").length,
      of: faults.length,
    },
  ];
}

/** Days after the due day; never received counts as late for ever. */
const daysLate = ({ dueDay, receivedDay }: Submission): number =>
  Number.isFinite(receivedDay) ? receivedDay - dueDay : Number.POSITIVE_INFINITY;

const SUBMISSION_COLUMNS: readonly PackColumn[] = [
  { header: "Function" },
  { header: "Version", span: 2 },
  { header: "Status", span: 3, isStatus: true },
  { header: "Due", span: 2, format: "date" },
  { header: "Received", span: 2, format: "date" },
  { header: "Days late", format: "signedUnits" },
  { header: "Owner", span: 4 },
  { header: "Signed off by", span: 3 },
  { header: "Signed", span: 2, format: "date" },
];

/** *Submissions*: which plan came when, and who stands for it. */
export function submissionsPart({ submissions }: PlanningModel): PartMaker | null {
  if (submissions.length === 0) return null;
  return (top) => {
    const first = packBodyTop(top, {});
    const starts = columnStarts(SUBMISSION_COLUMNS);
    const rows = submissions.map((one, r): CellContent[] => {
      const late = daysLate(one);
      const cell = (column: number): string => cellAddress(first + r, starts[column]!);
      return [
        stepWords(one.function),
        one.version,
        statusOf(one, late),
        excelDay(one.dueDay),
        excelDay(one.receivedDay),
        Number.isFinite(late) ? { formula: `=${cell(4)}-${cell(3)}`, value: late } : null,
        one.owner,
        one.signedOffBy,
        excelDay(one.signedDay),
      ];
    });
    const bodies: PackBody[] = [{ rows }];
    return packTable(top, { heading: "Submissions", columns: SUBMISSION_COLUMNS, bodies });
  };
}

function statusOf({ signedOffBy, dueDay }: Submission, late: number): string {
  if (late === Number.POSITIVE_INFINITY) return "■ not received";
  if (Number.isFinite(dueDay) && late > 0) return `■ late${signedOffBy === "" ? ", not signed" : ""}`;
  return signedOffBy === "" ? "▲ not signed" : "● on time, signed";
}
