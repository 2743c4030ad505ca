import { packPage } from "../pack/packPage";
import type { SheetDescription } from "../sheetDescription";
import { counted } from "../words";
import { chosenFamilies } from "./chosenFamilies";
import type { FamiliesInput } from "./familiesInput";
import { familyPart } from "./familyPart";

export const FAMILIES_PAGE = { ownId: "families", name: "Families" } as const;

/**
 * The *Families* page: the five-section sheet (demand, shipments, backlog, supply, inventory) of the families with
 * the largest gaps, each on a printed page of its own.
 */
export function familiesPage(input: FamiliesInput): SheetDescription {
  const { model, alignment } = input;
  const chosen = chosenFamilies(model, alignment.submitted);
  const all = new Set(model.items.family).size;
  const message =
    chosen.length === all
      ? "Every family: what happened, what is planned, and what changed."
      : `The ${counted(chosen.length, "family", "families")} of ${all} with most at risk: what happened, what is planned, and what changed. Plan has all.`;
  return packPage({
    ...FAMILIES_PAGE,
    model,
    message,
    parts: chosen.map((one) => familyPart(input, one)),
  });
}
