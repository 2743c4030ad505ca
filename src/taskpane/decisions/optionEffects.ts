import type { DecisionOption } from "../../engine";
import { serviceWords, signedMoney } from "../levers/leverLines";

/**
 * "Margin EUR +12,340, revenue EUR +30,000, +0.4 points of service, +120 hours, +1.3 index points; closes 80 % of the
 * gap. Risk: late parts." What does not change is not said, but for margin and service.
 */
export function optionEffects(
  { lever, effects, closes, risk, isEstimate }: DecisionOption,
  currency: string,
): string {
  if (lever === "do nothing") return sentence("The plan stays as submitted", risk);
  const money = (word: string, amount: number): string =>
    `${word} ${`${currency} ${signedMoney(amount)}`.trim()}`;
  const { margin, revenue, stock, service, hours, index } = effects;
  const points = Math.round(10 * index) / 10;
  const parts = [
    money("Margin", margin),
    Math.round(revenue) === 0 ? "" : money("revenue", revenue),
    Math.round(stock) === 0 ? "" : money("stock at the end", stock),
    serviceWords(service),
    Math.round(hours) === 0
      ? ""
      : `${signedMoney(hours)} ${Math.abs(Math.round(hours)) === 1 ? "hour" : "hours"}`,
    points === 0 ? "" : `${points > 0 ? "+" : "-"}${Math.abs(points).toFixed(1)} index points`,
  ].filter((part) => part !== "");
  const share = `closes ${(Math.round(1_000 * closes) / 10).toLocaleString()} % of the gap`;
  return sentence(`${parts.join(", ")}; ${share}${isEstimate ? " (estimate)" : ""}`, risk);
}

const sentence = (words: string, risk: string): string =>
  risk === "" ? `${words}.` : `${words}. Risk: ${risk}${risk.endsWith(".") ? "" : "."}`;
