import type { PlanningModel } from "../model/planningModel";
import type { Problem } from "../problem/problem";
import { isOwn, type SupplyCase } from "./supplyCase";

/** Names what the supply side of the sheets contradicts or leaves out; the plan is made all the same. */
export function dataConflicts(model: PlanningModel, supply: SupplyCase): Problem[] {
  return [...itemConflicts(model, supply), ...sourceConflicts(supply), ...resourceConflicts(model, supply)];
}

function itemConflicts(model: PlanningModel, supply: SupplyCase): Problem[] {
  const { items } = model;
  const hasHours = model.resources.kind.includes("hours") && model.routing.length > 0;
  return items.code.flatMap((item, i) => {
    const found = [...moneyConflicts(model, supply, i), ...stockConflicts(model, i)];
    const makes = supply.sourcesOf[i]!.some((k) => isOwn(supply.sources[k]!));
    if (hasHours && makes && supply.loadsOf[i]!.length === 0) {
      const place = { sheet: "Routing", row: item } as const;
      found.push({ code: "routing-missing", severity: "warning", place, facts: { item } });
    }
    return found;
  });
}

function moneyConflicts({ items }: PlanningModel, supply: SupplyCase, i: number): Problem[] {
  const item = items.code[i]!;
  const place = { sheet: "Items", row: item, column: "price" } as const;
  const [price, cost] = [items.price[i]!, items.unitCost[i]!];
  if (!(price > 0) && hasNoPrice(supply, i)) {
    return [{ code: "price-missing", severity: "note", place, facts: { item } }];
  }
  if (!(price < cost)) return [];
  return [{ code: "margin-negative", severity: "warning", place, facts: { item, price, cost } }];
}

function stockConflicts({ items }: PlanningModel, i: number): Problem[] {
  const item = items.code[i]!;
  const found: Problem[] = [];
  const [safety, maximum] = [items.safetyStockUnits[i]!, items.maximumStockUnits[i]!];
  const units = items.openingStockUnits[i]!;
  if (safety > maximum) {
    const place = { sheet: "Items", row: item, column: "safety stock" } as const;
    const facts = { item, safety, maximum };
    found.push({ code: "stock-policy-contradicts", severity: "warning", place, facts });
  }
  if (units < 0) {
    const place = { sheet: "Items", row: item, column: "opening stock" } as const;
    found.push({ code: "opening-stock-negative", severity: "warning", place, facts: { item, units } });
  }
  return found;
}

function hasNoPrice(supply: SupplyCase, i: number): boolean {
  const width = supply.segments * supply.periods;
  return !supply.price.subarray(i * width, (i + 1) * width).some((money) => money > 0);
}

function sourceConflicts(supply: SupplyCase): Problem[] {
  return supply.sources.flatMap((source) => {
    const item = supply.itemCode[source.item]!;
    const { minimumUnits: minimum, maximumUnits: maximum } = source;
    const place = { sheet: "Sourcing", row: item } as const;
    const found: Problem[] = [];
    if (minimum > maximum) {
      const facts = { item, minimum, maximum };
      found.push({ code: "source-limits-contradict", severity: "warning", place, facts });
    }
    const above = [...source.submitted].map((units) => Math.max(0, units - maximum));
    const worst = Math.max(0, ...above);
    if (worst > 0) {
      const period = above.indexOf(worst);
      found.push({
        code: "plan-above-source-limit",
        severity: "warning",
        place: { ...place, period },
        facts: {
          subject: item,
          isStrict: true,
          worst: source.submitted[period]!,
          limit: maximum,
          period: supply.calendar.horizon[period]!.label,
          periods: above.filter((units) => units > 0).length,
        },
      });
    }
    return found;
  });
}

function resourceConflicts(model: PlanningModel, supply: SupplyCase): Problem[] {
  const users = new Int32Array(supply.capacities.length);
  for (const { resource } of model.routing) users[resource]! += 1;
  return supply.capacities.flatMap((capacity, r): Problem[] => {
    const place = { sheet: "Resources", row: capacity.name } as const;
    if (users[r] === 0) {
      return [{ code: "resource-unused", severity: "note", place, facts: { resource: capacity.name } }];
    }
    const hasNone = capacity.regular.every((hours, t) => hours === 0 && capacity.overtimeLimit[t] === 0);
    if (!hasNone || capacity.kind === "storage") return [];
    const facts = { resource: capacity.name, items: users[r]! };
    return [{ code: "capacity-zero", severity: "warning", place, facts }];
  });
}
