import type { Gap } from "../gap/gap";
import type { PlanMeasures } from "../gap/measurePlan";
import type { PlanningModel } from "../model/planningModel";
import { sayLarge } from "../narrative/sentence";
import { closedShare, effectsBetween } from "./effects";
import type { LeverResult } from "./leverResult";

/** The two plans, measured alike, and the money that finance would book. */
export interface ReconciledCase {
  readonly model: PlanningModel;
  readonly before: PlanMeasures;
  readonly after: PlanMeasures;
  /** Margin that the second plan has more, net of overtime and of dearer sources; default: at standard cost. */
  readonly margin?: number;
}

/**
 * What taking the reconciled plan does: effects on the whole business over the whole horizon, as those of every other
 * option, and how much of this gap is left. What falls to the gap's own family is said beside the title.
 */
export function reconciledLever(gap: Gap, of: ReconciledCase): LeverResult {
  const { before, after, margin } = of;
  const effects = effectsBetween({ before, after }, before.figures.families);
  return {
    id: `reconciled/${gap.id}`,
    lever: "take the reconciled plan",
    title: "Take the reconciled plan",
    detail: familyDetail(gap, of),
    gapIds: [gap.id],
    effects: margin === undefined ? effects : { ...effects, margin },
    leadDays: 0,
    closes: closedShare(gap, { before, after }),
    isEstimate: false,
    risk: "every line of Supply changes, so all planners must follow",
  };
}

/** Money below this share of the plan's is not worth a word. */
const DUST = 1e-6;

/** "Tea alone: margin +EUR 800, stock -EUR 1,200"; "" where the gap is not about a family. */
function familyDetail({ family }: Gap, { model, before, after }: ReconciledCase): string {
  const named = model.families[family];
  if (named === undefined) return "";
  const { margin, stock, revenue } = effectsBetween({ before, after }, family);
  const parts = (
    [
      ["revenue", revenue],
      ["margin", margin],
      ["stock", stock],
    ] as const
  ).flatMap(([word, money]) => (Math.abs(money) > DUST ? [`${word} ${signed(money, model)}`] : []));
  return parts.length === 0 ? `${named.name} alone unchanged` : `${named.name} alone: ${parts.join(", ")}`;
}

const signed = (money: number, { settings }: PlanningModel): string =>
  `${money < 0 ? "-" : "+"}${settings.currency === "" ? "" : `${settings.currency} `}${sayLarge(Math.abs(money))}`;
