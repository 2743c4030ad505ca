import { rowOf, type Grid } from "../../../engine";
import { periodColumns, shownNote, shownPeriods } from "../pack/packPeriods";
import { packTable } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { familiesWithItems, type StockViews } from "./inventoryInput";

/** Families on one printed page; the table above has them all. */
const MOST_FAMILIES = 12;

/** *Stock by family*: projected stock of both plans by month, between its safety stock and its maximum. */
export function familyBandsPart(views: StockViews): PartMaker {
  const { model, scale } = views;
  const periods = shownPeriods(model.calendar);
  const families = furthestOff(views);
  const rows = families.flatMap((family) => familyRows(views, family, periods));
  const all = familiesWithItems(model).length;
  const rest = families.length < all ? ` Of ${all} families, those furthest off their limits.` : "";
  return (top) =>
    packTable(top, {
      heading: "Stock by family and month",
      note: `In ${scale.words} at cost. A family whose items lack a limit shows none.${rest}${shownNote(model.calendar)}`,
      columns: [{ header: "Family" }, { header: "Stock" }, ...periodColumns(model.calendar, scale.money)],
      bodies: [{ rows }],
      isGrouped: true,
    });
}

/** The families with the most money beyond a limit in any month and plan, in the order of the others. */
function furthestOff(of: StockViews): number[] {
  const all = familiesWithItems(of.model);
  const beyond = (family: number): number =>
    Math.max(
      ...of.views.flatMap(({ money }) => [...rowOf(money.above, family), ...rowOf(money.below, family)]),
    );
  const most = [...all].sort((a, b) => beyond(b) - beyond(a) || a - b).slice(0, MOST_FAMILIES);
  return all.filter((family) => most.includes(family));
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
