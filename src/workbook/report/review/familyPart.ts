import { cellAddress } from "../area";
import type { CellContent } from "../sheetDescription";
import { familyMoney, type FamilyMoney } from "./familyMoney";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Family", span: 2 },
  { header: "Role", span: 1 },
  { header: "Demand", span: 1, format: "money" },
  { header: "Shipped as submitted", span: 1, format: "money" },
  { header: "Shipped reconciled", span: 1, format: "money" },
  { header: "Change", span: 1, format: "signedMoney" },
  { header: "Served as submitted", span: 1, format: "percent" },
  { header: "Served reconciled", span: 1, format: "percent" },
  { header: "Service target", span: 1, format: "percent" },
  { header: "Stock at end as submitted", span: 1, format: "money" },
  { header: "Stock at end reconciled", span: 1, format: "money" },
];
const DEMAND = 3;

interface FamilyLine {
  readonly before: FamilyMoney;
  readonly after: FamilyMoney | null;
}

/** Sums and shares of one row, all as formulas. */
function moneyCells({ before, after }: FamilyLine, row: number): CellContent[] {
  const cell = (column: number): string => cellAddress(row, column);
  const served = (money: FamilyMoney, column: number): CellContent => ({
    formula: `=IF(${cell(DEMAND)}=0,"",${cell(column)}/${cell(DEMAND)})`,
    value: money.demand === 0 ? "" : money.shipped / money.demand,
  });
  const change = after
    ? { formula: `=${cell(DEMAND + 2)}-${cell(DEMAND + 1)}`, value: after.shipped - before.shipped }
    : null;
  return [change, served(before, DEMAND + 1), after ? served(after, DEMAND + 2) : null];
}

const add = (all: readonly FamilyMoney[]): FamilyMoney => ({
  demand: all.reduce((sum, one) => sum + one.demand, 0),
  shipped: all.reduce((sum, one) => sum + one.shipped, 0),
  closingStock: all.reduce((sum, one) => sum + one.closingStock, 0),
});

/** *Families*: what is wanted, served and left in stock, in money over the horizon. */
export function familyPart({ model, alignment }: ReviewInput): PartMaker | null {
  const before = familyMoney(model, alignment.submitted.plan);
  const after = alignment.reconciled && familyMoney(model, alignment.reconciled.plan);
  if (add(before).demand === 0) return null;
  const shown = model.families.map((_, f) => f).filter((f) => model.items.family.includes(f));
  const currency = model.settings.currency === "" ? "money" : model.settings.currency;
  const note = `In ${currency} over the horizon: demand and shipments at selling price, stock at cost. Served = shipped over demand.`;
  return (top) => {
    const first = bodyTop(top, { note });
    const rows = shown.map((f, r): CellContent[] => {
      const line = { before: before[f]!, after: after?.[f] ?? null };
      const { name, role, serviceTarget, isPositioned } = model.families[f]!;
      return [
        name,
        isPositioned ? role : "",
        line.before.demand,
        line.before.shipped,
        line.after?.shipped ?? null,
        ...moneyCells(line, first + r),
        serviceTarget,
        line.before.closingStock,
        line.after?.closingStock ?? null,
      ];
    });
    const all = {
      before: add(shown.map((f) => before[f]!)),
      after: after && add(shown.map((f) => after[f]!)),
    };
    const sum = (column: number, value: number): CellContent => ({
      formula: `=SUM(${cellAddress(first, column)}:${cellAddress(first + rows.length - 1, column)})`,
      value,
    });
    const total: CellContent[] = [
      "All families",
      null,
      sum(DEMAND, all.before.demand),
      sum(DEMAND + 1, all.before.shipped),
      all.after ? sum(DEMAND + 2, all.after.shipped) : null,
      ...moneyCells(all, first + rows.length),
      null,
      sum(DEMAND + 7, all.before.closingStock),
      all.after ? sum(DEMAND + 8, all.after.closingStock) : null,
    ];
    return gridTable(top, { heading: "Families", note, columns: COLUMNS, rows, total });
  };
}
