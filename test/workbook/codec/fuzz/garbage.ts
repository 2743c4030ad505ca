import type { CellValue, SheetCells } from "../../../../src/workbook/codec/sheetCells";
import { SHEETS, SHEET_KINDS } from "../../../../src/workbook/schema/allSheets";
import type { Random } from "../../../engine/model/random";
import { serial, sheet } from "../cells";

const NASTY: readonly CellValue[] = [
  "",
  "",
  "",
  null,
  0,
  1,
  -1,
  12.5,
  1e308,
  -1e308,
  1e-300,
  Number.MAX_SAFE_INTEGER,
  46_023,
  2026,
  202_601,
  true,
  false,
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#SPILL!",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "=cmd|' /C calc'!A0",
  "+1",
  "-1",
  "@x",
  "مرحبا",
  "שלום",
  "🍎🍏",
  "\u202Eevil",
  "\u0000",
  "x".repeat(10_000),
  "Total",
  "Grand total",
  "Σ",
  "Jan-26",
  "M01",
  "P3 FY26",
  "W14",
  "Q2",
  "2026-01",
  "31.02.2026",
  "00.00.0000",
  "1.234,56",
  "1,234.56",
  "(120)",
  "12k",
  "-",
  "%",
  "5%",
  "99999999999999999999999999",
  "1e999",
  "NaN",
  "Infinity",
  "A-100",
  "sales",
  "Item",
  "Items",
  "units",
  "money",
  " ",
  "\n",
];

const NAMES = [
  ...SHEET_KINDS,
  "Forecast",
  "Production plan",
  "Total",
  "Customer A",
  "Sheet1",
  "__proto__",
  "",
  "Price list",
];

/** A sheet of nonsense that looks like planning here and there. */
export function garbageSheet(random: Random, index: number): SheetCells {
  const width = random.whole(0, 14);
  const rows: CellValue[][] = Array.from({ length: random.whole(0, 14) }, () =>
    Array.from({ length: random.chance(0.9) ? width : random.whole(0, 20) }, () =>
      random.chance(0.3) ? random.amount(500, 0) : random.pick(NASTY),
    ),
  );
  if (random.chance(0.6)) rows.splice(random.whole(0, 3), 0, headerRow(random));
  if (random.chance(0.15)) rows.push([...headerRow(random)]);
  const name = random.chance(0.8) ? random.pick(NAMES) : `Tab ${index}`;
  return sheet(`${name}${random.chance(0.2) ? ` ${index}` : ""}`, rows, {
    ownId: random.chance(0.1) ? `input:${random.pick(SHEET_KINDS)}` : random.chance(0.05) ? "review" : null,
    visibility: random.pick(["Visible", "Visible", "Hidden", "VeryHidden"]),
    isProtected: random.chance(0.2),
    top: random.pick([0, 0, 6, 1_048_500]),
    left: random.pick([0, 0, 1, 16_360]),
  });
}

function headerRow(random: Random): CellValue[] {
  const { columns } = SHEETS[random.pick(SHEET_KINDS)];
  const headers: CellValue[] = columns.filter(() => random.chance(0.8)).map(({ header }) => header);
  const start = random.whole(1, 12);
  const step = random.pick(["date", "drift", "text", "number", "mixed"]);
  for (let i = 0; i < random.whole(0, 15); i++) headers.push(periodHeader(random, { start, step, i }));
  return headers;
}

function periodHeader(
  random: Random,
  { start, step, i }: { readonly start: number; readonly step: string; readonly i: number },
): CellValue {
  switch (step) {
    case "date":
      return serial(2026, start + i);
    case "drift":
      return serial(2026, start) + 30 * i;
    case "text":
      return `M${String(((start + i - 1) % 12) + 1).padStart(2, "0")}`;
    case "number":
      return random.whole(1, 90_000);
    default:
      return random.pick([
        serial(2026, start + i),
        "Jan-26",
        "W14",
        "P3 FY26",
        "Q2 26",
        "Total",
        2026,
        "32.13.2026",
      ]);
  }
}
