import { HORIZON_MONTHS } from "./months";
import type { HorizonPlans } from "./horizonPlans";
import type { Item } from "./items";
import { drawsFor } from "./seeded";

/** Months for which the two big chains send a forecast of their own. */
const SENT_MONTHS = 6;
/** The lines the chains forecast: the volume models of four families. */
const FORECAST_MODELS: readonly string[] = [
  "Solano",
  "Tessin",
  "Alba 200",
  "Morn 8",
  "Morn 12",
  "Mill 40",
  "Mill 50",
];

/** What the retail chains say they will order, for the items they forecast; null otherwise. */
export function retailForecast({
  item,
  plans,
}: {
  readonly item: Item;
  readonly plans: HorizonPlans;
}): readonly (number | null)[] | null {
  const sales = plans.sales.find(({ segment }) => segment === "Retail chains");
  if (sales === undefined || !FORECAST_MODELS.includes(item.model.name)) return null;
  const draws = drawsFor(`${item.code}/retail`);
  return Array.from({ length: HORIZON_MONTHS }, (_, t) => {
    const factor = 0.98 + 0.06 * draws.normal();
    const units = sales.units[t] ?? null;
    return t < SENT_MONTHS && units !== null ? Math.round((units * factor) / promotionGuess(item, t)) : null;
  });
}

/** The chains expect the grinder promotion that sales has promised them, but at half its size. */
function promotionGuess(item: Item, t: number): number {
  if (item.family.code !== "GRI") return 1;
  return t === 3 ? 1.25 : t === 4 ? 1.15 : 1;
}
