import { packPage } from "../pack/packPage";
import type { SheetDescription } from "../sheetDescription";
import { counted } from "../words";
import { attainmentPart } from "./attainmentPart";
import { changeShapePart } from "./changeShapePart";
import { changesPart } from "./changesPart";
import { leversPart } from "./leversPart";
import { limitsPart } from "./limitsPart";
import { proofPart } from "./proofPart";
import { roughCutPart } from "./roughCutPart";
import { rulesPart } from "./rulesPart";
import { shortagesPart } from "./shortagesPart";
import type { SupplyInput } from "./supplyInput";

export const SUPPLY_PAGE = { ownId: "supply", name: "Supply review" } as const;

/**
 * The *Supply review* page for the supply review: what the reconciled plan changes, what stays short and why, what
 * limits it and at what price, the levers tried, load before and after, and whether past plans were made.
 *
 * `null` where there is nothing of all this: no reconciled plan, no resources, no record of production.
 */
export function supplyPage(input: SupplyInput): SheetDescription | null {
  const parts = [
    changeShapePart(input),
    changesPart(input),
    shortagesPart(input),
    limitsPart(input),
    rulesPart(input),
    leversPart(input),
    roughCutPart(input),
    attainmentPart(input.model),
    proofPart(input),
  ];
  if (parts.every((part) => part === null)) return null;
  return packPage({ ...SUPPLY_PAGE, model: input.model, message: message(input), parts });
}

function message({ alignment }: SupplyInput): string {
  const { reconciliation } = alignment;
  if (!reconciliation?.reconciled) return "There is no reconciled plan in this run: load and record only.";
  const { changes, shortages, limits } = reconciliation;
  return (
    `The reconciled plan makes ${counted(changes.length, "change")} to Supply, leaves ` +
    `${counted(shortages.length, "quantity", "quantities")} short or late, and is held by ${counted(limits.length, "limit")}.`
  );
}
