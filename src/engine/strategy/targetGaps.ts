import type { Gap } from "../gap/gap";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { KpiFigures } from "../measure/kpi/figures";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { at } from "../series/grid";
import type { Scorecard, ScorecardRow } from "./scorecard";
import { timelineOf, yearToDate } from "./timeline";

/**
 * Where an objective is projected to miss its target by more than its tolerance.
 *
 * Money only where the KPI is money: revenue at the share of margin given, any other amount as it is. Drivers
 * tell demand that is not served from demand that is not there.
 */
export function targetGaps({ model, figures, marginShare }: TargetGapInput, { rows }: Scorecard): Gap[] {
  return rows.flatMap((row) => {
    const isMissed = row.due.status === "at risk" || row.due.status === "off track";
    return isMissed ? [targetGap({ model, figures, marginShare }, row)] : [];
  });
}

/** The plan that objectives are projected by, and the share of revenue that is margin. */
export interface TargetGapInput {
  readonly model: PlanningModel;
  readonly figures: KpiFigures;
  readonly marginShare: number;
}

function targetGap({ model, figures, marginShare }: TargetGapInput, row: ScorecardRow): Gap {
  const { horizon } = model.calendar;
  const isMoney = kpiNamed(row.kpi)?.unit === "money";
  const amount = row.due.gap;
  const money = isMoney ? amount : 0;
  const isRevenue = kpiNamed(row.kpi)?.name === "revenue";
  const last = Math.max(0, Math.min(horizon.length - 1, row.due.period));
  return {
    id: `plan-target/objective:${row.name}/${row.due.period}`,
    kind: "plan-target",
    level: "objective",
    measure: row.kpi,
    item: -1,
    family: row.family,
    segment: -1,
    resource: -1,
    objective: row.objective,
    firstPeriod: 0,
    lastPeriod: last,
    worstPeriod: last,
    amount,
    unit: isMoney ? model.settings.currency : row.unit,
    money,
    moneyAtRisk: Math.max(0, -money) * (isRevenue ? Math.max(0, marginShare) : 1),
    drivers: driversOf(row, isMoney, isRevenue ? lostRevenue({ model, figures, marginShare }, row) : 0),
    decideBy: horizon[0]!.start,
    isTooLate: false,
  };
}

/**
 * For a sum over months that the plan tells: demand that it does not serve (supply), and the rest (demand). Else one
 * driver, the plan. The parts add up to the gap.
 */
function driversOf(row: ScorecardRow, isMoney: boolean, lostRevenue: number): Gap["drivers"] {
  const part = (cause: string, units: number): Gap["drivers"][number] => ({
    cause,
    subject: "",
    units,
    money: isMoney ? units : 0,
  });
  if (kpiNamed(row.kpi)?.name !== "revenue") return [part("plan", row.due.gap)];
  const parts = [part("demand", row.due.gap + lostRevenue), part("supply", -lostRevenue)];
  return parts.filter(({ units }) => units !== 0).sort((a, b) => a.units - b.units);
}

/** Revenue of demand that the plan never serves, in the open months that the objective's last reading covers. */
function lostRevenue({ model, figures }: TargetGapInput, row: ScorecardRow): number {
  const { dueBasis } = model.objectives[row.objective]!;
  const line = row.family < 0 ? figures.families : row.family;
  const timeline = timelineOf(model.calendar);
  const last = figures.historyPeriods + row.due.period;
  const first = dueBasis === "month" ? last : yearToDate(timeline, last).first;
  let lost = 0;
  for (let column = Math.max(first, figures.historyPeriods); column <= last; column++) {
    lost += said(at(figures.demandValue, line, column)) - said(at(figures.servedValue, line, column));
  }
  return lost;
}
