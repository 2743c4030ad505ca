import type { HistoryCorrection } from "../../engine";

const WHY: { readonly [R in HistoryCorrection["why"]]: string } = {
  missing: "Empty cell, not zero: filled from the months around it and the season",
  negative: "Returns above sales: counts as zero",
  event: "A past event that is not baseline: replaced by the months around it and the season",
  outlier: "Far off the months around it: replaced by what they and the season say",
};

/** Why the forecast sees a month otherwise than History has it. */
export const correctionWords = ({ why }: Pick<HistoryCorrection, "why">): string => WHY[why];

/** Whether a planner may refuse it: demand below zero cannot count. */
export const isRefusable = ({ why }: Pick<HistoryCorrection, "why">): boolean => why !== "negative";
