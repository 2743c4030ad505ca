import type { Item } from "./items";
import { CYCLE, monthsBetween } from "./months";
import { toPacks, type StockPolicy } from "./stockPolicy";
import { expectedUnits } from "./truth";
import type { SheetRow } from "./rows";

type Line = SheetRow<"Sourcing">["cells"];

/** The kettle supplier quotes 110 days since October 2026; the Items sheet still says 75. */
const LATE_SUPPLIER = "Suncheon Thermal";
const LATE_SUPPLIER_DAYS = 110;

/** An item and its stock rules. */
export interface Sourced {
  readonly item: Item;
  readonly policy: StockPolicy;
}

/** The ways in which an item can be had. */
export function sourcingLines({ item, policy }: Sourced): readonly Line[] {
  switch (item.family.code) {
    case "KET":
      return [
        line(
          { item, option: "buy", supplier: LATE_SUPPLIER, markUp: 0, days: LATE_SUPPLIER_DAYS },
          policy.minimumOrder,
        ),
        {
          ...line({ item, option: "buy", supplier: "Minho Metal", markUp: 0.14, days: 35 }, null),
          ...atMost(item, 0.35),
          fixedCost: 400,
        },
      ];
    case "SPA":
      return [
        line(
          { item, option: "buy", supplier: sparePartSupplier(item), markUp: 0, days: 40 },
          policy.minimumOrder,
        ),
      ];
    case "FLT":
      return [
        line(
          { item, option: "make", supplier: "Arnhem plant", markUp: 0, days: item.family.leadTimeDays },
          policy.minimumOrder,
        ),
        {
          ...line(
            { item, option: "subcontract", supplier: "Ostrava Appliance Works", markUp: 0.08, days: 45 },
            null,
          ),
          ...atMost(item, 0.5),
        },
      ];
    default:
      return [
        line(
          { item, option: "make", supplier: plantOf(item), markUp: 0, days: item.family.leadTimeDays },
          policy.minimumOrder,
        ),
      ];
  }
}

interface Way {
  readonly item: Item;
  readonly option: "make" | "subcontract" | "buy";
  readonly supplier: string;
  /** Share by which it is dearer than the item's unit cost. */
  readonly markUp: number;
  readonly days: number;
}

function line({ item, option, supplier, markUp, days }: Way, minimumUnits: number | null): Line {
  const unitCost = Math.round(item.unitCost * (1 + markUp) * 100) / 100;
  return { item: item.code, option, supplier, unitCost, minimumUnits, leadTimeDays: days };
}

/** A ceiling as a share of the coming year's average month. */
function atMost(item: Item, share: number): Pick<Line, "maximumUnitsAMonth"> {
  const year = monthsBetween(CYCLE, CYCLE + 12).reduce((sum, at) => sum + expectedUnits(item, at), 0);
  return { maximumUnitsAMonth: toPacks((share * year) / 12, item.family.packUnits) };
}

function sparePartSupplier(item: Item): string {
  return ["pump", "solenoid valve", "flow meter", "control board"].includes(item.model.name)
    ? "Valbruna Components"
    : "Hoek Precision";
}

function plantOf(item: Item): string {
  return ["ESP", "BTC", "PRT"].includes(item.family.code) ? "Arnhem plant" : "Brno plant";
}
