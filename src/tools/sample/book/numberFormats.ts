import { SETTING_LINES, type SheetKind } from "../../../engine";
import type { ColumnSchema } from "../../../workbook/schema/sheetSchema";
import type { Cell, SheetRow } from "../company/rows";

/** How numbers show. Blank for words. */
export const FORMATS = {
  units: "#,##0",
  money: "#,##0",
  price: "#,##0.00",
  rate: "0.000",
  share: "0.0%",
  wholeShare: "0%",
  days: "0",
  day: "dd-mmm-yyyy",
  month: "mmm-yy",
  number: "#,##0.##",
  hours: "0.0000",
  tenth: "#,##0.0",
  hundredth: "0.00",
  fraction: "# ?/?",
} as const;

/** Money that is a price of something, with cents; sums of money are shown whole. */
const PER_PIECE = /a unit|an hour/;

/** The number format of a column where it does not depend on the row. */
export function columnFormat(kind: SheetKind, column: ColumnSchema): string {
  switch (column.type.kind) {
    case "money":
      return PER_PIECE.test(column.unit) ? FORMATS.price : FORMATS.money;
    case "number":
      return numberFormat(kind, column.field);
    case "share":
      return FORMATS.wholeShare;
    case "units":
    case "days":
    case "day":
    case "month":
      return FORMATS[column.type.kind];
    case "text":
    case "flag":
    case "choice":
      return "";
  }
}

function numberFormat(kind: SheetKind, field: string): string {
  if (kind === "Routing" && field === "hoursAUnit") return FORMATS.hours;
  if (kind === "Comparisons") return FORMATS.fraction;
  if (
    ["lagPeriods", "leadPeriods", "offsetPeriods", "extraShiftDaysToStart", "maximumBacklogMonths"].includes(
      field,
    )
  ) {
    return FORMATS.days;
  }
  if (["overtimeLimit", "extraShiftAmount"].includes(field)) return FORMATS.units;
  return ["weight", "priority", "elasticity"].includes(field) ? FORMATS.hundredth : "General";
}

/** Fields whose unit is told by another cell of their row. */
const BY_UNIT: { readonly [K in SheetKind]?: readonly string[] } = {
  Objectives: ["baseline", "target", "bandLow", "bandHigh"],
  Events: ["uplift"],
  Settings: ["text"],
  Actions: ["effectAmount", "measuredEffect"],
  Assumptions: ["value", "low", "high"],
};

/** The number format of one cell, where its row decides; null where the column does. */
export function cellFormat(kind: SheetKind, field: string, cells: SheetRow["cells"]): string | null {
  if (!BY_UNIT[kind]?.includes(field)) return null;
  const row = cells as Readonly<Record<string, Cell>>;
  switch (kind) {
    case "Objectives":
      return formatOfUnit(row["unit"] ?? null);
    case "Events":
      return row["upliftUnit"] === "units" ? FORMATS.units : FORMATS.wholeShare;
    case "Settings":
      return settingFormat(row["setting"] ?? null);
    default:
      return sizeFormat(row[field] ?? null);
  }
}

/** The number format of a row's months. */
export function monthsFormat(kind: SheetKind, cells: SheetRow["cells"]): string {
  const row = cells as Readonly<Record<string, Cell>>;
  if (kind === "KPIs") return formatOfUnit(row["unit"] ?? null);
  if (kind === "Prices") return FORMATS.price;
  if (kind === "Rates") return FORMATS.rate;
  return kind === "Signals" ? FORMATS.tenth : FORMATS.units;
}

function formatOfUnit(unit: Cell): string {
  if (unit === "%") return FORMATS.share;
  return unit === "days" ? FORMATS.tenth : FORMATS.units;
}

/** Small numbers of a ledger are shares. */
function sizeFormat(value: Cell): string {
  if (typeof value !== "number") return "General";
  if (Math.abs(value) < 0.01 && value !== 0) return "0.00%";
  return Math.abs(value) <= 1 ? FORMATS.share : FORMATS.number;
}

function settingFormat(name: Cell): string {
  const type = SETTING_LINES.find((line) => line.name === name)?.type;
  if (type === "month") return FORMATS.month;
  if (type === "day") return FORMATS.day;
  return type === "share" ? FORMATS.share : "General";
}
