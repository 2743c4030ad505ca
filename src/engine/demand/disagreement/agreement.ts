import type { PlanningModel } from "../../model/planningModel";
import { isAgreed } from "../consensus/agreedNumbers";
import type { Agreement, Disagreement } from "./disagreement";

/** The latest number that was agreed on for a family (or item) and period as a whole, all segments together. */
export function agreementOn(
  { overrides }: PlanningModel,
  { family, item, period }: Pick<Disagreement, "family" | "item" | "period">,
): Agreement | null {
  const found = overrides.findLast(
    (one) =>
      isAgreed(one) &&
      one.segment < 0 &&
      one.item === item &&
      one.family === family &&
      one.firstPeriod <= period &&
      period <= one.lastPeriod,
  );
  if (!found) return null;
  const { units, source, reasonCode, assumption, author } = found;
  return { units, source, reasonCode, text: assumption, author };
}
