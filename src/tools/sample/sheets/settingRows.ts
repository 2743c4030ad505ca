import { SETTING_LINES } from "../../../engine";
import { firstDay, type Month } from "../company/months";
import type { Cell, SheetRow } from "../company/rows";

/** What a planner types beside the name of a setting; every other line stays blank and keeps its usual value. */
export interface SettingChoices {
  readonly company: string;
  readonly cycle: Month;
  readonly horizon: number;
  readonly others: { readonly [name: string]: Cell };
}

/** Every line that the add-in knows, those that are not used left blank. */
export function settingRows({
  company,
  cycle,
  horizon,
  others,
}: SettingChoices): readonly SheetRow<"Settings">[] {
  const chosen: { readonly [name: string]: Cell } = {
    company,
    currency: "EUR",
    "cycle month": firstDay(cycle),
    "data cut-off": firstDay(cycle),
    horizon,
    calendar: "month",
    ...others,
  };
  return SETTING_LINES.map(({ name }) => ({ cells: { setting: name, text: chosen[name] ?? null } }));
}
