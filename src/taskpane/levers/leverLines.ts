import type { Explored } from "../../app/exploring";
import { dateOf, leverTitle, type PlanningModel } from "../../engine";

/** A lever in words, with what it does to the reconciled plan. */
export interface LeverLine {
  readonly title: string;
  /** Money over the horizon. */
  readonly margin: number;
  /** Share of demand served within the horizon, as a change; `null` where it is not known. */
  readonly service: number | null;
  /** What else it changes and the last day to decide, such as "cash +1,200"; empty for an estimate. */
  readonly effects: readonly string[];
  readonly isEstimate: boolean;
  readonly isTooLate: boolean;
}

/** Untried levers that are worth a line. */
const MOST_ESTIMATES = 5;

/** Levers that were tried, best first; then what the prices of the limits promise of others. */
export function leverLines({ levers, untried }: Explored, model: PlanningModel): LeverLine[] {
  const tried = levers.map(({ lever, effect, index, leadTimeDays, latestDay, isTooLate }) => ({
    title: leverTitle(model, lever),
    margin: effect.margin,
    service: effect.service,
    effects: [
      ...moneyWords("cash", effect.cash),
      ...moneyWords("stock", effect.closingStock),
      ...hourWords(effect.loadHours),
      ...pointWords(index),
      ...(isTooLate ? [] : [`decide by ${dayWords(latestDay)}`]),
      ...(leadTimeDays > 0 ? [`${leadTimeDays} days of lead time`] : []),
    ],
    isEstimate: false,
    isTooLate,
  }));
  const estimated = untried.slice(0, MOST_ESTIMATES).map(({ lever, estimate }) => ({
    title: leverTitle(model, lever),
    margin: estimate,
    service: null,
    effects: [],
    isEstimate: true,
    isTooLate: false,
  }));
  return [...tried, ...estimated];
}

const moneyWords = (word: string, money: number): string[] =>
  Math.round(money) === 0 ? [] : [`${word} ${signedMoney(money)}`];

const hourWords = (hours: number): string[] =>
  Math.round(hours) === 0 ? [] : [`${signedMoney(hours)} hours`];

function pointWords(points: number | null): string[] {
  const tenths = Math.round(10 * (points ?? 0));
  if (tenths === 0) return [];
  return [`${tenths > 0 ? "+" : "-"}${(Math.abs(tenths) / 10).toFixed(1)} index points`];
}

/** "14 Feb 2027". */
function dayWords(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day);
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** "+12,340" or "-80"; what rounds to nothing carries no sign. */
export function signedMoney(amount: number): string {
  const whole = Math.round(amount);
  return whole === 0 ? "0" : `${whole > 0 ? "+" : "-"}${Math.abs(whole).toLocaleString()}`;
}

/** "+0.4 points of service". */
export function serviceWords(change: number): string {
  const points = Math.round(1_000 * change) / 10;
  if (points === 0) return "service unchanged";
  return `${points > 0 ? "+" : "-"}${Math.abs(points).toFixed(1)} points of service`;
}
