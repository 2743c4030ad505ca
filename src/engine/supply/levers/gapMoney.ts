import type { SolvedCase } from "../solveCase";

/** Money between a plan and the bound that no plan can beat; nothing worth telling where the plan is exact. */
export const gapMoney = ({ certificate, objective }: SolvedCase): number =>
  certificate.method === "exact" ? 0 : certificate.gap * Math.abs(objective);
