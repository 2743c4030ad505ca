import type { ActionRecord, Override, Risk, Submission } from "../collaboration";
import type { ActionDraft, OverrideDraft, RiskDraft, SubmissionDraft } from "../draft/collaborationDrafts";
import { offsetOf } from "../../calendar/periods";
import type { Day } from "../../calendar/calendar";
import { scopeNamed, segmentNamed, subjectOf, type BuildContext } from "./buildContext";
import { checkedNumber, reportNeeded } from "./checks";

/** What the functions have handed in. */
export function buildSubmissions(context: BuildContext, drafts: readonly SubmissionDraft[]): Submission[] {
  return drafts.flatMap(({ key, ...draft }) => {
    const place = { sheet: "Submissions", row: key } as const;
    if (draft.function === null) {
      reportNeeded(context, place, {
        column: "function",
        consequence: "The row is left out",
        severity: "error",
      });
      return [];
    }
    const weight = checkedNumber(context, place, {
      column: "weight",
      value: draft.weight,
      whenBlank: Number.NaN,
    });
    return { ...draft, function: draft.function, weight };
  });
}

/** The judgements on the plan. */
export function buildOverrides(context: BuildContext, drafts: readonly OverrideDraft[]): Override[] {
  return drafts.flatMap((draft) => {
    const place = { sheet: "Overrides", row: draft.key } as const;
    const subject = subjectOf(context, draft, place);
    const segment = segmentNamed(context, draft.segment, place);
    if (Number.isNaN(draft.fromMonth))
      reportNeeded(context, place, {
        column: "month from",
        consequence: "The row is left out",
        severity: "error",
      });
    if (subject === null || segment === null || Number.isNaN(draft.fromMonth)) return [];
    const firstPeriod = offsetOf(context.calendar, draft.fromMonth);
    const lastPeriod = Number.isNaN(draft.toMonth) ? firstPeriod : offsetOf(context.calendar, draft.toMonth);
    return {
      ...subject,
      segment,
      source: draft.source,
      firstPeriod,
      lastPeriod: Math.max(firstPeriod, lastPeriod),
      units: checkedNumber(context, place, { column: "units", value: draft.units, whenBlank: Number.NaN }),
      reasonCode: draft.reasonCode,
      assumption: draft.assumption,
      author: draft.author,
      isLocked: draft.isLocked ?? false,
    };
  });
}

/** Risks and opportunities. */
export function buildRisks(context: BuildContext, drafts: readonly RiskDraft[]): Risk[] {
  return drafts.flatMap((draft) => {
    const place = { sheet: "Risks", row: draft.key } as const;
    const family = scopeNamed(context, draft.family, place);
    if (family === null) return [];
    return {
      text: draft.text,
      family,
      probability: checkedNumber(context, place, {
        column: "probability",
        value: draft.probability,
        most: 1,
        whenBlank: Number.NaN,
      }),
      impact: draft.impact,
      period: periodOrBlank(context, draft.month),
      isInTheNumbers: draft.isInTheNumbers ?? false,
      owner: draft.owner,
      trigger: draft.trigger,
    };
  });
}

const periodOrBlank = (context: BuildContext, day: Day): number =>
  Number.isNaN(day) ? Number.NaN : offsetOf(context.calendar, day);

/** Decisions and actions. */
export function buildActions(context: BuildContext, drafts: readonly ActionDraft[]): ActionRecord[] {
  return drafts.map((draft) => ({
    id: draft.id,
    decision: draft.decision,
    options: draft.options,
    chosen: draft.chosen,
    owner: draft.owner,
    dueDay: draft.dueDay,
    status: draft.status,
    effectKpi: draft.effectKpi,
    effectAmount: draft.effectAmount,
    effectPeriod: periodOrBlank(context, draft.effectMonth),
    measuredEffect: draft.measuredEffect,
    decidedDay: draft.decidedDay,
    decidedBy: draft.decidedBy,
    about: draft.about,
    gapSize: draft.gapSize,
    reopenAbove: draft.reopenAbove,
  }));
}
