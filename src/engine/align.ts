import { NO_SENSITIVITIES, sensitivities } from "./assumption/sensitivities";
import type { Alignment, AlignSettings, Headline, IndexHeadline, MeasuredPlan, Stage } from "./alignment";
import { compareCycles, type CycleChange } from "./cycle/compareCycles";
import { withKeptCycles } from "./cycle/keptCycles";
import { lastCycleGaps } from "./cycle/lastCycleGaps";
import { snapshotOf } from "./cycle/snapshot";
import { decisionsOf } from "./decision/decisions";
import type { LeverResult } from "./decision/leverResult";
import { pricedGaps, type PriceInput } from "./decision/pricedGaps";
import { gapOptions } from "./decision/options/gapOptions";
import { consensusDemand, type Consensus } from "./demand/consensus/consensus";
import { demandReview } from "./demand/review/demandReview";
import { indexEffects } from "./demand/review/indexEffects";
import type { ForecastProgress } from "./demand/statistical/statisticalPlan";
import type { MeasureExtras } from "./gap/measureIndex";
import { measurePlan } from "./gap/measurePlan";
import { planRisk, rankGaps, topGaps } from "./gap/rankGaps";
import type { PlanningModel } from "./model/planningModel";
import type { Plan } from "./plan/plan";
import type { Problem } from "./problem/problem";
import { saidProblems } from "./problem/saidProblems";
import { functionViews } from "./narrative/functionViews";
import { storyOf } from "./narrative/story";
import { leverResults } from "./supply/levers/leverResults";
import type { Base as WhatIfBase } from "./supply/levers/priceOfChange";
import { rulePrices, type RulePrices } from "./supply/levers/rulePrices";
import { withSlot, type Solver } from "./supply/lp";
import { LARGE_CASE, type SolvedCase } from "./supply/solveCase";
import type { RolePrice } from "./strategy/rolePrices";
import { rolesAndFamilies } from "./strategy/roleSubjects";
import { reconcileAndKeep, type Reconciliation } from "./supply/reconcile";
import { planningCase } from "./scenario/changedCase";
import { submittedPlan } from "./supply/submittedPlan";

/** What an alignment needs from outside. */
export interface AlignTools {
  readonly solver: Solver;
  /** Called as each stage begins. */
  readonly onStage: (stage: Stage) => void;
  /** Called after every item that is forecast, where Demand has no statistical plan. */
  readonly onForecast?: (progress: ForecastProgress) => void;
  /** Called with the solved case of the reconciled plan, from which further questions may start. */
  readonly onSolved?: (solved: SolvedCase) => void;
  /** Asked before each rule is priced; default: there is always time. */
  readonly hasTime?: () => boolean;
}

/**
 * Aligns sales and operations: one consensus, the plan as submitted, the
 * reconciled plan, and both measured by the same code.
 *
 * Deterministic: the same model gives the same alignment. Faults of the data
 * are in `problems`; nothing is thrown for them.
 */
export function align(given: PlanningModel, settings: AlignSettings, tools: AlignTools): Alignment {
  const model = given.kept ? given : withKeptCycles(given, settings.lastCycle);
  tools.onStage("consensus");
  const consensus = consensusDemand(model, tools.onForecast);
  const problems = [...(settings.problems ?? []), ...consensus.problems];
  const base: Base = { model, consensus, extras: { functionPlans: consensus.plansByCell, problems } };
  const plans = bothPlans(base, settings, tools);
  tools.onStage("measure");
  const measured = bothMeasured(base, plans, settings.lastCycle);
  const tried = settings.levers ? triedLevers({ ...base, ...plans, ...measured }, tools) : NOTHING_TRIED;
  const demand = demandOf(base, { plan: plans.plan, now: measured.submitted.index }, settings);
  tools.onStage("decide");
  const submitted = priced(measured.submitted, {
    model,
    reconciled: measured.reconciled,
    limits: plans.reconciliation?.limits ?? [],
    levers: tried.levers,
  });
  const decided = decidedOn(base, { ...measured, submitted, ...plans }, tried.levers);
  return {
    version: 1,
    consensus,
    demand,
    reconciliation: plans.reconciliation,
    rolePrices: tried.rolePrices,
    rulePrices: tried.rulePrices,
    ...measured,
    submitted,
    sensitivities: settings.levers ? sensitivitiesOf(base, measured) : NO_SENSITIVITIES,
    ...decided,
    problems: [
      ...consensus.problems,
      ...untold(submitted.scorecard.problems, settings.problems ?? []),
      ...saidProblems(model, plans.reconciliation?.problems ?? []),
    ],
  };
}

