import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";

const { text } = columnsOf<DraftRows["Settings"]>();

/** Its lines are `SETTING_LINES` of the engine; the value of a line has the type that the line says. */
export const settingsSheet: SheetSchema<"Settings"> = {
  kind: "Settings",
  row: "a setting",
  meaning: "How the plan is cut, weighed and kept. A blank value is the usual one.",
  gives: "the cycle month, the horizon and every switch",
  keyFields: ["setting"],
  periods: "none",
  synonyms: ["setting", "parameters", "configuration", "setup", "einstellungen"],
  isStarter: true,
  since: "0.1",
  columns: [
    text(["setting", "setting", "Name of the setting."], {
      need: "required",
      synonyms: ["parameter", "name", "einstellung"],
      isStarter: true,
    }),
    text(["text", "value", "What holds; blank for the usual value."], {
      need: "required",
      synonyms: ["wert", "setting value"],
      isStarter: true,
    }),
  ],
  examples: [],
};
