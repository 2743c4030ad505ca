import type { LeverResult } from "../../decision/leverResult";
import type { Gap } from "../../gap/gap";
import { measurePlan, type MeasureExtras, type PlanMeasures } from "../../gap/measurePlan";
import type { Solver } from "../lp";
import { readCase } from "../readCase";
import { isTrusted, solveCase } from "../solveCase";
import { rollForward } from "../submittedPlan";
import type { Scenario } from "./applyLever";
import { tryLever, type TriedLever } from "./explore";
import { leverIdeas } from "./leverIdeas";
import { leverId, leverName, leverRisk, leverTitle } from "./leverWords";
import { effectBetween, effectOf, type PlanEffect } from "./planEffect";

/** What the levers of a review are measured with. */
export interface ReviewTools {
  readonly solver: Solver;
  /** The plan as submitted, measured: levers are judged against it. */
  readonly submitted: PlanMeasures;
  readonly extras?: MeasureExtras;
  /** Levers to try; default 4, a few seconds at 220 items. */
  readonly most?: number;
}

/** A gap counts as helped when this share of its money at risk is gone. */
const HELPED_SHARE = 0.05;

/** Tries the most promising levers for the decisions of a review: effects against the plan as submitted, and the gaps that each helps. */
export function leverResults(of: Scenario, tools: ReviewTools): LeverResult[] {
  const supply = readCase(of.model, of.demand);
  const solved = solveCase(supply, tools.solver);
  if (!isTrusted(solved)) return [];
  const { economics } = solved;
  const before = effectOf({ supply, economics, supplyPlan: rollForward(supply) });
  return leverIdeas(of.model, solved)
    .slice(0, tools.most ?? 4)
    .flatMap((idea) => {
      const tried = tryLever({ ...of, solved }, idea, tools.solver);
      return tried === null ? [] : [resultOf(tried, before, tools)];
    });
}

function resultOf(
  { outcome, scenario, solved }: TriedLever,
  before: PlanEffect,
  tools: ReviewTools,
): LeverResult {
  const { lever } = outcome;
  const { model } = scenario;
  const after = measurePlan(model, solved.supplyPlan.plan, tools.extras);
  const effect = effectBetween(before, effectOf(solved), outcome.cost);
  const helped = helpedGaps(tools.submitted.gaps, after.gaps);
  const [first] = helped;
  return {
    id: leverId(lever),
    lever: leverName(lever),
    title: leverTitle(model, lever),
    gapIds: helped.map(({ gap }) => gap.id),
    effects: {
      revenue: effect.revenue,
      margin: effect.margin,
      stock: effect.closingStock,
      service: effect.service,
      hours: effect.loadHours,
      index: known(after.index.index - tools.submitted.index.index),
    },
    leadDays: outcome.leadTimeDays,
    closes: first === undefined ? 0 : first.closes,
    isEstimate: false,
    risk: leverRisk(lever),
  };
}

const known = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** The gaps that lost money at risk, the one that lost most first. */
function helpedGaps(
  before: readonly Gap[],
  after: readonly Gap[],
): { readonly gap: Gap; readonly closes: number }[] {
  const bySubject = new Map<string, Gap[]>();
  for (const gap of after) {
    const key = subjectOf(gap);
    bySubject.set(key, [...(bySubject.get(key) ?? []), gap]);
  }
  return before
    .flatMap((gap) => {
      const left = (bySubject.get(subjectOf(gap)) ?? [])
        .filter(
          ({ firstPeriod, lastPeriod }) => firstPeriod <= gap.lastPeriod && lastPeriod >= gap.firstPeriod,
        )
        .reduce((sum, { moneyAtRisk }) => sum + moneyAtRisk, 0);
      const closes = gap.moneyAtRisk > 0 ? Math.max(0, 1 - left / gap.moneyAtRisk) : 0;
      return closes >= HELPED_SHARE ? [{ gap, closes }] : [];
    })
    .sort((a, b) => b.closes * b.gap.moneyAtRisk - a.closes * a.gap.moneyAtRisk);
}

const subjectOf = (gap: Gap): string =>
  [gap.kind, gap.level, gap.measure, gap.item, gap.family, gap.segment, gap.resource, gap.objective].join(
    "/",
  );
