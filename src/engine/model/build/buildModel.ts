import type { Problem } from "../../problem/problem";
import type { SheetKind } from "../../problem/place";
import type { PlanDraft, DraftRows } from "../draft/planDraft";
import { NameIndex, meansAll } from "../names";
import type { PlanningModel } from "../planningModel";
import type { BuildContext } from "./buildContext";
import { buildAssumptions } from "./buildAssumptions";
import { buildActions, buildOverrides, buildRisks, buildSubmissions } from "./buildCollaboration";
import { buildDemand, buildHistory, buildOrders } from "./buildDemand";
import { buildEvents, buildSignals } from "./buildEvents";
import { buildFamilies } from "./buildFamilies";
import { buildItems, registerItems } from "./buildItems";
import { buildRates, reportRates } from "./buildRates";
import { buildResources } from "./buildResources";
import { buildScenarios } from "./buildScenarios";
import { buildSegments } from "./buildSegments";
import { buildComparisons, buildGoals, buildKpis, buildObjectives } from "./buildStrategy";
import { buildBudget, buildPrices, buildRouting, buildSourcing, buildSupply } from "./buildSupply";
import { gatheredItems } from "./gatheredItems";
import { kpisInPlanCurrency, objectivesInPlanCurrency } from "./inPlanCurrency";

/** A model, and everything in the draft that could not be taken as it stands. */
export interface BuiltModel {
  readonly model: PlanningModel;
  readonly problems: readonly Problem[];
}

/**
 * Checks a draft once and makes a planning model of it.
 *
 * Rows that cannot be placed are left out, and every fault is reported: all of
 * them, not the first. Never throws for what a planner may have written.
 */
export function buildModel(draft: PlanDraft): BuiltModel {
  const problems: Problem[] = [];
  const context = emptyContext(draft, problems);
  const rows = <K extends SheetKind>(sheet: K): readonly DraftRows[K][] => draft.sheets[sheet] ?? [];
  const written = rows("Items");
  const itemRows = registerItems(
    context,
    written.length > 0 ? written : gatheredItems(draft.sheets, context.report),
  );
  const items = buildItems(context, itemRows);
  const families = buildFamilies(context, itemRows, rows("Positioning"));
  const segments = buildSegments(context, rows("Segments"), gatheredSegments(draft, context));
  const resources = buildResources(context, rows("Resources"));
  const goals = buildGoals(context, rows("Goals"));
  const events = buildEvents(context, rows("Events"));
  const rates = buildRates(context, rows("Rates"));
  const model: PlanningModel = {
    calendar: draft.calendar,
    settings: draft.settings,
    sheets: (Object.keys(draft.sheets) as SheetKind[]).filter((kind) => rows(kind).length > 0),
    items,
    families,
    segments,
    demand: buildDemand(context, rows("Demand")),
    history: buildHistory(context, rows("History")),
    orders: buildOrders(context, rows("Orders")),
    supply: buildSupply(context, rows("Supply")),
    resources,
    routing: buildRouting(context, rows("Routing")),
    sourcing: buildSourcing(context, rows("Sourcing")),
    prices: buildPrices(context, rows("Prices"), { segments, rates }),
    rates,
    budget: buildBudget(context, rows("Budget")),
    goals,
    objectives: objectivesInPlanCurrency(context, buildObjectives(context, rows("Objectives")), rates),
    comparisons: buildComparisons(context, rows("Comparisons")),
    kpis: kpisInPlanCurrency(context, buildKpis(context, rows("KPIs")), rates),
    events,
    signals: buildSignals(context, rows("Signals")),
    submissions: buildSubmissions(context, rows("Submissions")),
    overrides: buildOverrides(context, rows("Overrides")),
    assumptions: buildAssumptions(context, rows("Assumptions")),
    risks: buildRisks(context, rows("Risks")),
    actions: buildActions(context, rows("Actions")),
    scenarios: buildScenarios(context, rows("Scenarios"), events),
  };
  const units = [...rows("Objectives"), ...rows("KPIs")].map(({ unit }) => unit);
  reportRates(context, rates, [...segments.map(({ currency = "" }) => currency), ...units]);
  return { model, problems };
}

function emptyContext(draft: PlanDraft, problems: Problem[]): BuildContext {
  return {
    calendar: draft.calendar,
    settings: draft.settings,
    items: new NameIndex(),
    families: new NameIndex(),
    segments: new NameIndex(),
    resources: new NameIndex(),
    goals: new NameIndex(),
    familyOfItem: [],
    hasItemsSheet: (draft.sheets.Items ?? []).length > 0,
    report: (problem) => problems.push(problem),
  };
}

/** Without a Segments sheet: the segments that the demand and the orders name. */
function gatheredSegments({ sheets }: PlanDraft, context: BuildContext): readonly string[] {
  if ((sheets.Segments ?? []).length > 0) return [];
  const gathered = new NameIndex();
  let first: SheetKind | null = null;
  for (const sheet of ["Demand", "Orders", "Prices"] as const) {
    for (const { segment } of sheets[sheet] ?? []) {
      if (meansAll(segment)) continue;
      gathered.add(segment);
      first ??= sheet;
    }
  }
  if (first !== null) {
    const sheet = first;
    const facts = { count: gathered.names.length, sheet };
    context.report({ code: "segments-gathered", severity: "warning", place: { sheet }, facts });
  }
  return gathered.names;
}
