import type { Problem } from "../../problem/problem";
import type { DraftSheets } from "../draft/planDraft";
import type { ItemDraft } from "../draft/supplyDrafts";
import { NameIndex } from "../names";

const blank = Number.NaN;

/** An item of which only the code and the family are known. */
export function bareItem(item: string, family: string): ItemDraft {
  return {
    key: item,
    item,
    family,
    description: "",
    businessUnit: "",
    site: "",
    unit: "",
    price: blank,
    unitCost: blank,
    holdingCostMonth: blank,
    leadTimeDays: blank,
    minimumOrderUnits: blank,
    rounding: null,
    roundingUnits: blank,
    openingStockUnits: blank,
    safetyStockUnits: blank,
    maximumStockUnits: blank,
    shelfLifeDays: blank,
    launchDay: blank,
    endDay: blank,
    successor: "",
  };
}

/** Without an Items sheet: the items that Demand, History and Supply name. */
export function gatheredItems(sheets: DraftSheets, report: (problem: Problem) => void): ItemDraft[] {
  const names = new NameIndex();
  const items: ItemDraft[] = [];
  const gather = (rows: readonly { readonly item: string; readonly family?: string }[]): void => {
    for (const { item, family = "" } of rows) {
      if (item === "" || names.find(item) >= 0) continue;
      names.add(item);
      items.push(bareItem(item, family));
    }
  };
  gather(sheets.Demand ?? []);
  gather(sheets.History ?? []);
  gather(sheets.Supply ?? []);
  if (items.length > 0) {
    const sheet = (["Demand", "History", "Supply"] as const).find((kind) => sheets[kind] !== undefined)!;
    report({
      code: "items-gathered",
      severity: "warning",
      place: { sheet },
      facts: { count: items.length, sheet },
    });
  }
  return items;
}
