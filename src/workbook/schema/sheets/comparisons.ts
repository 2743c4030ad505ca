import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";

const { text, number } = columnsOf<DraftRows["Comparisons"]>();

export const comparisonsSheet: SheetSchema<"Comparisons"> = {
  kind: "Comparisons",
  row: "a pair of goals",
  meaning: "How much more one goal counts than another, for weights by pairwise comparison (AHP).",
  gives: "goal weights with their consistency ratio",
  keyFields: ["goalA", "goalB"],
  periods: "none",
  synonyms: ["ahp", "pairwise comparisons", "goal comparisons"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["goalA", "goal A", "The first goal of the pair."], {
      need: "required",
      synonyms: ["goal 1", "first goal", "a"],
      listedOn: "Goals",
    }),
    text(["goalB", "goal B", "The second goal of the pair."], {
      need: "required",
      synonyms: ["goal 2", "second goal", "b"],
      listedOn: "Goals",
    }),
    number(
      [
        "importance",
        "importance",
        "1 equal, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more important. Where goal B counts more, swap the two or enter =1/3.",
      ],
      "number",
      {
        need: "required",
        synonyms: ["a over b", "ratio", "rating"],
      },
    ),
  ],
  examples: [{ cells: { goalA: "Profitable growth", goalB: "Reliable partner", importance: 3 } }],
};