/** What every step of an alignment starts from. */
interface Base {
  readonly model: PlanningModel;
  readonly consensus: Consensus;
  readonly extras: MeasureExtras;
}

interface BothPlans {
  readonly plan: Plan;
  readonly reconciliation: Reconciliation | null;
  readonly solved: SolvedCase | null;
}

/** The plan as submitted and, where asked for, the reconciled one. */
function bothPlans({ model, consensus }: Base, { reconcile }: AlignSettings, tools: AlignTools): BothPlans {
  tools.onStage("submitted");
  const plan = submittedPlan(model, consensus.units);
  if (!reconcile) return { plan, reconciliation: null, solved: null };
  tools.onStage("reconcile");
  const { reconciliation, solved } = reconcileAndKeep(model, consensus.units, tools.solver);
  if (solved) tools.onSolved?.(solved);
  return { plan, reconciliation, solved };
}

type BothMeasured = Pick<Alignment, "submitted" | "reconciled" | "change" | "snapshot">;

/** Both plans by the same measures, and what changed since the last cycle. */
function bothMeasured(
  { model, extras }: Base,
  { plan, reconciliation }: BothPlans,
  lastCycle: AlignSettings["lastCycle"],
): BothMeasured {
  const measured = { plan, ...measurePlan(model, plan, extras) };
  const snapshot = snapshotOf(model, plan, measured);
  const change = lastCycle ? compareCycles(lastCycle, snapshot) : null;
  const after = reconciliation?.reconciled ?? null;
  return {
    submitted: change ? withFalls(model, measured, change) : measured,
    reconciled: after && { plan: after, ...measurePlan(model, after, extras) },
    change,
    snapshot,
  };
}

/** The demand review; what each disagreement would do to the index is worked out together with the levers. */
function demandOf(
  { model, consensus, extras }: Base,
  { plan, now }: { readonly plan: Plan; readonly now: MeasuredPlan["index"] },
  { levers }: AlignSettings,
): Alignment["demand"] {
  const review = demandReview(model, consensus, plan);
  const effects = { consensus, lines: review.disagreements, now, problems: extras.problems ?? [] };
  return { ...review, indexEffects: levers ? indexEffects(model, effects) : [] };
}

/** What each linked assumption is worth, on the plan as submitted. */
const sensitivitiesOf = ({ model, consensus, extras }: Base, { submitted }: BothMeasured) =>
  sensitivities({ ...planningCase(model, consensus), submitted, problems: extras.problems ?? [] });

/** Decisions, and the words that tell of them. */
function decidedOn(
  { model, consensus }: Base,
  { submitted, reconciled, change, reconciliation }: BothMeasured & Pick<BothPlans, "reconciliation">,
  levers: readonly LeverResult[],
): Pick<Alignment, "headline" | "decisions" | "story" | "views"> {
  const both = { submitted, ...(reconciled ? { reconciled } : {}) };
  const decisions = decisionsOf({
    model,
    ...both,
    ...marginOf(reconciliation),
    planChanges: reconciliation?.changes ?? [],
    levers,
    functionPlans: consensus.plansByCell,
  });
  const told = { ...both, decisions, ...(change ? { change } : {}) };
  return {
    headline: headlineOf(submitted, reconciled),
    decisions,
    story: storyOf(model, told),
    views: functionViews(model, told),
  };
}

