import type { Gap, GapDriver } from "../gap/gap";
import type { GapCase } from "../gap/gapCase";
import { availableCapacity } from "../measure/availableCapacity";
import { historyRowsByItem } from "../measure/kpi/historyRows";
import { said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { at } from "../series/grid";
import { strategyGap } from "./strategyGap";

/** A fall of the share by less than this is no contradiction. */
const MATERIAL_FALL = 0.03;

/** At least so many closed months must tell who used the hours. */
const LEAST_MONTHS = 6;

/**
 * Grow families whose share of the hours of a scarce resource falls against the last year.
 *
 * A resource is scarce when the plan fills it in some period. Past hours are production of History at the hours a
 * unit of today. The amount is the hours that the fall stands for; money is their margin at what an hour of the
 * family earns in the plan. The drivers are the families that gain what it loses, by their gain.
 */
export function lostHours(gapCase: GapCase): Gap[] {
  const { model } = gapCase;
  if (!model.families.some(({ role }) => role === "grow")) return [];
  const months = Math.min(model.calendar.seasonPeriods, model.history.values.periods);
  if (months < LEAST_MONTHS) return [];
  return scarceResources(gapCase).flatMap((resource) => {
    const past = pastHours(model, { resource, months });
    const next = plannedHours(gapCase, { resource, months });
    const [before, after] = [sum(past), sum(next.hours)];
    if (!(before > 0) || !(after > 0)) return [];
    const change = model.families.map((_, f) => next.hours[f]! / after - past[f]! / before);
    return model.families.flatMap(({ role }, family) => {
      if (role !== "grow" || change[family]! > -MATERIAL_FALL) return [];
      const earns = next.hours[family]! > 0 ? next.margin[family]! / next.hours[family]! : 0;
      return [lostGap(gapCase, { family, resource, change, hours: after, earns, last: next.last })];
    });
  });
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function scarceResources({ model, plan }: GapCase): number[] {
  const isFull = (resource: number): boolean => {
    for (let t = 0; t < plan.load.periods; t++) {
      const room = availableCapacity(model, plan, { resource, t });
      if (said(at(plan.load, resource, t)) >= room * (1 - 1e-6)) return true;
    }
    return false;
  };
  return Array.from({ length: model.resources.count }, (_, r) => r).filter(
    (r) => model.resources.kind[r] === "hours" && isFull(r),
  );
}

interface Use {
  readonly resource: number;
  readonly months: number;
}

/** Hours of a resource by family over the last closed months. */
function pastHours(model: PlanningModel, { resource, months }: Use): Float64Array {
  const hours = new Float64Array(model.families.length);
  const rows = historyRowsByItem(model);
  const { values, periods } = model.history.values;
  for (const route of model.routing) {
    const row = rows[route.item]?.production ?? -1;
    if (route.resource !== resource || row < 0) continue;
    for (let t = periods - months; t < periods; t++)
      hours[model.items.family[route.item]!]! += route.hoursAUnit * said(values[row * periods + t]!);
  }
  return hours;
}

interface PlannedUse {
  readonly hours: Float64Array;
  readonly margin: Float64Array;
  readonly last: number;
}

/** Hours of a resource by family over the next months, and the margin of what is made in them. */
function plannedHours({ model, plan, margins }: GapCase, { resource, months }: Use): PlannedUse {
  const hours = new Float64Array(model.families.length);
  const margin = new Float64Array(model.families.length);
  const last = Math.min(months, plan.production.periods) - 1;
  for (const { item, resource: used, hoursAUnit } of model.routing) {
    if (used !== resource) continue;
    const family = model.items.family[item]!;
    for (let t = 0; t <= last; t++) {
      const units = said(at(plan.production, item, t));
      hours[family]! += units * hoursAUnit;
      margin[family]! += units * Math.max(0, at(margins, item, t));
    }
  }
  return { hours, margin, last };
}

interface Lost {
  readonly family: number;
  readonly resource: number;
  /** Change of the share of each family. */
  readonly change: readonly number[];
  readonly hours: number;
  readonly earns: number;
  readonly last: number;
}

function lostGap(gapCase: GapCase, { family, resource, change, hours, earns, last }: Lost): Gap {
  const { model } = gapCase;
  const amount = change[family]! * hours;
  const gained = change.reduce((total, one) => total + Math.max(0, one), 0);
  const drivers = model.families.flatMap(({ name }, f): GapDriver[] => {
    const units = (amount * Math.max(0, change[f]!)) / gained;
    return units < 0 ? [{ cause: "hours gained", subject: name, units, money: units * earns }] : [];
  });
  return strategyGap(gapCase, {
    id: `strategy/share/${model.resources.name[resource]!}/family:${model.families[family]!.name}/0`,
    level: "family",
    measure: "grow family loses its share of scarce hours",
    family,
    resource,
    lastPeriod: last,
    amount,
    unit: model.resources.unit[resource] || "hours",
    money: amount * earns,
    drivers: [...drivers].sort((a, b) => a.units - b.units),
  });
}
