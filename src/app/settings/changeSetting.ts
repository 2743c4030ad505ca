import { fold, SETTING_LINES, type SettingLine } from "../../engine";
import type { PlannerEntry } from "../demand/plannerEntry";
import { Refusal } from "../refusal";

/** What a setting is to say. */
export interface SettingWish {
  /** As on the Settings sheet: "stance", "rule: safety stock". */
  readonly name: string;
  /** One of the setting's options. */
  readonly value: string;
}

/**
 * The line of Settings that gives a setting another value; a new line where the sheet has none.
 *
 * @throws `Refusal` for a setting without a choice of values, or a value that it does not have.
 */
export function settingEntry({ name, value }: SettingWish): PlannerEntry {
  const line = SETTING_LINES.find((one) => fold(one.name) === fold(name));
  const options = line?.options;
  if (line === undefined || options === undefined) throw new Refusal("setting-unknown", noSwitch(name));
  const option = options.find((one) => fold(one) === fold(value));
  if (option === undefined) throw new Refusal("option-unknown", noOption(line, value));
  return {
    sheet: "Settings",
    row: { field: "setting", value: line.name },
    cells: { setting: line.name, text: option },
  };
}

const noSwitch = (name: string): string =>
  `"${name}" is no setting with a choice of values. Choose one of those, or type the value on Settings.`;

const noOption = ({ name, options = [] }: SettingLine, value: string): string =>
  `The setting "${name}" cannot be "${value}". Choose one of ${options.join(", ")}.`;