/** Margin that the reconciled plan has more, as finance would book it. */
function marginOf(reconciliation: Reconciliation | null): { readonly reconciledMargin?: number } {
  if (!reconciliation?.reconciledMoney) return {};
  return { reconciledMargin: reconciliation.reconciledMoney.margin - reconciliation.submittedMoney.margin };
}

/** Adds what fell since the last cycle to the gaps of the plan. */
function withFalls(model: PlanningModel, plan: MeasuredPlan, change: CycleChange): MeasuredPlan {
  return { ...plan, gaps: rankGaps([...plan.gaps, ...lastCycleGaps(model, change)]) };
}

/** Problems of cells of which nothing was said while reading: one fault is told once. */
function untold(found: readonly Problem[], told: readonly Problem[]): Problem[] {
  const cellOf = ({ place }: Problem): string => JSON.stringify([place.sheet, place.row, place.column]);
  const known = new Set(told.filter(({ place }) => place.column !== undefined).map(cellOf));
  return found.filter((problem) => !known.has(cellOf(problem)));
}

/** Adds to each gap the price of its limit, the cheapest lever and how sure it is. */
function priced(plan: MeasuredPlan, input: Omit<PriceInput, "submitted">): MeasuredPlan {
  const gaps = pricedGaps({ ...input, submitted: plan });
  return { ...plan, gaps, topGaps: topGaps(gaps) };
}

interface Tried {
  readonly levers: readonly LeverResult[];
  readonly rolePrices: readonly RolePrice[];
  readonly rulePrices: RulePrices | null;
}

const NOTHING_TRIED: Tried = { levers: [], rolePrices: [], rulePrices: null };

/** Solves that a review spends on levers, and on the prices of roles. */
const LEVERS_TRIED = 3;
const ROLES_PRICED = { roles: 4, families: 3 };

function triedLevers(of: Base & BothPlans & BothMeasured, tools: AlignTools): Tried {
  const { solver, onStage } = tools;
  const { model, consensus, submitted, reconciled, reconciliation, extras } = of;
  if (!reconciled || !reconciliation) return NOTHING_TRIED;
  onStage("levers");
  const demand = consensus.units;
  const most = LEVERS_TRIED;
  const start = of.solved ? { solved: of.solved } : {};
  const tried = leverResults({ model, demand }, { solver, submitted, reconciled, extras, most, ...start });
  const functionPlans = consensus.plansByCell;
  const problems = extras.problems ?? [];
  const own = gapOptions({ model, demand, submitted, functionPlans, problems }, topGaps(submitted.gaps));
  const money = reconciliation.reconciledMoney;
  const known = money ? { reconciled: { plan: reconciled.plan, money, ...start } } : {};
  const isSmall = model.items.count * model.calendar.horizon.length < LARGE_CASE;
  const roleCase = { model, demand, figures: submitted.figures, ...known };
  return {
    levers: [...tried, ...own],
    rolePrices: isSmall ? rolesAndFamilies(roleCase, ROLES_PRICED, solver) : [],
    rulePrices: of.solved && pricedRules({ model, demand, solved: of.solved }, isSmall, tools),
  };
}

/** The price of each rule; a plan that is solved in parts takes too long for that within a review. */
function pricedRules(base: WhatIfBase, isSmall: boolean, { solver, hasTime }: AlignTools): RulePrices {
  const may = (): boolean => isSmall && (hasTime?.() ?? true);
  return withSlot((slot) => rulePrices({ ...base, slot }, solver, { hasTime: may }));
}

function headlineOf(submitted: MeasuredPlan, reconciled: MeasuredPlan | null): Headline {
  return {
    submitted: indexHeadline(submitted),
    reconciled: reconciled && indexHeadline(reconciled),
    atRisk: { submitted: atRisk(submitted), reconciled: reconciled && atRisk(reconciled) },
  };
}

const indexHeadline = ({ index }: MeasuredPlan): IndexHeadline => ({ index: index.shown, ...index.headline });

const atRisk = ({ gaps }: MeasuredPlan): number => planRisk(gaps);
