import type { ProblemCode } from "../../../../src/engine";
import type { CellValue, SheetCells } from "../../../../src/workbook/codec/sheetCells";
import { columnLetters } from "../../../../src/workbook/codec/sheetView";
import type { Random } from "../../../engine/model/random";
import { months, sheet, smallBook } from "../cells";

/** A workbook under construction: rows of cells by sheet name. */
export type Draft = Map<string, CellValue[][]>;

/** A fault that was put into a workbook, and what must be said about it. */
export interface Planted {
  readonly what: string;
  readonly sheet: string;
  /** The cell that must be named; null when any cell of the sheet will do. */
  readonly address: string | null;
  readonly codes: readonly ProblemCode[];
}

export const draftOfSmallBook = (): Draft =>
  new Map(smallBook().map(({ name, values }) => [name, values.map((row) => [...row])]));

export const sheetsOf = (draft: Draft): SheetCells[] =>
  [...draft].map(([name, values]) => sheet(name, values));

const cell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A place for a number: sheet, rows and columns of the small book (zero-based). */
const NUMBERS = [
  { name: "Items", rows: [1, 2], columns: [2, 3, 4, 5] },
  { name: "Demand", rows: [1, 2, 3], columns: [3, 4, 5, 6, 7, 8] },
  { name: "Supply", rows: [1, 2], columns: [2, 3, 4, 5, 6, 7] },
  { name: "Resources", rows: [1], columns: [2, 3, 4, 5, 6, 7, 8, 9] },
  { name: "Routing", rows: [1, 2], columns: [2] },
  { name: "Segments", rows: [1], columns: [1, 2] },
] as const;

const WITH_MONTHS = [
  { name: "Demand", first: 3, kind: "Demand" },
  { name: "Supply", first: 2, kind: "Supply" },
  { name: "Resources", first: 4, kind: "Resources" },
] as const;

