import type { SupplyPlan } from "./assemblePlan";
import { fixedLoads } from "./fixedLoads";
import type { Economics } from "./economics";
import { roleOvertimeOf } from "./roleOvertime";
import { planCost, type PlanCost } from "./planCost";
import { isOwn, type SupplyCase } from "./supplyCase";
import { boundsOf } from "./sourceBounds";

/** What the checker looks at. */
export type PlanLaw =
  | "stock balance"
  | "stock not negative"
  | "demand balance"
  | "service not negative"
  | "waiting limit"
  | "sources add up"
  | "source bounds"
  | "load"
  | "capacity"
  | "role"
  | "objective";

/** A law of the plan that does not hold. `subject` is an item code, a resource, or "" for the whole plan. */
export interface PlanFault {
  readonly law: PlanLaw;
  readonly subject: string;
  /** -1: the whole horizon. */
  readonly period: number;
  readonly expected: number;
  readonly found: number;
}

export interface PlanCheck {
  readonly isSound: boolean;
  /** At most twenty; `faultCount` counts them all. */
  readonly faults: readonly PlanFault[];
  readonly faultCount: number;
  /** The objective recomputed from the plan. */
  readonly cost: PlanCost;
}

/** Differences up to this share of the quantities involved are rounding. */
export const CHECK_TOLERANCE = 1e-6;

/**
 * Recomputes a plan from its own numbers and the model: no solver, no program.
 *
 * `objective` is what the program claims; leave it out for a plan that no
 * program made, such as the plan as submitted or a rounded one.
 */
export function checkPlan(
  supply: SupplyCase,
  economics: Economics,
  of: { readonly supplyPlan: SupplyPlan; readonly objective?: number },
): PlanCheck {
  const faults: PlanFault[] = [];
  let faultCount = 0;
  const report: Report = (fault) => {
    faultCount++;
    if (faults.length < 20) faults.push(fault);
  };
  checkStock(supply, of.supplyPlan, report);
  checkService(supply, of.supplyPlan, report);
  checkSources(supply, of.supplyPlan, report);
  checkCapacity(supply, of.supplyPlan, report);
  checkRoles(supply, of.supplyPlan, report);
  const cost = planCost(supply, economics, of.supplyPlan);
  const { objective } = of;
  if (objective !== undefined && !near(objective, cost.total, Math.abs(cost.served))) {
    report({ law: "objective", subject: "", period: -1, expected: cost.total, found: objective });
  }
  return { isSound: faultCount === 0, faults, faultCount, cost };
}

type Report = (fault: PlanFault) => void;

const near = (a: number, b: number, size: number): boolean =>
  Math.abs(a - b) <= CHECK_TOLERANCE * Math.max(Math.abs(a), Math.abs(b), size, 1e-9);

function checkStock(supply: SupplyCase, { plan }: SupplyPlan, report: Report): void {
  const { periods, segments } = supply;
  for (let i = 0; i < supply.items; i++) {
    let before = supply.openingStock[i]!;
    const subject = supply.itemCode[i]!;
    for (let t = 0; t < periods; t++) {
      const n = i * periods + t;
      let expected = before + plan.production.values[n]! + plan.purchased.values[n]! + supply.receipts[n]!;
      const size = expected;
      for (let g = 0; g < segments; g++) expected -= plan.shipped.values[(i * segments + g) * periods + t]!;
      const found = plan.stock.values[n]!;
      if (!near(found, expected, size)) report({ law: "stock balance", subject, period: t, expected, found });
      if (found < -CHECK_TOLERANCE * size) {
        report({ law: "stock not negative", subject, period: t, expected: 0, found });
      }
      before = found;
    }
  }
}

