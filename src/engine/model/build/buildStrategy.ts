import type { Comparison, Goal, KpiRow, KpiTable, Objective } from "../strategy";
import type { ComparisonDraft, GoalDraft, KpiDraft, ObjectiveDraft } from "../draft/strategyDrafts";
import { offsetOf } from "../../calendar/periods";
import type { Day } from "../../calendar/calendar";
import { reportUnknown, scopeNamed, type BuildContext } from "./buildContext";
import { checkedNumber, reportContradiction, reportNeeded, reportRepeated } from "./checks";
import { seriesTable, zeroIsBlankOn } from "./seriesRows";

/** The goals; registers their names. */
export function buildGoals(context: BuildContext, drafts: readonly GoalDraft[]): Goal[] {
  return drafts.flatMap((draft) => {
    const place = { sheet: "Goals", row: draft.key } as const;
    if (draft.goal === "") {
      const facts = { sheet: "Goals", column: "goal" };
      context.report({ code: "row-unnamed", severity: "error", place: { ...place, column: "goal" }, facts });
      return [];
    }
    if (context.goals.find(draft.goal) >= 0) {
      reportRepeated(context, place, "ignored");
      return [];
    }
    context.goals.add(draft.goal);
    return {
      name: draft.goal.trim(),
      perspective: draft.perspective,
      statement: draft.statement,
      weight: checkedNumber(context, place, { column: "weight", value: draft.weight, whenBlank: Number.NaN }),
      owner: draft.owner,
    };
  });
}

/** The objectives by index. One without a target stays, so that the scorecard can say so. */
export function buildObjectives(context: BuildContext, drafts: readonly ObjectiveDraft[]): Objective[] {
  const names = new Set<string>();
  return drafts.flatMap((draft) => {
    const place = { sheet: "Objectives", row: draft.key } as const;
    const family = scopeNamed(context, draft.scope, place);
    if (draft.kpi === "")
      reportNeeded(context, place, {
        column: "KPI",
        consequence: "The objective is left out",
        severity: "error",
      });
    if (family === null || draft.kpi === "") return [];
    checkObjective(context, draft);
    const number = (column: string, value: number): number =>
      checkedNumber(context, place, { column, value, whenBlank: Number.NaN });
    return {
      name: ownName(context, draft, names),
      parent: draft.parent,
      goal: goalOf(context, draft),
      kpi: draft.kpi,
      family,
      unit: draft.unit,
      direction: draft.direction ?? "higher",
      bandLow: draft.bandLow,
      bandHigh: draft.bandHigh,
      aggregation: draft.aggregation ?? "sum",
      numerator: draft.numerator,
      denominator: draft.denominator,
      baseline: draft.baseline,
      baselinePeriod: periodIndex(context, draft.baselineMonth),
      target: draft.target,
      duePeriod: dueOf(context, draft),
      dueBasis: draft.dueBasis ?? "month",
      glide: draft.glide ?? "linear",
      tolerance: number("tolerance", draft.tolerance),
      limit: number("limit", draft.limit),
      weight: number("weight", draft.weight),
      owner: draft.owner,
    };
  });
}

/** The name of an objective, which no other has: the second of a name is told and numbered. */
function ownName(context: BuildContext, draft: ObjectiveDraft, names: Set<string>): string {
  const name = draft.objective === "" ? draft.kpi : draft.objective;
  let own = name;
  for (let n = 2; names.has(own.toLowerCase()); n++) own = `${name} (${n})`;
  names.add(own.toLowerCase());
  if (own !== name && draft.objective !== "") {
    const place = { sheet: "Objectives", row: draft.key, column: "objective" } as const;
    const facts = { objective: name, shown: own };
    context.report({ code: "objective-name-repeated", severity: "warning", place, facts });
  }
  return own;
}

const periodIndex = (context: BuildContext, day: Day): number =>
  Number.isNaN(day) ? Number.NaN : offsetOf(context.calendar, day);

