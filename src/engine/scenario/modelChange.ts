import type { Source } from "../model/demand";
import type { Role } from "../model/items";
import type { PlanSettings } from "../model/settings";

/** Items that a change speaks of: by code, by family name, or all (both absent). */
export interface ItemScope {
  readonly item?: string;
  readonly family?: string;
}

/** Months that a change speaks of, first and last included; the whole horizon where absent. */
export interface MonthScope {
  readonly firstPeriod?: number;
  readonly lastPeriod?: number;
}

/** How a number changes: new = old · factor + add. Factor is 1 and add is 0 where absent. */
export interface NumberChange {
  readonly factor?: number;
  readonly add?: number;
}

/** One change of a planning model, by names, so that it survives a reload of the workbook. */
export type ModelChange =
  | ({ readonly kind: "demand"; readonly source?: Source; readonly segment?: string } & ItemScope &
      MonthScope &
      NumberChange)
  | ({ readonly kind: "planned supply" } & ItemScope & MonthScope & NumberChange)
  | ({ readonly kind: "receipts"; readonly item: string } & MonthScope & NumberChange)
  | ({ readonly kind: "capacity"; readonly resource: string } & MonthScope & NumberChange)
  | ({ readonly kind: "overtime limit"; readonly resource: string } & MonthScope & NumberChange)
  | ({ readonly kind: "overtime cost"; readonly resource?: string } & NumberChange)
  | ({ readonly kind: "price" | "unit cost" } & ItemScope & MonthScope & NumberChange)
  | ({ readonly kind: "exchange rate"; readonly segment?: string } & MonthScope & NumberChange)
  | ({ readonly kind: "lead time" | "safety stock" | "maximum stock" | "opening stock" } & ItemScope &
      NumberChange)
  | { readonly kind: "move event"; readonly event: string; readonly byPeriods: number }
  | { readonly kind: "drop event"; readonly event: string }
  | { readonly kind: "role"; readonly family: string; readonly role: Role }
  | { readonly kind: "stance"; readonly stance: PlanSettings["stance"] }
  | { readonly kind: "frozen months"; readonly periods: number };

/** A change by how much: those of events and of rules are not. */
export type NumberedChange = Exclude<
  ModelChange,
  { readonly kind: "move event" | "drop event" | "role" | "stance" | "frozen months" }
>;

/** A scenario: changes to the planning model, never a copy of the workbook. */
export interface Scenario {
  readonly name: string;
  /** What must be true for it to happen. */
  readonly assumption: string;
  readonly changes: readonly ModelChange[];
}

/** A scenario as the *Scenarios* sheet states it. */
export interface StatedScenario extends Scenario {
  /** Rows of it that could not be read as changes: it is computed without them, and says so. */
  readonly rowsLeftOut: number;
}