function checkService(supply: SupplyCase, { plan }: SupplyPlan, report: Report): void {
  const { periods, segments } = supply;
  for (let c = 0; c < supply.items * segments; c++) {
    const subject = `${supply.itemCode[Math.floor(c / segments)]!} · ${supply.segmentName[c % segments]!}`;
    const wait = supply.maximumWait[c % segments]!;
    let waiting = 0;
    for (let t = 0; t < periods; t++) {
      const n = c * periods + t;
      const shipped = plan.shipped.values[n]!;
      const lost = plan.lost.values[n]!;
      const due = waiting + supply.demand[n]!;
      const found = plan.backlog.values[n]!;
      if (!near(found, due - shipped - lost, due)) {
        report({ law: "demand balance", subject, period: t, expected: due - shipped - lost, found });
      }
      if (Math.min(shipped, lost, found) < -CHECK_TOLERANCE * due) {
        report({
          law: "service not negative",
          subject,
          period: t,
          expected: 0,
          found: Math.min(shipped, lost, found),
        });
      }
      let limit = 0;
      for (let age = 0; age < wait && age <= t; age++) limit += supply.demand[n - age]!;
      if (found > limit + CHECK_TOLERANCE * Math.max(due, limit)) {
        report({ law: "waiting limit", subject, period: t, expected: limit, found });
      }
      waiting = found;
    }
  }
}

function checkSources(supply: SupplyCase, { plan, bySource }: SupplyPlan, report: Report): void {
  const { periods } = supply;
  for (let i = 0; i < supply.items; i++) {
    const subject = supply.itemCode[i]!;
    for (let t = 0; t < periods; t++) {
      let own = 0;
      let other = 0;
      for (const k of supply.sourcesOf[i]!) {
        const source = supply.sources[k]!;
        const units = bySource.values[k * periods + t]!;
        if (isOwn(source)) own += units;
        else other += units;
        const { least, most } = boundsOf(supply, source, t);
        const slack = CHECK_TOLERANCE * Math.max(1e-6, Math.abs(units), least);
        if (plan.view === "reconciled" && (units < least - slack || units > most + slack)) {
          report({
            law: "source bounds",
            subject,
            period: t,
            expected: units < least ? least : most,
            found: units,
          });
        }
      }
      const n = i * periods + t;
      const made = plan.production.values[n]! + plan.purchased.values[n]!;
      if (!near(own, plan.production.values[n]!, own) || !near(own + other, made, own + other)) {
        report({ law: "sources add up", subject, period: t, expected: own + other, found: made });
      }
    }
  }
}

/** Loads from the routing; hours within regular and overtime unless frozen months already take more. */
function checkCapacity(supply: SupplyCase, { plan }: SupplyPlan, report: Report): void {
  const { periods } = supply;
  const expected = new Float64Array(plan.load.values.length);
  const add = (loads: SupplyCase["loadsOf"], units: Float64Array): void =>
    loads.forEach((rows, i) => {
      for (const { resource, hoursAUnit, offsetPeriods } of rows) {
        for (let t = offsetPeriods; t < periods; t++) {
          expected[resource * periods + t - offsetPeriods]! += hoursAUnit * units[i * periods + t]!;
        }
      }
    });
  add(supply.loadsOf, plan.production.values);
  const stored = supply.storageOf.map((rows) => rows.map((row) => ({ ...row, offsetPeriods: 0 })));
  add(stored, plan.stock.values);
  const forced = fixedLoads(supply).least;
  supply.capacities.forEach((capacity, r) => {
    for (let t = 0; t < periods; t++) {
      const n = r * periods + t;
      const found = plan.load.values[n]!;
      if (!near(found, expected[n]!, found)) {
        report({ law: "load", subject: capacity.name, period: t, expected: expected[n]!, found });
      }
      if (plan.view === "submitted" || capacity.kind === "storage") continue;
      const most = Math.max(capacity.regular[t]! + capacity.overtimeLimit[t]!, forced[n]!);
      if (found > most + CHECK_TOLERANCE * Math.max(most, 1e-6)) {
        report({ law: "capacity", subject: capacity.name, period: t, expected: most, found });
      }
    }
  });
}

/** Strict: no month of a resource works overtime and for a family whose role allows none. */
function checkRoles(supply: SupplyCase, { plan }: SupplyPlan, report: Report): void {
  if (plan.view === "submitted" || supply.settings.rules.roles !== "strict") return;
  for (const { resource, period, hours } of roleOvertimeOf(supply, plan)) {
    const found = hours.reduce((sum, part) => sum + part, 0);
    report({ law: "role", subject: supply.capacities[resource]!.name, period, expected: 0, found });
  }
}
