import { isoDay, say, type Alignment, type Decision, type Gap, type PlanningModel } from "../engine";

/** A gap of the first page, in plain JSON. */
export interface ReportedGap {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly measure: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly amount: number;
  readonly unit: string;
  readonly money: number;
  readonly moneyAtRisk: number;
  /** ISO date. */
  readonly decideBy: string;
}

/** A decision of the first page, in plain JSON. */
export interface ReportedDecision {
  readonly question: string;
  readonly why: string;
  readonly options: readonly {
    readonly letter: string;
    readonly title: string;
    readonly marginEffect: number;
    readonly indexEffect: number;
  }[];
  readonly recommended: string;
  readonly because: string;
  readonly owner: string;
  readonly decideBy: string;
  readonly isTooLate: boolean;
}

/** Why the reconciled plan may be believed. */
export interface ReportedProof {
  readonly rows: number;
  readonly columns: number;
  readonly nonZeros: number;
  /** Relative distance of the plan's cost from the least possible one. */
  readonly gap: number | null;
  /** "ok", or the first law that the plan breaks. */
  readonly checker: string;
}

/** What the review says, for readers of the JSON. */
export interface ReviewSummary {
  readonly story: readonly string[];
  readonly topGaps: readonly ReportedGap[];
  readonly decisions: readonly ReportedDecision[];
  readonly proof: ReportedProof | null;
}

/** Sums up an alignment as plain JSON. */
export function summarise(model: PlanningModel, alignment: Alignment): ReviewSummary {
  return {
    story: alignment.story.map(say),
    topGaps: alignment.submitted.topGaps.map((gap) => reportGap(model, gap)),
    decisions: alignment.decisions.today.map(reportDecision),
    proof: proofOf(alignment),
  };
}

function reportGap({ calendar }: PlanningModel, gap: Gap): ReportedGap {
  const { id, kind, level, measure, amount, unit, money, moneyAtRisk, decideBy } = gap;
  const month = (period: number): string => calendar.horizon[period]?.label ?? "";
  const months = { firstMonth: month(gap.firstPeriod), lastMonth: month(gap.lastPeriod) };
  return {
    id,
    kind,
    level,
    measure,
    ...months,
    amount,
    unit,
    money,
    moneyAtRisk,
    decideBy: isoDay(decideBy),
  };
}

function reportDecision(decision: Decision): ReportedDecision {
  const { options, recommended, owner, decideBy, isTooLate } = decision;
  return {
    question: say(decision.question),
    why: say(decision.why),
    options: options.map(({ letter, title, effects }) => ({
      letter,
      title,
      marginEffect: effects.margin,
      indexEffect: effects.index,
    })),
    recommended,
    because: say(decision.because),
    owner,
    decideBy: isoDay(decideBy),
    isTooLate,
  };
}

function proofOf({ reconciliation }: Alignment): ReportedProof | null {
  if (!reconciliation) return null;
  const { size, certificate, check } = reconciliation;
  const { rows, columns, nonZeros } = size;
  const fault = check?.faults[0];
  const checker = check?.isSound ? "ok" : fault ? `${fault.law} at ${fault.subject}` : "not checked";
  return { rows, columns, nonZeros, gap: certificate?.gap ?? null, checker };
}
