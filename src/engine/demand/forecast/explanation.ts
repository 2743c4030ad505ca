import type { DemandPattern } from "../pattern/pattern";
import type { CombinedForecast } from "./combination";

/** Seasonal strength from which a season is called clear, and below which it is called faint. */
const CLEAR = 0.8;
const FAINT = 0.3;
/** Methods with a smaller share are not named. */
const LEAST_SHARE = 0.02;

/** One sentence on a combination: what was seen, and what that made count. */
export function explainCombination(forecast: CombinedForecast, pattern: DemandPattern): string {
  const all = forecast.members.reduce((sum, { weight }) => sum + weight, 0);
  const counted = forecast.members.filter(({ weight }) => weight >= LEAST_SHARE * all);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const shares = counted.map(({ name, weight }) => `${named(name, forecast)} ${percent(weight / total)}`);
  return (
    `Demand is ${pattern.shape} with ${seasonWords(forecast)} and ${trendWords(pattern)}, ` +
    `so the forecast is the weighted mean of ${counted.length} methods: ${shares.join(", ")}.`
  );
}

/** One sentence on an item with demand now and then. */
export function explainIntermittent({ shape, averageInterval }: DemandPattern, periods: number): string {
  if (shape === "none") return `There was no demand in ${plural(periods, "period")}, so none is forecast.`;
  return (
    `Demand is ${shape}, one period in ${averageInterval.toFixed(1)} on average, so the forecast is a mean that gives ` +
    "recent periods more weight, and its range is that of counts."
  );
}

/** One sentence on a history of a few periods. */
export function explainShort(periods: number): string {
  return (
    `There ${periods === 1 ? "is" : "are"} only ${plural(periods, "period")} of history, so the forecast lies halfway ` +
    "between the last one and their mean, with a wide range."
  );
}

/** The same sentence, with what working days have to do with it. */
export function explainDays(sentence: string, power: number): string {
  if (power === 0) return sentence;
  const effect = `a tenth more working days brings ${percent(1.1 ** power - 1)} more demand`;
  return `${sentence.replace(/\.$/u, "")}, made on months of even length, as ${effect}.`;
}

function named(name: string, { leadingEts }: CombinedForecast): string {
  return name === "ETS" && leadingEts ? leadingEts : name;
}

function seasonWords({ profile: { strength } }: CombinedForecast): string {
  if (strength >= CLEAR) return "a clear season";
  if (strength >= FAINT) return "some season";
  return strength > 0 ? "a faint season" : "no season";
}

function trendWords({ trend }: DemandPattern): string {
  return trend === "none" ? "no clear trend" : `a ${trend} trend`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
