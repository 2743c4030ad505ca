import type { Explored } from "../../app/exploring";
import { leverTitle, type PlanningModel } from "../../engine";

/** A lever in words, with what it does to the reconciled plan. */
export interface LeverLine {
  readonly title: string;
  /** Money over the horizon. */
  readonly margin: number;
  /** Share of demand served within the horizon, as a change; `null` where it is not known. */
  readonly service: number | null;
  readonly isEstimate: boolean;
  readonly isTooLate: boolean;
}

/** Untried levers that are worth a line. */
const MOST_ESTIMATES = 5;

/** Levers that were tried, best first; then what the prices of the limits promise of others. */
export function leverLines({ levers, untried }: Explored, model: PlanningModel): LeverLine[] {
  const tried = levers.map(({ lever, effect, isTooLate }) => ({
    title: leverTitle(model, lever),
    margin: effect.margin,
    service: effect.service,
    isEstimate: false,
    isTooLate,
  }));
  const estimated = untried.slice(0, MOST_ESTIMATES).map(({ lever, estimate }) => ({
    title: leverTitle(model, lever),
    margin: estimate,
    service: null,
    isEstimate: true,
    isTooLate: false,
  }));
  return [...tried, ...estimated];
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
