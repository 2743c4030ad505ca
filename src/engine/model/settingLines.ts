import { KPI_SETTING_LINES } from "./kpiSettingLines";
import { DEFAULT_INDEX, DEFAULT_RULES, INDEX_COMPONENTS, MIX_CONVENTIONS, RULES } from "./settings";
import type { SettingLine } from "./settingLine";
import type { SheetKind } from "../problem/place";

export type { SettingLine, SettingType } from "./settingLine";

export const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;
export const CALENDAR_KINDS = ["month", "week", "4-4-5", "4-5-4", "5-4-4"] as const;

/** Sheets for which the meaning of a zero can be set. */
export const ZERO_SHEETS = [
  "Demand",
  "History",
  "Orders",
  "Supply",
  "Resources",
  "Prices",
  "Budget",
  "Signals",
  "KPIs",
] as const satisfies readonly SheetKind[];

const STRICTNESS = ["strict", "soft", "off"];
const ZEROS = ["plan", "nothing"];

const general: readonly SettingLine[] = [
  { name: "company", type: "text", whenBlank: "", meaning: "Name on the review pages." },
  { name: "currency", type: "text", whenBlank: "", meaning: "The plan's one currency, such as EUR." },
  {
    name: "cycle month",
    type: "month",
    whenBlank: "",
    meaning: "The first open month: earlier months are actuals, opening stock is at its start.",
  },
  {
    name: "data cut-off",
    type: "day",
    whenBlank: "",
    meaning: "Day up to which actuals are in the workbook; blank is the first day of the cycle month.",
  },
  {
    name: "horizon",
    type: "count",
    whenBlank: "",
    meaning: "Periods to plan; blank goes to the last month of Demand.",
  },
  {
    name: "calendar",
    type: "choice",
    options: CALENDAR_KINDS,
    whenBlank: "month",
    meaning: "How the planning year is cut into periods.",
  },
  {
    name: "fiscal start month",
    type: "count",
    whenBlank: "1",
    meaning: "Calendar month in which a fiscal year starts, 1 to 12.",
  },
  {
    name: "week starts on",
    type: "choice",
    options: WEEKDAYS,
    whenBlank: "Monday",
    meaning: "First day of a week, for weeks and 4-4-5 kinds.",
  },
  {
    name: "frozen months",
    type: "count",
    whenBlank: "0",
    meaning: "Months from the cycle month in which nothing may change.",
  },
  {
    name: "slushy months",
    type: "count",
    whenBlank: "0",
    meaning: "Months after the frozen ones in which changes are dear.",
  },
  {
    name: "stance",
    type: "choice",
    options: ["best margin", "least change"],
    whenBlank: "least change",
    meaning:
      "What the reconciled plan aims at: as few changes of the submitted plans as close the gaps, or the most margin.",
  },
  {
    name: "sign-off limit",
    type: "number",
    whenBlank: "",
    meaning:
      "Money that a disagreement may leave open when the consensus is signed; blank is 1 % of an average month's demand.",
  },
  {
    name: "mix convention",
    type: "choice",
    options: MIX_CONVENTIONS,
    whenBlank: "level-adjusted",
    meaning:
      "How the mix of a single item is measured: against the average price of its family, or plain at its own price. The mix of the family is the same.",
  },
  {
    name: "zero means",
    type: "choice",
    options: ZEROS,
    whenBlank: "",
    meaning: "A planned zero, or nothing said, on every sheet; the lines below override it sheet by sheet.",
  },
];

/** Every line that the Settings sheet knows, in the order in which it is written. */
export const SETTING_LINES: readonly SettingLine[] = [
  ...general,
  ...KPI_SETTING_LINES,
  ...ZERO_SHEETS.map((sheet) => ({
    name: `zero means: ${sheet}`,
    type: "choice" as const,
    options: ZEROS,
    whenBlank: "",
    meaning: `What a zero on the ${sheet} sheet says.`,
  })),
  ...RULES.map((rule) => ({
    name: `rule: ${rule}`,
    type: "choice" as const,
    options: STRICTNESS,
    whenBlank: DEFAULT_RULES[rule],
    meaning: `Whether the rule on ${rule} is always kept (strict), kept against a visible penalty (soft), or left out (off).`,
  })),
  ...INDEX_COMPONENTS.flatMap((component): SettingLine[] => [
    {
      name: `index weight: ${component}`,
      type: "number",
      whenBlank: String(DEFAULT_INDEX[component].weight),
      meaning: `Share of ${component} in the alignment index; weights are scaled to 100.`,
    },
    {
      name: `index tolerance: ${component}`,
      type: "share",
      whenBlank: `${DEFAULT_INDEX[component].tolerance * 100}%`,
      meaning: `Deviation of ${component} that costs nothing.`,
    },
    {
      name: `index limit: ${component}`,
      type: "share",
      whenBlank: `${DEFAULT_INDEX[component].limit * 100}%`,
      meaning: `Deviation of ${component} from which everything is lost.`,
    },
  ]),
];
