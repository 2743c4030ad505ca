import { RULES, SETTING_LINES, type PlanSettings, type SettingLine } from "../../engine";

/** A setting that a planner switches, with what holds now. */
export interface Switch {
  readonly name: string;
  /** The name as a person reads it: "Safety stock". */
  readonly title: string;
  readonly meaning: string;
  readonly options: readonly string[];
  /** What holds by the last reading. */
  readonly value: string;
  /** What holds when nothing is said. */
  readonly usual: string;
}

/** The stance and every rule, in the order of the Settings sheet. */
export function switchesOf(settings: PlanSettings): readonly Switch[] {
  const values = new Map<string, string>([
    ["stance", settings.stance],
    ...RULES.map((rule): [string, string] => [`rule: ${rule}`, settings.rules[rule]]),
  ]);
  return SETTING_LINES.flatMap((line) => {
    const value = values.get(line.name);
    return value === undefined ? [] : [switchOf(line, value)];
  });
}

function switchOf({ name, meaning, options = [], whenBlank }: SettingLine, value: string): Switch {
  const words = name.replace(/^rule: /u, "");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return { name, title, meaning, options, value, usual: whenBlank };
}
