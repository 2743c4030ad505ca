import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Disagreement, FunctionFigure } from "./disagreement";
import { agreementOn } from "./agreement";
import { widestPair } from "./pairSum";
import type { SpreadCase, SpreadSum } from "./spreadTable";

/** The line of one family (or item) and month, from its sums; `null` where all agree. */
export function lineOf(
  { model, consensus }: SpreadCase,
  place: Pick<Disagreement, "family" | "item" | "period">,
  sum: SpreadSum,
): Disagreement | null {
  const widest = widestPair(sum.pairs);
  if (widest === null) return null;
  const sources = consensus.plansByCell.map(({ source }) => source);
  const isFirstHigher = widest.firstUnits >= widest.secondUnits;
  const highest = sources[isFirstHigher ? widest.first : widest.second]!;
  const lowest = sources[isFirstHigher ? widest.second : widest.first]!;
  const { tolerance } = model.settings.index["forecast-actual"];
  return {
    ...place,
    functions: figures(consensus.weights, sources, sum),
    consensusUnits: sum.consensusUnits,
    spreadUnits: widest.units,
    spreadMoney: widest.money,
    spreadMargin: widest.margin,
    openMoney: widest.openMoney,
    reasons: [...sum.reasons],
    agreement: agreementOn(model, place),
    highest,
    lowest,
    resolvers: [...new Set([ownerOf(model, highest), ownerOf(model, lowest)])],
    ...deadline(model, place.period, sum.leadDays),
    isMaterial: widest.units > (tolerance * (widest.firstUnits + widest.secondUnits)) / 2,
  };
}

function figures(
  weights: readonly { readonly weight: number }[],
  sources: readonly Source[],
  sum: SpreadSum,
): readonly FunctionFigure[] {
  return sources.map((source, k) => ({
    source,
    units: sum.stated[k]! > 0 ? sum.units[k]! : null,
    weight: weights[k]!.weight,
    isPartial: sum.stated[k]! > 0 && sum.stated[k]! < sum.cells,
  }));
}

function ownerOf(model: PlanningModel, source: Source): string {
  return model.submissions.find((one) => one.function === source)?.owner || source;
}

function deadline(
  { calendar, settings }: PlanningModel,
  period: number,
  leadDays: number,
): Pick<Disagreement, "decideBy" | "isTooLate"> {
  const decideBy = calendar.horizon[period]!.start - Math.ceil(leadDays);
  const isTooLate = decideBy < calendar.horizon[0]!.start || period < settings.frozenPeriods;
  return { decideBy, isTooLate };
}
