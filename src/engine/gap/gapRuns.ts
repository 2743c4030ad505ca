import { at } from "../series/grid";
import { deadlineOf, type GapClock } from "./deadline";
import type { Gap, GapDriver } from "./gap";
import type { AddDriver, GapField, GapSubject } from "./gapField";

interface Run {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** Amounts smaller than this share of the field's largest are rounding, not gaps. */
const NOISE = 1e-9;

/** The exceptions of a field: unbroken runs of periods with a gap, each with its first and last month. */
export function gapRuns(field: GapField, clock: GapClock): Gap[] {
  const noise = largest(field) * NOISE;
  const gaps: Gap[] = [];
  for (let row = 0; row < field.amount.rows; row++) {
    let first = -1;
    for (let t = 0; t <= field.amount.periods; t++) {
      const isGap = t < field.amount.periods && at(field.amount, row, t) < -noise;
      if (isGap && first < 0) first = t;
      if (!isGap && first >= 0) {
        gaps.push(gapOf(field, { row, first, last: t - 1 }, clock));
        first = -1;
      }
    }
  }
  return gaps;
}

function largest({ amount }: GapField): number {
  let most = 0;
  for (const value of amount.values) most = Math.max(most, -value);
  return most;
}

function gapOf(field: GapField, run: Run, clock: GapClock): Gap {
  const subject = field.subjectOf(run.row);
  const worst = worstPeriod(field, run);
  const drivers = mergedDrivers(field, field.addsOverTime ? run : { ...run, first: worst, last: worst });
  return {
    id: idOf(field, subject, run.first),
    kind: field.kind,
    level: field.level,
    measure: field.measure,
    item: subject.item ?? -1,
    family: subject.family ?? -1,
    segment: subject.segment ?? -1,
    resource: subject.resource ?? -1,
    objective: subject.objective ?? -1,
    firstPeriod: run.first,
    lastPeriod: run.last,
    worstPeriod: worst,
    unit: field.unitOf(run.row),
    ...sizes(field, run, worst),
    drivers,
    ...deadlineOf(clock, { first: run.first, leadDays: field.leadDays(run.row), isFenced: field.isFenced }),
  };
}

function idOf(field: GapField, subject: GapSubject, first: number): string {
  const who = field.level === "item" ? subject.name : `${field.level}:${subject.name}`;
  const what = field.measure === "short" || field.measure === "overload" ? "" : `${field.measure}/`;
  return `${field.kind}/${what}${who}/${first}`;
}

function worstPeriod(field: GapField, run: Run): number {
  let worst = run.first;
  for (let t = run.first; t <= run.last; t++) {
    const more = at(field.atRisk, run.row, t) - at(field.atRisk, run.row, worst);
    const deeper = at(field.amount, run.row, t) < at(field.amount, run.row, worst);
    if (more > 0 || (more === 0 && deeper)) worst = t;
  }
  return worst;
}

function sizes(field: GapField, run: Run, worst: number): Pick<Gap, "amount" | "money" | "moneyAtRisk"> {
  const over = (grid: GapField["amount"]): number => {
    if (!field.addsOverTime) return at(grid, run.row, worst);
    let sum = 0;
    for (let t = run.first; t <= run.last; t++) sum += at(grid, run.row, t);
    return sum;
  };
  return { amount: over(field.amount), money: over(field.money), moneyAtRisk: over(field.atRisk) };
}

/** The drivers of a run by cause and subject, the largest first. */
function mergedDrivers(field: GapField, run: Run): GapDriver[] {
  const sums: { cause: string; subject: string; units: number; money: number }[] = [];
  const add: AddDriver = ({ cause, subject, amount, money }) => {
    // A run has few drivers, so looking them through costs less than a key for each part.
    const sum = sums.find((one) => one.cause === cause && one.subject === subject);
    if (sum === undefined) sums.push({ cause, subject, units: amount, money });
    else {
      sum.units += amount;
      sum.money += money;
    }
  };
  for (let t = run.first; t <= run.last; t++) field.explain(run.row, t, add);
  return sums.sort((a, b) => Math.abs(b.money) - Math.abs(a.money) || a.units - b.units);
}
