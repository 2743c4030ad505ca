import type { CycleChange, Status } from "../../../engine";
import { packTable, type PackBody, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent, NumberFormat } from "../sheetDescription";
import { formatOf, STATUS_WORDS } from "../strategy/strategyInput";
import { counted } from "../words";
import type { RegistersInput } from "./registersInput";

type ObjectiveChange = CycleChange["objectives"][number];

const COLUMNS: readonly PackColumn[] = [
  { header: "Objective" },
  { header: "KPI", span: 3 },
  { header: "Projected then", span: 2, format: "units" },
  { header: "Projected now", span: 2, format: "units" },
  { header: "Target then", span: 2, format: "units" },
  { header: "Target now", span: 2, format: "units" },
  { header: "When due, then", span: 2, isStatus: true },
  { header: "When due, now", span: 2, isStatus: true },
  { header: "What changed", span: 3 },
];

/** Moves smaller than this share are none. */
const STEADY_SHARE = 0.001;

/**
 * *Objectives since the last cycle*: those that are new, gone, or whose projection, target or light moved.
 *
 * `null` without an earlier cycle or where no objective is in either.
 */
export function objectiveChangePart({ alignment }: RegistersInput): PartMaker | null {
  const { change, submitted } = alignment;
  if (!change || change.objectives.length === 0) return null;
  const told = change.objectives.flatMap((one) => {
    const words = wordsOf(one);
    return words === "" ? [] : [{ ...one, words }];
  });
  const left = change.objectives.length - told.length;
  const note = `When due, as submitted. ${left === 0 ? "All of them moved." : `${counted(left, "objective")} did not move.`}`;
  const formats = new Map(submitted.scorecard.rows.map((row) => [row.name, formatOf(row)]));
  const bodies = told.map((one): PackBody => {
    const { before, after, words } = one;
    const cells: CellContent[] = [
      one.name,
      (after ?? before)?.kpi ?? "",
      before?.projected ?? null,
      after?.projected ?? null,
      before?.target ?? null,
      after?.target ?? null,
      light(before?.status),
      light(after?.status),
      words,
    ];
    return { rows: [cells], format: formats.get(one.name) ?? sizeFormat(before?.target ?? 0) };
  });
  return (top) =>
    packTable(top, { heading: "Objectives since the last cycle", note, columns: COLUMNS, bodies });
}

/** What happened to an objective; "" where nothing did. */
function wordsOf({ before, after }: ObjectiveChange): string {
  if (before === null) return "New in this cycle";
  if (after === null) return "No longer an objective";
  const parts = [
    moved(before.target, after.target) ? "the target changed" : "",
    moved(before.projected, after.projected) ? "the projection moved" : "",
    before.status === after.status ? "" : "the light changed",
  ].filter((part) => part !== "");
  const words = parts.join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function moved(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after;
  return Math.abs(after - before) > STEADY_SHARE * Math.max(Math.abs(before), Math.abs(after));
}

const light = (status: string | undefined): CellContent => {
  const words = STATUS_WORDS[status as Status] as string | undefined;
  return words ?? null;
};

/** An objective that is gone has no line in the scorecard to tell what it counts. */
const sizeFormat = (target: number): NumberFormat => (Math.abs(target) < 100 ? "factor" : "units");
