import { cellAddress } from "../area";
import { excelDay } from "../excelDay";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { RegistersInput } from "./registersInput";

const COLUMNS: readonly PackColumn[] = [
  { header: "Assumption", span: 3 },
  { header: "Id" },
  { header: "Freshness", span: 3, isStatus: true },
  { header: "Value", format: "general" },
  { header: "Low", format: "general" },
  { header: "High", format: "general" },
  { header: "Range", format: "percent" },
  { header: "Last change", span: 2, format: "date" },
  { header: "Owner", span: 3 },
  { header: "What it drives", span: 5 },
];
const VALUE = 3;

/** Days after which an assumption that nobody touched should be looked at. */
const STALE_DAYS = 365;

/** *Assumptions*: what the plan takes for granted, how wide it may be, what it drives, and how fresh it is. */
export function assumptionsPart({ model, read }: RegistersInput): PartMaker | null {
  const { assumptions, calendar } = model;
  if (assumptions.length === 0) return null;
  const today = model.settings.cutOffDay ?? calendar.horizon[0]!.start;
  const since = read.lastCycle?.cycleStart ?? calendar.history.at(-1)?.start ?? today;
  const note =
    "Range: high less low over the value. Changed: since the last cycle; stale: not touched for a year.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const value = columnStarts(COLUMNS)[VALUE]!;
    const rows = assumptions.map((one, r): CellContent[] => {
      const cell = (k: number): string => cellAddress(first + r, value + k);
      const range = (one.high - one.low) / Math.abs(one.value);
      return [
        one.text,
        one.id,
        freshness(one.lastChangeDay, { today, since }),
        known(one.value),
        known(one.low),
        known(one.high),
        Number.isFinite(range) ? { formula: `=(${cell(2)}-${cell(1)})/ABS(${cell(0)})`, value: range } : null,
        excelDay(one.lastChangeDay),
        one.owner,
        one.drives,
      ];
    });
    return packTable(top, { heading: "Assumptions", note, columns: COLUMNS, bodies: [{ rows }] });
  };
}

const known = (value: number): CellContent => (Number.isFinite(value) ? value : null);

function freshness(
  changed: number,
  { today, since }: { readonly today: number; readonly since: number },
): string {
  if (!Number.isFinite(changed)) return "○ no date";
  if (changed >= since) return "▲ changed";
  return today - changed > STALE_DAYS ? "■ stale" : "● stands";
}
