import type { Gap } from "../gap/gap";
import { kpiNamed } from "../measure/kpi/catalogue";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { at } from "../series/grid";
import { isYearlySum } from "./objectiveTarget";
import type { Scorecard, ScorecardRow } from "./scorecard";
import { columnsWhenDue, targetMoney, type TargetMoneyInput } from "./targetMoney";

/** The plan that objectives are projected by, and the share of revenue that is margin. */
export type TargetGapInput = TargetMoneyInput;

/**
 * Where an objective is projected to miss its target by more than its tolerance, over the open months that can still
 * change it: those of its year for a sum over the year, else all up to the due one.
 *
 * Drivers tell months that are closed, demand that is not served, what exchange rates take from revenue since the
 * budget, and demand that is not there.
 */
export function targetGaps(input: TargetGapInput, { rows }: Scorecard): Gap[] {
  return rows.flatMap((row) => {
    const isMissed = row.due.status === "at risk" || row.due.status === "off track";
    return isMissed ? [targetGap(input, row)] : [];
  });
}

function targetGap(input: TargetGapInput, row: ScorecardRow): Gap {
  const { model, figures } = input;
  const { horizon } = model.calendar;
  const { money, atRisk } = targetMoney(input, row);
  const amount = row.due.gap;
  const last = Math.max(0, Math.min(horizon.length - 1, row.due.period));
  const isSum = isYearlySum(model.objectives[row.objective]!);
  const opens = isSum ? columnsWhenDue(input, row).first - figures.historyPeriods : 0;
  const first = Math.max(0, Math.min(opens, last));
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
    firstPeriod: first,
    lastPeriod: last,
    worstPeriod: last,
    amount,
    unit: kpiNamed(row.kpi)?.unit === "money" ? model.settings.currency : row.unit,
    money,
    moneyAtRisk: atRisk,
    drivers: driversOf(input, row, money / amount),
    ...deadline(model, row, { first: isSum ? first : last, last }),
  };
}

/**
 * The last day on which a decision still reaches the first month that counts, by the shortest lead time in scope; not
 * before today as long as it reaches the due month, from when on each month closes less.
 */
function deadline(
  { calendar, items, settings }: PlanningModel,
  { family }: ScorecardRow,
  { first, last }: { readonly first: number; readonly last: number },
): Pick<Gap, "decideBy" | "isTooLate"> {
  const { horizon } = calendar;
  let lead = Number.POSITIVE_INFINITY;
  items.leadTimeDays.forEach((days, item) => {
    if (family < 0 || items.family[item] === family) lead = Math.min(lead, Math.ceil(said(days)));
  });
  if (lead === Number.POSITIVE_INFINITY) lead = 0;
  const today = horizon[0]!.start;
  const latest = horizon[last]!.start - lead;
  const isTooLate = latest < today || last < settings.frozenPeriods;
  return { decideBy: isTooLate ? latest : Math.max(today, horizon[first]!.start - lead), isTooLate };
}

/** The parts of a gap, which add up to it. A KPI that is no sum of revenue has one part, the plan. */
function driversOf(input: TargetGapInput, row: ScorecardRow, moneyAUnit: number): Gap["drivers"] {
  const part = (cause: string, units: number): Gap["drivers"][number] => {
    return { cause, subject: "", units, money: units * said(moneyAUnit) };
  };
  const closed = lostInClosedMonths(input, row);
  const isRevenue = kpiNamed(row.kpi)?.name === "revenue";
  const lost = isRevenue ? lostRevenue(input, row) : 0;
  const currency = isRevenue ? addedByRates(input, row) : 0;
  const parts = [
    part("closed months", closed),
    part("supply", -lost),
    part("currency", currency),
    part(isRevenue ? "demand" : "plan", row.due.gap - closed + lost - currency),
  ];
  return parts.filter(({ units }) => units !== 0).sort((a, b) => a.units - b.units);
}

/** How far a sum over the year is off its glide path in the months of the due year that are closed. */
function lostInClosedMonths(input: TargetGapInput, row: ScorecardRow): number {
  const { model, figures } = input;
  if (!isYearlySum(model.objectives[row.objective]!) || row.now.gap !== row.now.gap) return 0;
  return figures.historyPeriods + row.now.period >= columnsWhenDue(input, row).first ? row.now.gap : 0;
}

/** A value of each open month that the objective's last reading covers, summed. */
function overOpenMonths(
  input: TargetGapInput,
  row: ScorecardRow,
  value: (line: number, column: number) => number,
): number {
  const { figures } = input;
  const line = row.family < 0 ? figures.families : row.family;
  const { first, last } = columnsWhenDue(input, row);
  let sum = 0;
  for (let column = Math.max(first, figures.historyPeriods); column <= last; column++) {
    sum += value(line, column);
  }
  return sum;
}

/** Revenue of demand that the plan never serves. */
const lostRevenue = (input: TargetGapInput, row: ScorecardRow): number =>
  overOpenMonths(input, row, (line, column) => {
    const { demandValue, servedValue } = input.figures;
    return said(at(demandValue, line, column)) - said(at(servedValue, line, column));
  });

/** What exchange rates have added to the revenue of demand since the budget. */
const addedByRates = (input: TargetGapInput, row: ScorecardRow): number =>
  overOpenMonths(input, row, (line, column) => said(at(input.figures.demandCurrency, line, column)));
