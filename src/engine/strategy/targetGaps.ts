import type { Gap } from "../gap/gap";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { PlanningModel } from "../model/planningModel";
import type { Scorecard, ScorecardRow } from "./scorecard";

/**
 * Where an objective is projected to miss its target by more than its tolerance.
 *
 * Money only where the KPI is money: revenue at the share of margin given, any other amount as it is. Drivers say
 * how much of the miss is there already and how much the plan adds.
 */
export function targetGaps(model: PlanningModel, { rows }: Scorecard, marginShare: number): Gap[] {
  return rows.flatMap((row) => {
    const isMissed = row.due.status === "at risk" || row.due.status === "off track";
    return isMissed ? [targetGap(model, row, marginShare)] : [];
  });
}

function targetGap(model: PlanningModel, row: ScorecardRow, marginShare: number): Gap {
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
    drivers: driversOf(row, isMoney),
    decideBy: horizon[0]!.start,
    isTooLate: false,
  };
}

/** What is missed already (against the glide path) and what the plan still adds or makes good. */
function driversOf({ now, due }: ScorecardRow, isMoney: boolean): Gap["drivers"] {
  const part = (cause: string, units: number): Gap["drivers"][number] => ({
    cause,
    subject: "",
    units,
    money: isMoney ? units : 0,
  });
  if (now.gap !== now.gap) return [part("plan", due.gap)];
  return [part("until now", now.gap), part("plan", due.gap - now.gap)];
}
