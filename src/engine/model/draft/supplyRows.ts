import { rowOf } from "../../series/grid";
import { NO_FAMILY } from "../build/buildItems";
import type { PlanningModel } from "../planningModel";
import { RATE_KINDS } from "../rates";
import { familyName, itemName, keyOf, segmentName, subjectNames } from "./rowNames";
import type {
  BudgetDraft,
  ItemDraft,
  PriceDraft,
  RateDraft,
  ResourceDraft,
  RoutingDraft,
  SegmentDraft,
  SourcingDraft,
  SupplyDraft,
} from "./supplyDrafts";

export function itemRows(model: PlanningModel): ItemDraft[] {
  const { items } = model;
  return items.code.map((item, i) => {
    const family = familyName(model, items.family[i]!);
    return {
      key: item,
      item,
      description: items.description[i]!,
      family: family === NO_FAMILY ? "" : family,
      businessUnit: model.families[items.family[i]!]?.businessUnit ?? "",
      site: items.site?.[i] ?? "",
      unit: items.unit[i]!,
      price: items.price[i]!,
      unitCost: items.unitCost[i]!,
      holdingCostMonth: items.holdingCostMonth[i]!,
      leadTimeDays: items.leadTimeDays[i]!,
      minimumOrderUnits: items.minimumOrderUnits[i]!,
      rounding: items.rounding[i]!,
      roundingUnits: items.roundingUnits[i]!,
      openingStockUnits: items.openingStockUnits[i]!,
      safetyStockUnits: items.safetyStockUnits[i]!,
      maximumStockUnits: items.maximumStockUnits[i]!,
      shelfLifeDays: items.shelfLifeDays[i]!,
      launchDay: items.launchDay[i]!,
      endDay: items.endDay[i]!,
      successor: itemName(model, items.successor[i]!),
      bufferLeadTime: items.bufferProfile?.[i]?.leadTime ?? null,
      bufferVariability: items.bufferProfile?.[i]?.variability ?? null,
    };
  });
}

export function segmentRows(model: PlanningModel): SegmentDraft[] {
  return model.segments.map((segment) => ({
    key: segment.name,
    segment: segment.name,
    priority: segment.priority,
    shortagePenalty: segment.shortagePenalty,
    minimumService: segment.minimumService,
    maximumBacklogMonths: segment.maximumBacklogMonths,
    currency: segment.currency ?? "",
  }));
}

export function supplyRows(model: PlanningModel): SupplyDraft[] {
  const { rows, values } = model.supply;
  return rows.map(({ item, measure, key }, r) => ({
    item: itemName(model, item),
    measure,
    key,
    values: rowOf(values, r),
  }));
}

/** One row a resource, and a second one where its overtime differs from period to period. */
export function resourceRows(model: PlanningModel): ResourceDraft[] {
  const { resources } = model;
  return resources.name.flatMap((resource, r) => {
    const overtime = rowOf(resources.overtimeLimit, r);
    const isFlat = overtime.length > 0 && overtime.every((limit) => limit === overtime[0]);
    const main: ResourceDraft = {
      key: resource,
      resource,
      site: resources.site[r]!,
      kind: resources.kind[r]!,
      unit: resources.unit[r]!,
      measure: null,
      overtimeLimit: isFlat ? overtime[0]! : Number.NaN,
      overtimeCost: resources.overtimeCost[r]!,
      extraShiftAmount: resources.extraShiftAmount[r]!,
      extraShiftCost: resources.extraShiftCost[r]!,
      extraShiftDaysToStart: resources.extraShiftDaysToStart[r]!,
      values: rowOf(resources.regular, r),
    };
    if (isFlat) return [main];
    const key = keyOf(resource, "overtime limit");
    return [main, { ...main, key, measure: "overtime limit", values: overtime }];
  });
}

export function routingRows(model: PlanningModel): RoutingDraft[] {
  return model.routing.map((row) => ({
    item: itemName(model, row.item),
    resource: model.resources.name[row.resource]!,
    hoursAUnit: row.hoursAUnit,
    offsetPeriods: row.offsetPeriods,
    key: row.key,
  }));
}

export function sourcingRows(model: PlanningModel): SourcingDraft[] {
  return model.sourcing.map((row) => ({ ...row, item: itemName(model, row.item) }));
}

export function priceRows(model: PlanningModel): PriceDraft[] {
  const { rows, values } = model.prices;
  return rows.map((row, r) => ({
    item: itemName(model, row.item),
    segment: segmentName(model, row.segment),
    measure: row.measure,
    key: row.key,
    values: rowOf(values, r),
  }));
}

/** Two rows a currency; the months that carried a rate on state it. */
export function rateRows({ rates }: PlanningModel): RateDraft[] {
  return rates.currencies.flatMap((currency, row) =>
    RATE_KINDS.map((kind) => ({
      currency,
      kind,
      key: keyOf(currency, kind),
      values: rowOf(rates[kind], row),
    })),
  );
}

export function budgetRows(model: PlanningModel): BudgetDraft[] {
  const { rows, values } = model.budget;
  return rows.map((row, r) => ({
    ...subjectNames(model, row),
    measure: row.measure,
    key: row.key,
    values: rowOf(values, r),
  }));
}
