import type { DecisionOption } from "../../engine";
import { serviceWords, signedMoney } from "../levers/leverLines";

/** "Margin EUR +12,340, +0.4 points of service; closes 80 % of the gap. Risk: late parts." */
export function optionEffects(
  { lever, effects, closes, risk, isEstimate }: DecisionOption,
  currency: string,
): string {
  if (lever === "do nothing") return sentence("The plan stays as submitted", risk);
  const money = `${currency} ${signedMoney(effects.margin)}`.trim();
  const share = `closes ${(Math.round(1_000 * closes) / 10).toLocaleString()} % of the gap`;
  const words = `Margin ${money}, ${serviceWords(effects.service)}; ${share}${isEstimate ? " (estimate)" : ""}`;
  return sentence(words, risk);
}

const sentence = (words: string, risk: string): string =>
  risk === "" ? `${words}.` : `${words}. Risk: ${risk}${risk.endsWith(".") ? "" : "."}`;