interface NumberSpot {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

function numberSpot(random: Random): NumberSpot {
  const { name, rows, columns } = random.pick(NUMBERS);
  return { name, row: random.pick<number>(rows), column: random.pick<number>(columns) };
}

function put(draft: Draft, { name, row, column }: NumberSpot, value: CellValue): void {
  draft.get(name)![row]![column] = value;
}

type Planter = (draft: Draft, random: Random) => Planted;

const inNumber =
  (what: string, values: readonly CellValue[], codes: readonly ProblemCode[]): Planter =>
  (draft, random) => {
    const spot = numberSpot(random);
    const value = random.pick(values);
    put(draft, spot, value);
    return {
      what: `${what} ${String(value).slice(0, 20)}`,
      sheet: spot.name,
      address: cell(spot.row, spot.column),
      codes,
    };
  };

const inCell =
  (spot: NumberSpot, value: CellValue, codes: readonly ProblemCode[]): Planter =>
  (draft) => {
    put(draft, spot, value);
    return {
      what: String(value).slice(0, 30),
      sheet: spot.name,
      address: cell(spot.row, spot.column),
      codes,
    };
  };

/** Faults that leave every other cell where it is. */
export const CELL_PLANTERS: readonly Planter[] = [
  inNumber("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"], ["cell-error"]),
  inNumber(
    "words",
    ["about 100", "n/a", "tbc", "12 cases", "??", "1.2.3,4", "x".repeat(10_000)],
    ["number-unreadable"],
  ),
  inNumber("yes or no", [true, false], ["number-unreadable"]),
  inNumber(
    "text number",
    ["1 234", "12k", "1'234.5", "(120)", "120-", "'7", "€ 15", "1.5e2"],
    ["number-as-text", "number-unreadable", "demand-negative", "value-out-of-range"],
  ),
  inNumber("dash", ["-", "–", "—"], ["dash-as-zero"]),
  (draft, random) => {
    const spot = { name: "Demand", row: random.whole(1, 3), column: random.whole(3, 8) };
    put(draft, spot, -random.whole(1, 500));
    return {
      what: "negative demand",
      sheet: "Demand",
      address: cell(spot.row, spot.column),
      codes: ["demand-negative"],
    };
  },
  (draft, random) => {
    const spot = { name: "Items", row: random.whole(1, 2), column: random.whole(2, 5) };
    put(draft, spot, -random.whole(1, 500));
    return {
      what: "negative master data",
      sheet: "Items",
      address: cell(spot.row, spot.column),
      codes: ["value-out-of-range"],
    };
  },
  (draft) => {
    const rows = draft.get("Items")!;
    rows.push([...rows[1]!]);
    return {
      what: "an item twice",
      sheet: "Items",
      address: cell(rows.length - 1, 0),
      codes: ["row-repeated"],
    };
  },
  (draft, random) => {
    const rows = draft.get("Demand")!;
    rows.push([...rows[random.whole(1, 3)]!]);
    return {
      what: "a demand row twice",
      sheet: "Demand",
      address: cell(rows.length - 1, 0),
      codes: ["row-repeated"],
    };
  },
  (draft, random) => {
    const name = random.pick(["Demand", "Supply", "Routing"]);
    const row = random.whole(1, 2);
    const item = random.pick([
      "Z-999",
      "__proto__",
      "constructor",
      "مرحبا",
      "🍎",
      "=cmd|' /C calc'!A0",
      "+1",
      "@x",
    ]);
    put(draft, { name, row, column: 0 }, item);
    return { what: `unknown item ${item}`, sheet: name, address: cell(row, 0), codes: ["item-unknown"] };
  },
  inCell({ name: "Routing", row: 1, column: 1 }, "Line 99", ["name-unknown"]),
  inCell({ name: "Demand", row: 2, column: 1 }, "Martians", ["name-unknown"]),
  inCell({ name: "Demand", row: 1, column: 2 }, "guesswork", ["choice-unknown"]),
  inCell({ name: "Supply", row: 2, column: 1 }, "dreams", ["choice-unknown"]),
  inCell({ name: "Settings", row: 2, column: 0 }, "Colour", ["setting-unknown"]),
  inCell({ name: "Settings", row: 3, column: 1 }, -3, ["setting-invalid"]),
  inCell({ name: "Settings", row: 1, column: 1 }, "soon", ["date-unreadable"]),
  (draft, random) => {
    const { name, first } = random.pick(WITH_MONTHS);
    const header = draft.get(name)![0]!;
    const at = random.whole(first + 1, first + 5);
    header[at] = header[at - 1]!;
    return { what: "a month twice", sheet: name, address: cell(0, at), codes: ["month-repeated"] };
  },
  (draft, random) => {
    const { name, first } = random.pick(WITH_MONTHS);
    const header = draft.get(name)![0]!;
    const at = random.whole(first + 2, first + 5);
    [header[at - 1], header[at]] = [header[at]!, header[at - 1]!];
    return { what: "months out of order", sheet: name, address: cell(0, at), codes: ["months-unordered"] };
  },
  (draft, random) => {
    const { name, first } = random.pick(WITH_MONTHS);
    const header = draft.get(name)![0]!;
    const start = months(2026, 1, 1)[0]!;
    for (let i = 0; i < 6; i++) header[first + i] = start + 30 * i;
    return { what: "drifting months", sheet: name, address: cell(0, first + 5), codes: ["months-drift"] };
  },
];

/** Faults that move or remove cells. */
const SHAPE_PLANTERS: readonly Planter[] = [
  (draft, random) => {
    const { name, first } = random.pick(WITH_MONTHS);
    const at = random.whole(first + 1, first + 4);
    for (const row of draft.get(name)!) row.splice(at, 1);
    return { what: "a month missing", sheet: name, address: cell(0, at), codes: ["month-missing"] };
  },
  (draft) => {
    const rows = draft.get("Routing")!;
    for (const row of rows) row.splice(0, 1);
    return { what: "no item column", sheet: "Routing", address: null, codes: ["column-missing"] };
  },
  (draft, random) => {
    const name = random.pick(["Demand", "Supply", "Routing", "Segments"]);
    draft.get(name)!.splice(1);
    return { what: "headers without rows", sheet: name, address: null, codes: ["rows-missing"] };
  },
  (draft, random) => {
    const name = random.pick(["Demand", "Items", "Segments"]);
    draft.get(name)!.splice(0, 1);
    return { what: "rows without headers", sheet: name, address: null, codes: ["header-missing"] };
  },
];

/** Every kind of fault, each with what must be said and where. */
export const PLANTERS: readonly Planter[] = [...CELL_PLANTERS, ...SHAPE_PLANTERS];
