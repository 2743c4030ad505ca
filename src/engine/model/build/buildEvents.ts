import type { PlanEvent, Signal } from "../demand";
import type { EventDraft, SignalDraft } from "../draft/demandDrafts";
import { offsetOf } from "../../calendar/periods";
import { meansAll } from "../names";
import { subjectOf, type BuildContext } from "./buildContext";
import { checkedNumber, reportContradiction, reportNeeded } from "./checks";

/** The marketing events by index; an event without a start or an uplift is left out. */
export function buildEvents(context: BuildContext, drafts: readonly EventDraft[]): PlanEvent[] {
  return drafts.flatMap((draft) => eventOf(context, draft) ?? []);
}

function eventOf(context: BuildContext, draft: EventDraft): PlanEvent | null {
  const place = { sheet: "Events", row: draft.key } as const;
  const subject = subjectOf(context, draft, place);
  const consequence = "The event is left out";
  if (Number.isNaN(draft.startDay))
    reportNeeded(context, place, { column: "start", consequence, severity: "error" });
  if (Number.isNaN(draft.uplift))
    reportNeeded(context, place, { column: "uplift", consequence, severity: "error" });
  if (subject === null || Number.isNaN(draft.startDay) || Number.isNaN(draft.uplift)) return null;
  const firstPeriod = offsetOf(context.calendar, draft.startDay);
  return {
    name: draft.event,
    ...subject,
    firstPeriod,
    lastPeriod: lastPeriodOf(context, draft, firstPeriod),
    uplift: upliftOf(context, draft),
    upliftUnit: draft.upliftUnit ?? "units",
    confidence: checkedNumber(context, place, {
      column: "confidence",
      value: draft.confidence,
      most: 1,
      whenBlank: 1,
    }),
    owner: draft.owner,
    isInBaseline: draft.isInBaseline ?? false,
  };
}

/** From here on an uplift "in percent" is taken for percent, not for a share: nothing sells five times more. */
const LEAST_PERCENT = 5;

function upliftOf(context: BuildContext, { key, uplift, upliftUnit }: EventDraft): number {
  if (upliftUnit !== "percent" || Math.abs(uplift) < LEAST_PERCENT) return uplift;
  context.report({
    code: "percent-assumed",
    severity: "warning",
    place: { sheet: "Events", row: key, column: "uplift" },
    facts: { what: `uplift of ${key}`, value: uplift, share: uplift / 100 },
  });
  return uplift / 100;
}

function lastPeriodOf(context: BuildContext, draft: EventDraft, firstPeriod: number): number {
  if (Number.isNaN(draft.endDay)) return firstPeriod;
  const last = offsetOf(context.calendar, draft.endDay);
  if (last >= firstPeriod) return last;
  const place = { sheet: "Events", row: draft.key, column: "end" } as const;
  reportContradiction(context, place, {
    statement: "it ends before it starts",
    used: "It counts for its first period only",
  });
  return firstPeriod;
}

/** The market signals by index. */
export function buildSignals(context: BuildContext, drafts: readonly SignalDraft[]): Signal[] {
  return drafts.flatMap((draft) => {
    const place = { sheet: "Signals", row: draft.key } as const;
    const speaksOfAll = meansAll(draft.item) && meansAll(draft.family);
    const subject = speaksOfAll ? { item: -1, family: -1 } : subjectOf(context, draft, place);
    if (subject === null) return [];
    return {
      name: draft.signal,
      ...subject,
      elasticity: draft.elasticity,
      leadPeriods: checkedNumber(context, place, { column: "lead", value: draft.leadPeriods, whenBlank: 0 }),
      values: draft.values,
    };
  });
}
