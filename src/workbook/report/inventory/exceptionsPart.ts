import { rowOf, type Grid } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { familiesWithItems, type StockView, type StockViews } from "./inventoryInput";

/** *Excess, shortage and cover*: the worst month of each family in units and money, in both plans. */
export function exceptionsPart(of: StockViews): PartMaker {
  const { model, views, scale } = of;
  const isBoth = views.length > 1;
  const columns = columnsOf(of);
  const note =
    `Stocks do not add over time: each figure is that of the family's worst month. Money${scale.after} at cost; units where all items of a family share one. ` +
    "Cover: periods of coming demand, after the first period and at its ends. Before: as submitted; after: reconciled.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const families = familiesWithItems(model);
    const rows = families.map((family, r) => [
      model.families[family]!.name,
      unitOf(of, family),
      ...coverCells(of, family),
      ...views.map(({ units }) => (unitOf(of, family) === "mixed" ? null : worst(units.above, family))),
      ...moneyCells(views, family, { pick: "above", row: first + r, left: MONEY_LEFT(isBoth, 0) }),
      ...views.map(({ units }) => (unitOf(of, family) === "mixed" ? null : worst(units.below, family))),
      ...moneyCells(views, family, { pick: "below", row: first + r, left: MONEY_LEFT(isBoth, 1) }),
    ]);
    const total = totalRow(rows, { first, columns });
    return packTable(top, {
      heading: "Excess, shortage and cover by family",
      note,
      columns,
      bodies: [{ rows }, ...(rows.length > 1 ? [{ rows: [total], look: "total" as const }] : [])],
    });
  };
}

const COVER_COLUMNS = 3;

/** Where the money of excess (0) or shortage (1) begins: after the cover and the units. */
function MONEY_LEFT(isBoth: boolean, kind: 0 | 1): number {
  const views = isBoth ? 2 : 1;
  const money = isBoth ? 3 : 1;
  return 2 + COVER_COLUMNS * views + views + kind * (money + views);
}

function columnsOf({ views, scale }: StockViews): PackColumn[] {
  const both = (words: string, format: PackColumn["format"]): PackColumn[] =>
    views.map(({ name }) => ({
      header: `${words} ${name === "submitted" ? "before" : "after"}`,
      format: format!,
    }));
  const money = (words: string): PackColumn[] => [
    ...both(`${words} money`, scale.money),
    ...(views.length > 1 ? [{ header: "Change", format: scale.signed }] : []),
  ];
  return [
    { header: "Family" },
    { header: "Unit" },
    ...both("Cover first", "hours"),
    ...both("Lowest cover", "hours"),
    ...both("Highest cover", "hours"),
    ...both("Excess units", "units"),
    ...money("Excess"),
    ...both("Short units", "units"),
    ...money("Short"),
  ];
}

const worst = (grid: Grid, row: number): number => Math.max(0, ...rowOf(grid, row));

function unitOf({ model: { items } }: StockViews, family: number): string {
  const units = new Set(
    [...items.family.keys()].filter((i) => items.family[i] === family).map((i) => items.unit[i]),
  );
  return units.size === 1 ? [...units][0] || "units" : "mixed";
}

function coverCells({ views, model }: StockViews, family: number): CellContent[] {
  const covers = views.map(({ cover }) =>
    model.calendar.horizon.map((_, t) => cover(family, t)).filter((value) => Number.isFinite(value)),
  );
  const cell = (pick: (values: readonly number[]) => number): CellContent[] =>
    covers.map((values) => (values.length === 0 ? null : pick(values)));
  return [
    ...cell((values) => values[0]!),
    ...cell((values) => Math.min(...values)),
    ...cell((values) => Math.max(...values)),
  ];
}

function moneyCells(
  views: readonly StockView[],
  family: number,
  { pick, row, left }: { readonly pick: "above" | "below"; readonly row: number; readonly left: number },
): CellContent[] {
  const values = views.map(({ money }) => worst(money[pick], family));
  const [before, after] = values;
  if (before === undefined || after === undefined) return values;
  const change = {
    formula: `=${cellAddress(row, left + 1)}-${cellAddress(row, left)}`,
    value: after - before,
  };
  return [before, after, change];
}

/** Money adds over families; cover and units do not. */
function totalRow(
  rows: readonly (readonly CellContent[])[],
  { first, columns }: { readonly first: number; readonly columns: readonly PackColumn[] },
): CellContent[] {
  const adds = ({ header }: PackColumn): boolean => /money|Change/.test(String(header));
  const value = (cell: CellContent | undefined): number =>
    typeof cell === "number" ? cell : typeof cell === "object" && cell !== null ? Number(cell.value) : 0;
  return columns.map((column, c): CellContent => {
    if (c === 0) return "Worst months added";
    if (!adds(column)) return null;
    return {
      formula: `=SUM(${addressOf({ top: first, left: c, rows: rows.length, columns: 1 })})`,
      value: rows.reduce((sum, row) => sum + value(row[c]), 0),
    };
  });
}
