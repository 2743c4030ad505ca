import type { Gap } from "./gap";

/** Gaps by money at risk, the largest first; equal money by id, so that the order never depends on the run. */
export function rankGaps(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((a, b) => b.moneyAtRisk - a.moneyAtRisk || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * What a gap is about for a meeting. Gaps of one theme are often one fact seen from several sides: a budget that
 * nobody plans shows as a gap to the budget, to a revenue target, and between finance and every other function.
 */
export type GapTheme = "money" | "service" | "capacity" | "stock" | "plans" | "strategy";

export function themeOf(gap: Gap): GapTheme {
  switch (gap.kind) {
    case "plan-budget":
      return "money";
    case "plan-target":
      return STOCK_KPIS.has(gap.measure)
        ? "stock"
        : SERVICE_KPIS.has(gap.measure)
          ? "service"
          : gap.money < 0
            ? "money"
            : "strategy";
    case "function-function":
      return gap.measure.includes("finance") ? "money" : "plans";
    case "demand-supply":
      return "service";
    case "stock policy":
      return gap.measure === "above maximum" ? "stock" : "service";
    case "supply-capacity":
      return "capacity";
    case "plan-last cycle":
      return "plans";
    case "strategy":
      return gap.resource >= 0 ? "capacity" : "strategy";
  }
}

const STOCK_KPIS: ReadonlySet<string> = new Set([
  "inventory value",
  "excess stock",
  "days of supply",
  "months of cover",
  "forward cover",
  "inventory turns",
]);

const SERVICE_KPIS: ReadonlySet<string> = new Set([
  "OTIF",
  "perfect order",
  "fill rate",
  "cycle service",
  "shortage",
]);

/**
 * The gaps for the first page: families, resources, objectives and the business, by money at risk.
 *
 * First the dearest of each theme; where themes are fewer than places, the next dearest that do not speak of the
 * same subject and months as one chosen before.
 */
export function topGaps(gaps: readonly Gap[], count = 5): Gap[] {
  const wide = rankGaps(gaps).filter(({ level }) => level !== "item" && level !== "segment");
  const themes = new Set<GapTheme>();
  const chosen = wide.filter((gap) => {
    const theme = themeOf(gap);
    const isFirst = gap.moneyAtRisk > 0 && !themes.has(theme);
    if (isFirst) themes.add(theme);
    return isFirst;
  });
  for (const gap of wide) {
    if (chosen.length >= count) break;
    if (!chosen.includes(gap) && !chosen.some((other) => saysTheSame(other, gap))) chosen.push(gap);
  }
  return rankGaps(chosen.slice(0, count));
}

/** Whether two gaps are one fact seen from two sides: one theme, one subject, some month of both. */
export function saysTheSame(a: Gap, b: Gap): boolean {
  const isOverlapping = a.firstPeriod <= b.lastPeriod && b.firstPeriod <= a.lastPeriod;
  const isOneSubject = a.family === b.family && a.resource === b.resource && a.objective === b.objective;
  return themeOf(a) === themeOf(b) && isOneSubject && isOverlapping;
}

/**
 * Money at risk in a plan: what its items miss of demand, stock policy and budget.
 *
 * Items only, since every level tells the same again; without what is no gap of this plan, where functions disagree
 * or the last cycle planned more.
 */
export function planRisk(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => (gap.level === "item" && isOfPlan(gap) ? sum + gap.moneyAtRisk : sum), 0);
}

const isOfPlan = ({ kind }: Gap): boolean => kind !== "function-function" && kind !== "plan-last cycle";
