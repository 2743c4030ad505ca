import { kpiNamed } from "../measure/kpi/catalogue";
import { plainWord } from "../measure/kpi/kpiWords";
import { kpiFigures } from "../measure/kpi/kpiFigures";
import type { KpiSeries } from "../measure/kpi/kpiSeries";
import { kpiSettingsOf } from "../model/kpiSettings";
import { planValues, said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import { zeros } from "../series/grid";
import { objectiveSeries } from "../strategy/objectiveSeries";
import { dueColumn, isYearlySum, spanAt, targetAt, type TargetInput } from "../strategy/objectiveTarget";
import { fiscalYear, timelineOf, type Span } from "../strategy/timeline";
import { assemblePlan } from "./assemblePlan";
import type { FloorMeasure, PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** How a KPI counts in the program; a KPI that is not here is no linear function of a plan. */
const MEASURES: Readonly<Record<string, FloorMeasure>> = {
  revenue: "revenue",
  "budget attainment": "revenue",
  "gross margin": "margin",
  "gross margin %": "margin share",
  "fill rate": "served value",
  otif: "on-time value",
  "inventory value": "stock value",
  "capacity utilisation": "load hours",
};

/** KPIs of the planner's own that name what the program knows. */
const OWN_WORDS: Readonly<Record<string, FloorMeasure>> = {
  units: "units",
  volume: "units",
  "units shipped": "units",
  "overtime hours": "overtime hours",
  overtime: "overtime hours",
};

/** How the program counts a KPI; `undefined` where it cannot. */
export function measureOf(kpi: string): FloorMeasure | undefined {
  const known = kpiNamed(kpi);
  return known === undefined ? OWN_WORDS[plainWord(kpi)] : MEASURES[plainWord(known.name)];
}

/**
 * The objectives that a plan can be held to: those whose KPI is linear in it and read from it when due.
 *
 * Each asks for what is still to come after the closed months of its span. An objective whose outlook the KPIs sheet
 * states, or whose closed months are not known, is left to the scorecard.
 */
export function objectiveFloors(model: PlanningModel, supply: SupplyCase): PlanFloor[] {
  if (model.objectives.every(({ kpi }) => measureOf(kpi) === undefined)) return [];
  const { items, segments, periods } = supply;
  const none = zeros(items * segments, periods);
  const bySource = zeros(supply.sources.length, periods);
  const { plan } = assemblePlan(supply, { view: "submitted", bySource, shipped: none, lost: none });
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  const timeline = timelineOf(model.calendar);
  return model.objectives.flatMap((objective) => {
    const measure = measureOf(objective.kpi);
    const found = objectiveSeries(model, figures, objective);
    if (measure === undefined || isByLine(model, measure) || found.outlookFrom === "KPIs sheet") return [];
    const needsBusiness = measure === "load hours" || measure === "overtime hours";
    if (needsBusiness && objective.family >= 0) return [];
    return floorsOf(supply, { objective, ...found, timeline }, measure);
  });
}

/** On time in full by lines counts months of items: no amount of a plan adds up to it. */
function isByLine({ settings }: PlanningModel, measure: FloorMeasure): boolean {
  return measure === "on-time value" && kpiSettingsOf(settings).otif.level === "lines";
}

/** One floor, or two for a band. */
function floorsOf(supply: SupplyCase, input: TargetInput, measure: FloorMeasure): PlanFloor[] {
  const { objective, timeline } = input;
  const due = Math.max(0, Math.min(dueColumn(input), timeline.periods.length - 1));
  const column = objective.dueBasis === "year" ? fiscalYear(timeline, due).last : due;
  const isLevel = input.series.aggregation === "end";
  const span = isLevel ? { first: column, last: column, isFromStart: true } : spanAt(input, column);
  if (column < timeline.openFrom || (isYearlySum(objective) && !span.isFromStart)) return [];
  const { direction, low, high } = targetAt(input, column);
  const edges = [
    ...(direction === "lower" ? [] : [{ target: low, isAtMost: false }]),
    ...(direction === "higher" ? [] : [{ target: high, isAtMost: true }]),
  ];
  return edges.flatMap(({ target, isAtMost }) => {
    if (measure === "overtime hours" && !isAtMost) return [];
    const asked = askedOf(supply, input, { measure, target, span });
    if (asked === null) return [];
    const { amount, share } = asked;
    return [
      {
        rule: "objectives",
        measure,
        isAtMost,
        subject: objective.name,
        place: { sheet: "Objectives", row: objective.name, column: "target" },
        item: -1,
        family: objective.family,
        firstPeriod: Math.max(0, span.first - timeline.openFrom),
        lastPeriod: column - timeline.openFrom,
        amount,
        size: Math.max(Math.abs(amount), 1e-6 * Math.abs(target), 1),
        share,
      } satisfies PlanFloor,
    ];
  });
}

interface Asked {
  readonly measure: FloorMeasure;
  readonly target: number;
  readonly span: Span;
}

/** What the open months must come to; `null` where closed months of the span are not known. */
function askedOf(
  supply: SupplyCase,
  { series, timeline }: TargetInput,
  { measure, target, span }: Asked,
): { readonly amount: number; readonly share: number } | null {
  const { openFrom } = timeline;
  const closed = partsOver(series, span.first, Math.min(span.last, openFrom - 1));
  const firstOpen = Math.max(openFrom, span.first);
  if (target !== target || closed === null) return null;
  if (measure === "margin share") return { amount: target * closed.bottom - closed.top, share: target };
  if (measure === "load hours") {
    const regular = regularHours(supply, firstOpen - openFrom, span.last - openFrom);
    return { amount: target * (closed.bottom + regular) - closed.top, share: 0 };
  }
  if (series.aggregation === "sum" || series.aggregation === "end") {
    return { amount: target - closed.top, share: 0 };
  }
  const open =
    measure === "overtime hours" || measure === "units" ? null : openBottom(series, firstOpen, span.last);
  const bottom = open ?? span.last - firstOpen + 1;
  return { amount: target * (closed.bottom + bottom) - closed.top, share: 0 };
}

interface Parts {
  readonly top: number;
  readonly bottom: number;
}

/** The two numbers of a KPI over closed columns. A sum needs all of them; averages and ratios may miss some. */
function partsOver(series: KpiSeries, first: number, last: number): Parts | null {
  let top = 0;
  let bottom = 0;
  for (let column = first; column <= last; column++) {
    const [above, below] = [series.top[column]!, series.bottom[column]!];
    const isKnown = above === above && below === below;
    if (!isKnown && series.aggregation === "sum") return null;
    if (!isKnown) continue;
    top += above;
    bottom += below;
  }
  return { top, bottom };
}

/** What the open columns of an average or ratio are divided by: it does not depend on the plan. */
function openBottom(series: KpiSeries, first: number, last: number): number {
  let sum = 0;
  for (let column = first; column <= last; column++) sum += said(series.bottom[column]!);
  return sum;
}

/** Regular hours of all resources that state them: overtime in use would only raise what may be used. */
function regularHours({ capacities }: SupplyCase, first: number, last: number): number {
  let sum = 0;
  for (const { kind, regular } of capacities) {
    if (kind !== "hours") continue;
    for (const hours of regular.subarray(first, last + 1)) sum += Number.isFinite(hours) ? hours : 0;
  }
  return sum;
}
