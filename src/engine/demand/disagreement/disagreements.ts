import { planValues } from "../../measure/planValues";
import type { PlanningModel } from "../../model/planningModel";
import type { Consensus } from "../consensus/consensus";
import type { Disagreement } from "./disagreement";
import { lineOf } from "./disagreementLine";
import { spreadTable, type SpreadTable } from "./spreadTable";

/**
 * Where the functions disagree, by family and month: conflicts before mere views (see `isMaterial`), the most money first.
 *
 * The page that the consensus meeting works from (DOMAIN.md C1). Families and months on which all agree, or of which
 * only one function speaks, are left out.
 */
export function disagreements(model: PlanningModel, consensus: Consensus): readonly Disagreement[] {
  const { items, families, calendar } = model;
  const periods = calendar.horizon.map((_, t) => t);
  const cells = Array.from({ length: items.count }, (_, item) => item);
  const table = spreadTable(
    { model, consensus, values: planValues(model) },
    { groups: families.length, groupOf: (item) => items.family[item]!, items: cells, periods },
  );
  const places = families.flatMap((_, family) => periods.map((t) => ({ family, item: -1, period: t })));
  return ranked(table, places, ({ family }) => family);
}

/** The items behind one line, in the same order. */
export function itemDisagreements(
  model: PlanningModel,
  consensus: Consensus,
  { family, period }: Pick<Disagreement, "family" | "period">,
): readonly Disagreement[] {
  const items = [...model.items.family.keys()].filter((item) => model.items.family[item] === family);
  const rank = new Map(items.map((item, k) => [item, k]));
  const table = spreadTable(
    { model, consensus, values: planValues(model) },
    { groups: items.length, groupOf: (item) => rank.get(item)!, items, periods: [period] },
  );
  return ranked(
    table,
    items.map((item) => ({ family, item, period })),
    ({ item }) => rank.get(item)!,
  );
}

type DisagreementPlace = Pick<Disagreement, "family" | "item" | "period">;

/** Ties keep the order of families, items and months. */
function ranked(
  table: SpreadTable,
  places: readonly DisagreementPlace[],
  groupOf: (place: DisagreementPlace) => number,
): readonly Disagreement[] {
  return places
    .flatMap((place) => {
      const sum = table.sums[groupOf(place) * table.periods + place.period]!;
      const line = lineOf(table.from, place, sum);
      return line ? [line] : [];
    })
    .sort((a, b) => Number(b.isMaterial) - Number(a.isMaterial) || b.spreadMoney - a.spreadMoney);
}
