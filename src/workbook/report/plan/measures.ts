import type { Plan } from "../../../engine";
import { hasAmounts, itemPlan, type ItemPlan } from "../itemGrids";

export type View = "submitted" | "reconciled" | "change";

/** A row kind of the wide plan. */
export interface Measure {
  readonly name: "Demand" | "Production" | "Purchased" | "Firm receipts" | "Shipped" | "Stock" | "Gap";
  readonly view: View | "both";
  /** The quantity behind it; a gap and a change are formulas over other rows. */
  readonly quantity: keyof ItemPlan | null;
}

/** Both plans by item. */
export interface BothPlans {
  readonly submitted: ItemPlan;
  readonly reconciled: ItemPlan | null;
}

export function bothPlans(submitted: Plan, reconciled: Plan | null, items: number): BothPlans {
  return { submitted: itemPlan(submitted, items), reconciled: reconciled && itemPlan(reconciled, items) };
}

type Named = readonly [Measure["name"], keyof ItemPlan | null];

const SUPPLY: readonly Named[] = [
  ["Production", "production"],
  ["Purchased", "purchased"],
];
const OUTCOME: readonly Named[] = [
  ["Shipped", "shipped"],
  ["Stock", "stock"],
  ["Gap", null],
];

function inViews([name, quantity]: Named, isReconciled: boolean): Measure[] {
  if (!isReconciled) return [{ name, view: "submitted", quantity }];
  return [
    { name, view: "submitted", quantity },
    { name, view: "reconciled", quantity },
    { name, view: "change", quantity: null },
  ];
}

/** The rows that every item has, in order. What no item buys or has firm is left out. */
export function planMeasures({ submitted, reconciled }: BothPlans): readonly Measure[] {
  const isUsed = (quantity: keyof ItemPlan): boolean =>
    hasAmounts(submitted[quantity]) || (reconciled !== null && hasAmounts(reconciled[quantity]));
  const supply = SUPPLY.filter(([, quantity]) => quantity === "production" || isUsed(quantity!));
  const all = [...supply, ...OUTCOME].flatMap((named) => inViews(named, reconciled !== null));
  const receipts: Measure[] = isUsed("receipts")
    ? [{ name: "Firm receipts", view: "both", quantity: "receipts" }]
    : [];
  return [{ name: "Demand", view: "both", quantity: "demand" }, ...receipts, ...all];
}

/** Where in a group of rows a measure stands; -1 where it does not. */
export function rowInGroup(measures: readonly Measure[], name: Measure["name"], view: View): number {
  return measures.findIndex((m) => m.name === name && (m.view === view || m.view === "both"));
}
