import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Positioning"]>();

export const positioningSheet: SheetSchema<"Positioning"> = {
  kind: "Positioning",
  row: "a family",
  meaning: "The part each family plays in the strategy.",
  gives: "who is served first, service classes, margin floors, and plans that contradict the strategy",
  keyFields: ["family"],
  periods: "none",
  synonyms: ["family positioning", "portfolio", "roles", "family roles"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["family", "family", "Family of items."], { need: "required", synonyms: FAMILY_SYNONYMS }),
    choice(
      ["role", "role", "What the strategy wants of it."],
      {
        grow: ["growth", "invest", "star"],
        defend: ["protect", "hold"],
        maintain: ["keep", "sustain", "core"],
        harvest: ["milk", "cash cow"],
        exit: ["phase out", "delist", "divest"],
      },
      { need: "required", synonyms: ["position", "strategy", "strategic role"] },
    ),
    text(["competitiveEdge", "competitive edge", "Why customers choose it."], {
      synonyms: ["edge", "differentiator", "why we win"],
    }),
    number(
      [
        "priority",
        "priority",
        "Weight of its money; blank for the usual one of its role (grow 1.5 to exit 0.4).",
      ],
      "number",
      { unit: "1 is neutral" },
    ),
    number(
      ["serviceTarget", "service target", "Share of demand to serve; blank for the usual one of its role."],
      "share",
      {
        synonyms: ["service level", "target service", "fill rate target"],
      },
    ),
    number(["marginFloor", "margin floor", "Least gross margin as a share of revenue."], "share", {
      synonyms: ["minimum margin", "margin minimum"],
    }),
  ],
  examples: [
    { cells: { family: "Drinks", role: "grow", competitiveEdge: "Freshness" } },
    { cells: { family: "Cereals", role: "maintain", competitiveEdge: "Price" } },
  ],
};
