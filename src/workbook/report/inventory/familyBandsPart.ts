import { rowOf, type Grid } from "../../../engine";
import { periodColumns, shownNote, shownPeriods } from "../pack/packPeriods";
import { packTable } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { familiesWithItems, type StockViews } from "./inventoryInput";

/** *Stock by family*: projected stock of both plans by month, between its safety stock and its maximum. */
export function familyBandsPart(views: StockViews): PartMaker {
  const { model, scale } = views;
  const periods = shownPeriods(model.calendar);
  const rows = familiesWithItems(model).flatMap((family) => familyRows(views, family, periods));
  return (top) =>
    packTable(top, {
      heading: "Stock by family and month",
      note: `In ${scale.words} at cost. A family whose items lack a limit shows none.${shownNote(model.calendar)}`,
      columns: [{ header: "Family" }, { header: "Stock" }, ...periodColumns(model.calendar, scale.money)],
      bodies: [{ rows }],
      isGrouped: true,
    });
}

function familyRows({ model, views }: StockViews, family: number, periods: number): CellContent[][] {
  const line = (words: string, grid: Grid): CellContent[] => [
    model.families[family]!.name,
    words,
    ...rowOf(grid, family).subarray(0, periods),
  ];
  const [{ money }] = views as [StockViews["views"][number]];
  return [
    ...(money.hasMaximum[family] ? [line("maximum", money.most)] : []),
    ...views.map((view) => line(view.name, view.money.stock)),
    ...(money.hasSafety[family] ? [line("safety stock", money.least)] : []),
  ];
}
