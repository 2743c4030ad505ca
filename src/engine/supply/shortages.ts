import type { Plan } from "../plan/plan";
import type { SolvedCase } from "./solveCase";
import { shortageCauses, type ShortagePart } from "./shortageCauses";
import type { SupplyCase } from "./supplyCase";
import { leastTold } from "./leastTold";

/** Demand of one cell and month that the plan does not serve in that month. */
export interface Shortage {
  readonly item: number;
  readonly segment: number;
  readonly period: number;
  /** Units served later, given up, and still waiting at the end. */
  readonly lateUnits: number;
  readonly lostUnits: number;
  readonly waitingUnits: number;
  /** Worth of the units given up or still waiting, and the cost of lateness of the others, in money. */
  readonly money: number;
  readonly parts: readonly ShortagePart[];
}

/** Every shortage of a solved plan with what binds, by the duals and along the path of the unit that is missing. */
export function shortages(solved: SolvedCase, plan: Plan): Shortage[] {
  const { supply } = solved;
  const { periods, segments } = supply;
  const found: Shortage[] = [];
  const causesOf = shortageCauses(solved, plan);
  for (let c = 0; c < supply.items * segments; c++) {
    for (const short of shortByMonth(supply, plan, c)) {
      const item = Math.floor(c / segments);
      const units = short.late + short.lost + short.waiting;
      if (!(units > leastTold(supply.demand[c * periods + short.period]!))) continue;
      found.push({
        item,
        segment: c % segments,
        period: short.period,
        lateUnits: short.late,
        lostUnits: short.lost,
        waitingUnits: short.waiting,
        money: moneyOf(solved, c, short),
        parts: causesOf({ c, period: short.period, units }),
      });
    }
  }
  return found;
}

interface Short {
  readonly period: number;
  readonly late: number;
  readonly lost: number;
  readonly waiting: number;
  /** Unit-periods of waiting. */
  readonly delay: number;
}

/** Follows each month's demand of a cell, older demand served first. */
function shortByMonth(supply: SupplyCase, plan: Plan, c: number): Short[] {
  const { periods } = supply;
  const row = (values: Float64Array): Float64Array => values.subarray(c * periods, (c + 1) * periods);
  const [demand, shipped, lost] = [row(supply.demand), row(plan.shipped.values), row(plan.lost.values)];
  const open = demand.slice();
  const late = new Float64Array(periods);
  const gone = new Float64Array(periods);
  const delay = new Float64Array(periods);
  let oldest = 0;
  for (let t = 0; t < periods; t++) {
    let ship = shipped[t]!;
    let give = lost[t]!;
    for (let due = oldest; due <= t; due++) {
      const given = Math.min(give, open[due]!);
      give -= given;
      gone[due]! += given;
      open[due]! -= given;
      const units = Math.min(ship, open[due]!);
      ship -= units;
      open[due]! -= units;
      if (due < t) late[due]! += units;
      delay[due]! += open[due]!;
      if (due === oldest && open[due]! <= 1e-9 * demand[due]!) oldest++;
    }
  }
  return Array.from({ length: periods }, (_, t) => {
    const waiting = open[t]! > 1e-9 * demand[t]! ? open[t]! : 0;
    return { period: t, late: late[t]!, lost: gone[t]!, waiting, delay: delay[t]! };
  });
}

function moneyOf({ supply, economics }: SolvedCase, c: number, short: Short): number {
  const serve = economics.serve[c * supply.periods + short.period]!;
  return (
    (short.lost + short.waiting) * (Math.max(0, serve) + economics.giveUp[c]!) +
    economics.late[c]! * short.delay
  );
}
