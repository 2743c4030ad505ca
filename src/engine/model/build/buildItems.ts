import type { ItemTable } from "../items";
import type { ItemDraft } from "../draft/supplyDrafts";
import type { BuildContext } from "./buildContext";
import { reportUnknown } from "./buildContext";
import { checkedNumber, reportContradiction, reportNeeded, reportRepeated } from "./checks";

/** The family of items whose family is blank. */
export const NO_FAMILY = "(no family)";

/** Registers items and families; gives the rows that count, one an item. */
export function registerItems(context: BuildContext, drafts: readonly ItemDraft[]): ItemDraft[] {
  const kept: ItemDraft[] = [];
  for (const draft of drafts) {
    const place = { sheet: "Items", row: draft.key } as const;
    if (draft.item === "") {
      const facts = { sheet: "Items", column: "item" };
      context.report({ code: "row-unnamed", severity: "error", place: { ...place, column: "item" }, facts });
    } else if (context.items.find(draft.item) >= 0) {
      reportRepeated(context, place, "ignored");
    } else {
      context.items.add(draft.item);
      context.familyOfItem.push(context.families.add(draft.family === "" ? NO_FAMILY : draft.family));
      if (draft.family === "" && context.hasItemsSheet) reportNeeded(context, place, noFamily);
      kept.push(draft);
    }
  }
  return kept;
}

const noFamily = { column: "family", consequence: `It is planned under ${NO_FAMILY}` };

type NumberField = {
  [K in keyof ItemDraft]-?: ItemDraft[K] extends number ? K : never;
}[keyof ItemDraft];

/** The items column by column; `drafts` has one row an item, in the order of the context's index. */
export function buildItems(context: BuildContext, drafts: readonly ItemDraft[]): ItemTable {
  drafts.forEach((draft) => {
    checkItem(context, draft);
  });
  const numbers = (field: NumberField, column: string, whenBlank: number): Float64Array =>
    Float64Array.from(drafts, (draft) =>
      checkedNumber(context, placeOf(draft), { column, value: draft[field], whenBlank }),
    );
  const days = (field: "launchDay" | "endDay"): Float64Array => Float64Array.from(drafts, (d) => d[field]);
  const blank = Number.NaN;
  return {
    count: drafts.length,
    code: [...context.items.names],
    description: drafts.map((d) => d.description),
    family: Int32Array.from(context.familyOfItem),
    unit: drafts.map((d) => d.unit),
    site: drafts.map((d) => d.site),
    price: numbers("price", "price", blank),
    unitCost: numbers("unitCost", "unit cost", blank),
    holdingCostMonth: numbers("holdingCostMonth", "holding cost a month", blank),
    leadTimeDays: numbers("leadTimeDays", "lead time", 0),
    minimumOrderUnits: numbers("minimumOrderUnits", "minimum order", 0),
    rounding: drafts.map((d) => d.rounding ?? "unit"),
    roundingUnits: Float64Array.from(drafts, (draft) => roundingUnits(context, draft)),
    openingStockUnits: numbers("openingStockUnits", "opening stock", 0),
    safetyStockUnits: numbers("safetyStockUnits", "safety stock", blank),
    maximumStockUnits: numbers("maximumStockUnits", "maximum stock", blank),
    shelfLifeDays: numbers("shelfLifeDays", "shelf life", blank),
    launchDay: days("launchDay"),
    endDay: days("endDay"),
    successor: Int32Array.from(drafts, (draft) => successorOf(context, draft)),
    ...bufferProfiles(context, drafts),
  };
}

/** Both classes make a profile; one alone is told. */
function bufferProfiles(
  context: BuildContext,
  drafts: readonly ItemDraft[],
): Pick<ItemTable, "bufferProfile"> {
  const bufferProfile = drafts.map((draft) => {
    const { bufferLeadTime: leadTime = null, bufferVariability: variability = null } = draft;
    if (leadTime !== null && variability !== null) return { leadTime, variability };
    if (leadTime !== null || variability !== null) {
      const column = leadTime === null ? "buffer lead time" : "buffer variability";
      reportNeeded(context, placeOf(draft), { column, consequence: "It has no buffer" });
    }
    return null;
  });
  return bufferProfile.some((profile) => profile !== null) ? { bufferProfile } : {};
}

const placeOf = (draft: ItemDraft) => ({ sheet: "Items", row: draft.key }) as const;

function roundingUnits(context: BuildContext, draft: ItemDraft): number {
  if ((draft.rounding ?? "unit") === "unit") return 1;
  const column = "rounding units";
  if (Number.isNaN(draft.roundingUnits)) {
    reportNeeded(context, placeOf(draft), { column, consequence: "It is rounded to single units" });
  }
  return checkedNumber(context, placeOf(draft), {
    column,
    value: draft.roundingUnits,
    least: 1e-9,
    whenBlank: 1,
  });
}

function successorOf(context: BuildContext, draft: ItemDraft): number {
  if (draft.successor === "") return -1;
  const successor = context.items.find(draft.successor);
  const itself = successor === context.items.find(draft.item);
  if (successor >= 0 && !itself) return successor;
  if (itself) {
    const said = { statement: "an item cannot be its own successor", used: "It has no successor" };
    reportContradiction(context, { ...placeOf(draft), column: "successor" }, said);
  } else {
    const consequence = "It has no successor";
    reportUnknown(context, placeOf(draft), {
      column: "successor",
      name: draft.successor,
      home: "Items",
      consequence,
    });
  }
  return -1;
}

function checkItem(context: BuildContext, draft: ItemDraft): void {
  const place = placeOf(draft);
  const { launchDay, endDay, safetyStockUnits, maximumStockUnits } = draft;
  if (Number.isNaN(draft.openingStockUnits) && context.hasItemsSheet) {
    reportNeeded(context, place, {
      column: "opening stock",
      consequence: "It starts with no stock",
      severity: "note",
    });
  }
  if (endDay <= launchDay) {
    const said = { statement: "it ends before it is launched", used: "Both dates are kept" };
    reportContradiction(context, { ...place, column: "end" }, said);
  }
  if (maximumStockUnits < safetyStockUnits) {
    const said = { statement: "the maximum stock is below the safety stock", used: "Both are kept" };
    reportContradiction(context, { ...place, column: "maximum stock" }, said);
  }
}