function goalOf(context: BuildContext, draft: ObjectiveDraft): number {
  const goal = context.goals.find(draft.goal);
  if (goal < 0 && draft.goal !== "") {
    const place = { sheet: "Objectives", row: draft.key } as const;
    const consequence = "It counts under no goal";
    reportUnknown(context, place, { column: "goal", name: draft.goal, home: "Goals", consequence });
  }
  return goal;
}

function dueOf(context: BuildContext, draft: ObjectiveDraft): number {
  if (!Number.isNaN(draft.dueMonth)) return offsetOf(context.calendar, draft.dueMonth);
  const place = { sheet: "Objectives", row: draft.key } as const;
  reportNeeded(context, place, {
    column: "due month",
    consequence: "It is due in the last month of the plan",
  });
  return context.calendar.horizon.length - 1;
}

function checkObjective(context: BuildContext, draft: ObjectiveDraft): void {
  const place = { sheet: "Objectives", row: draft.key } as const;
  if (draft.direction === "band") {
    if (Number.isNaN(draft.bandLow) || Number.isNaN(draft.bandHigh)) {
      reportNeeded(context, place, {
        column: "band low and band high",
        consequence: "Its gap cannot be measured",
      });
    } else if (draft.bandLow > draft.bandHigh) {
      const said = { statement: "the low end of the band is above its high end", used: "Both are kept" };
      reportContradiction(context, { ...place, column: "band low" }, said);
    }
  } else if (Number.isNaN(draft.target)) {
    reportNeeded(context, place, { column: "target", consequence: "Its gap cannot be measured" });
  }
  if (draft.dueMonth <= draft.baselineMonth) {
    const said = {
      statement: "the due month is not after the baseline month",
      used: "The target holds from the baseline month on",
    };
    reportContradiction(context, { ...place, column: "due month" }, said);
  }
  if (draft.limit < draft.tolerance) {
    const said = { statement: "the limit is below the tolerance", used: "Both are kept" };
    reportContradiction(context, { ...place, column: "limit" }, said);
  }
}

/** A ninth, in as many digits as a planner types. */
const LEAST_IMPORTANCE = 0.11;

/** The pairwise comparisons of goals. */
export function buildComparisons(context: BuildContext, drafts: readonly ComparisonDraft[]): Comparison[] {
  return drafts.flatMap((draft) => {
    const place = { sheet: "Comparisons", row: draft.key } as const;
    const goalA = context.goals.find(draft.goalA);
    const goalB = context.goals.find(draft.goalB);
    if (goalA < 0) reportUnknown(context, place, { column: "goal A", name: draft.goalA, home: "Goals" });
    if (goalB < 0) reportUnknown(context, place, { column: "goal B", name: draft.goalB, home: "Goals" });
    const importance = checkedNumber(context, place, {
      column: "importance",
      value: draft.importance,
      least: LEAST_IMPORTANCE,
      most: 9,
      whenBlank: Number.NaN,
    });
    if (goalA >= 0 && goalA === goalB) {
      const said = { statement: "a goal is compared with itself", used: "The row is left out" };
      reportContradiction(context, { ...place, column: "goal B" }, said);
      return [];
    }
    return goalA < 0 || goalB < 0 || Number.isNaN(importance) ? [] : { goalA, goalB, importance };
  });
}

/** The KPIs sheet by index: history, then the horizon. */
export function buildKpis(context: BuildContext, drafts: readonly KpiDraft[]): KpiTable {
  const { rows, values } = seriesTable(context, drafts, {
    sheet: "KPIs",
    periods: context.calendar.history.length + context.calendar.horizon.length,
    row: (draft): KpiRow | null => {
      const place = { sheet: "KPIs", row: draft.key } as const;
      const family = scopeNamed(context, draft.scope, place);
      if (draft.kpi === "")
        reportNeeded(context, place, {
          column: "KPI",
          consequence: "The row is left out",
          severity: "error",
        });
      if (family === null || draft.kpi === "") return null;
      return { kpi: draft.kpi, family, kind: draft.kind ?? "actual", unit: draft.unit, key: draft.key };
    },
    identity: (row) => `${row.kpi}|${row.family}|${row.kind}`,
    zeroIsBlank: zeroIsBlankOn(context, "KPIs"),
  });
  return { rows, values };
}
