import { dateOf, type Disagreement, type PlanningModel, type Source } from "../../engine";

const NAMES: { readonly [S in Source]: string } = {
  statistical: "Statistical",
  sales: "Sales",
  marketing: "Marketing",
  finance: "Finance",
  customer: "Customer",
};

/** A function as a planner says it. */
export const functionName = (source: Source): string => NAMES[source];

/** "Burr grinders, Apr 2027". */
export const lineName = (line: Disagreement, model: PlanningModel): string =>
  `${familyOf(line, model)}, ${monthOf(line, model)}`;

export const familyOf = ({ family }: Disagreement, model: PlanningModel): string =>
  model.families[family]?.name ?? "";

export const monthOf = ({ period }: Disagreement, model: PlanningModel): string =>
  model.calendar.horizon[period]?.label ?? "";

/** A closed period as the pages say it; -1 is the newest. */
export const closedMonth = (period: number, { calendar }: PlanningModel): string =>
  calendar.history.at(period)?.label ?? "";

/** The line as the commands name it. */
export const lineWish = (line: Disagreement, model: PlanningModel) => ({
  family: familyOf(line, model),
  month: monthOf(line, model),
});

/** "12 Mar 2027", as the planner's language has it. */
export function dayWords(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day);
  const shown = { day: "numeric", month: "short", year: "numeric" } as const;
  return new Date(year, month - 1, dayOfMonth).toLocaleDateString(undefined, shown);
}

/** A whole number with separators. */
export const whole = (value: number): string => Math.round(value).toLocaleString();

/** Points with their sign; what rounds to nothing is a dash. */
export function points(value: number): string {
  if (Math.abs(value) < 0.005) return "–";
  return `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(2)}`;
}
