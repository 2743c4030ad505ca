/** What may stand beside a setting. `month` is any day of the month meant; `share` is 0.03, never 3. */
export type SettingType = "text" | "choice" | "month" | "day" | "count" | "number" | "share";

/** One line of the Settings sheet. */
export interface SettingLine {
  readonly name: string;
  readonly type: SettingType;
  /** Only for `choice`. */
  readonly options?: readonly string[];
  /** What holds when the line is blank or missing, as a planner would type it; "" for nothing. */
  readonly whenBlank: string;
  readonly meaning: string;
}
