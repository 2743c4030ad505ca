import { hasAmounts } from "../itemGrids";
import { packPage } from "../pack/packPage";
import { rowOf, type Grid } from "../../../engine";
import type { SheetDescription } from "../sheetDescription";
import { buffersPart } from "./buffersPart";
import { exceptionsPart } from "./exceptionsPart";
import { familyBandsPart } from "./familyBandsPart";
import { statedLimits, stockViews, type InventoryInput, type StockViews } from "./inventoryInput";
import { totalPart } from "./totalPart";

export const INVENTORY_PAGE = { ownId: "inventory", name: "Inventory" } as const;

/**
 * The *Inventory* page: projected stock against safety stock and maximum, cover, excess and shortage, by month and
 * family, as submitted and reconciled.
 *
 * `null` where the plan has no stock and no policy, or nobody said what a unit costs.
 */
export function inventoryPage(input: InventoryInput): SheetDescription | null {
  const views = stockViews(input);
  const [first] = views.views;
  if (!first || !(hasAmounts(first.money.stock) || hasAmounts(first.money.least))) return null;
  return packPage({
    ...INVENTORY_PAGE,
    model: input.model,
    message: message(views),
    parts: [
      totalPart(views),
      exceptionsPart(views),
      familyBandsPart(views),
      buffersPart(input.model, input.alignment),
    ].filter((part) => part !== null),
  });
}

function message(of: StockViews): string {
  const { model, views } = of;
  const { hasSafety, hasMaximum } = statedLimits(of);
  if (!hasSafety && !hasMaximum)
    return "How stock and its cover run. Safety stock and maximum stock on Items would show excess and shortage.";
  const all = model.families.length;
  const worst = (grid: Grid): { readonly money: number; readonly month: string } => {
    const values = [...rowOf(grid, all)];
    const money = Math.max(0, ...values);
    return { money, month: model.calendar.horizon[values.indexOf(money)]?.label ?? "" };
  };
  const words = (value: number): string =>
    `${model.settings.currency} ${Math.round(value).toLocaleString("en-US")}`.trim();
  return views
    .map(({ money }, v) => {
      const [above, below] = [worst(money.above), worst(money.below)];
      const excess = !hasMaximum
        ? "no maximum is stated"
        : above.money >= 0.5
          ? `at most ${words(above.money)} above the maximum (${above.month})`
          : "nothing above the maximum";
      const short = !hasSafety
        ? "no safety stock is stated"
        : below.money >= 0.5
          ? `${words(below.money)} below the safety stock (${below.month})`
          : "nothing below the safety stock";
      return `${v === 0 ? "As submitted" : "Reconciled"}: ${excess}, ${short}.`;
    })
    .join(" ");
}
