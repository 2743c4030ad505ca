import type { Company, ItemStory } from "../company/halvern";
import { budgetPounds, expectedPounds, POUND, POUND_SEGMENT } from "../company/exchange";
import { FAMILIES, SEGMENTS } from "../company/families";
import { firstDay } from "../company/months";
import { priceLines } from "../company/priceChanges";
import { perUnit, RESOURCES } from "../company/resourceSpecs";
import type { Cell, SheetRow } from "../company/rows";
import { sourcingLines } from "../company/sourcing";

/** A year and a half for what is drunk from or cleans, blank for what keeps. */
const SHELF_LIFE_DAYS: { readonly [code: string]: number } = { WAT: 900, CLN: 540 };
const UNITS: { readonly [code: string]: string } = { WAT: "pack", CLN: "pack" };

export function itemRows({ stories }: Company): readonly SheetRow<"Items">[] {
  return stories.map((story) => ({ cells: itemCells(story) }));
}

function itemCells({ item, policy, openingStock }: ItemStory): SheetRow<"Items">["cells"] {
  const { family } = item;
  return {
    item: item.code,
    description: item.description,
    family: family.name,
    businessUnit: family.businessUnit,
    site: siteOf(family.code),
    unit: UNITS[family.code] ?? "piece",
    price: item.price,
    unitCost: item.unitCost,
    holdingCostMonth: Math.round(item.unitCost * 1.5) / 100,
    leadTimeDays: family.leadTimeDays,
    minimumOrderUnits: policy.minimumOrder,
    rounding: "pack",
    roundingUnits: family.packUnits,
    openingStockUnits: openingStock,
    safetyStockUnits: item.end !== null && item.end <= 36 ? 0 : policy.safety,
    maximumStockUnits: item.end !== null && item.end <= 36 ? 0 : policy.maximum,
    shelfLifeDays: SHELF_LIFE_DAYS[family.code] ?? null,
    launchDay: dayOrBlank(item.launch),
    endDay: dayOrBlank(item.end),
    successor: item.successor === "" ? null : item.successor,
  };
}

function siteOf(code: string): string {
  return ["ESP", "BTC", "FLT", "PRT", "SPA"].includes(code) ? "Arnhem" : "Brno";
}

function dayOrBlank(month: number | null): Cell {
  return month === null ? null : firstDay(month);
}

export function resourceRows({ offers }: Company): readonly SheetRow<"Resources">[] {
  return offers.flatMap(({ resource, regular, overtime }): readonly SheetRow<"Resources">[] => {
    const named = { resource: resource.name, site: resource.site, kind: resource.kind, unit: resource.unit };
    const costs = {
      overtimeCost: resource.overtimeCost,
      extraShiftAmount: resource.extraShift?.amount ?? null,
      extraShiftCost: resource.extraShift?.cost ?? null,
      extraShiftDaysToStart: resource.extraShift?.days ?? null,
    };
    const own = { cells: { ...named, measure: "regular amount", ...costs }, months: regular };
    return overtime === null
      ? [own]
      : [own, { cells: { ...named, measure: "overtime limit" }, months: overtime }];
  });
}

export function routingRows({ stories }: Company): readonly SheetRow<"Routing">[] {
  return stories.flatMap(({ item }) =>
    RESOURCES.filter((resource) => perUnit(resource, item) > 0).map((resource) => ({
      cells: {
        item: item.code,
        resource: resource.name,
        hoursAUnit: perUnit(resource, item),
        offsetPeriods: resource.offset,
      },
    })),
  );
}

export function sourcingRows({ stories }: Company): readonly SheetRow<"Sourcing">[] {
  return stories.flatMap((story) => sourcingLines(story)).map((cells) => ({ cells }));
}

export function priceRows({ stories }: Company): readonly SheetRow<"Prices">[] {
  return priceLines(stories.map(({ item }) => item)).map(({ item, segment, measure, values }) => ({
    cells: { item: item.code, segment: segment === "" ? null : segment, measure },
    months: values,
  }));
}

export function rateRows(): readonly SheetRow<"Rates">[] {
  return [
    { cells: { currency: POUND, kind: "budget" }, months: budgetPounds },
    { cells: { currency: POUND, kind: "outlook" }, months: expectedPounds },
  ];
}

/** Priority, penalty a unit, least service, months of backlog. */
const SEGMENT_RULES: {
  readonly [S in (typeof SEGMENTS)[number]]: readonly [number, number, number, number];
} = {
  "Retail chains": [1, 3, 0.95, 1],
  "Specialist dealers": [1.2, 4, 0.96, 1],
  Online: [1.1, 2.5, 0.94, 0],
  Hospitality: [1.4, 6, 0.97, 2],
};

export function segmentRows(): readonly SheetRow<"Segments">[] {
  return SEGMENTS.map((segment) => {
    const [priority, shortagePenalty, minimumService, maximumBacklogMonths] = SEGMENT_RULES[segment];
    const currency = segment === POUND_SEGMENT ? POUND : null;
    return {
      cells: { segment, priority, shortagePenalty, minimumService, maximumBacklogMonths, currency },
    };
  });
}

const EDGES: { readonly [code: string]: string } = {
  ESP: "Shot quality at half the price of a café machine",
  BTC: "One-touch milk drinks that clean themselves",
  FLT: "Shelf price",
  CAP: "None left: the capsule system has lost its licence partner",
  GRI: "Burrs from our own machining, repairable",
  KET: "Design that matches the machines",
  FRO: "Quiet motor, cold foam",
  DRP: "Hand-glazed colours",
  PRT: "Fits every 54 and 58 mm group",
  WAT: "Only filter approved for the machines' warranty",
  CLN: "Prescribed by the machine's own reminder",
  SPA: "Any part within 48 hours for ten years",
};

/** Priorities stand only where management departs from what the role usually means. */
const PRIORITIES: { readonly [code: string]: number } = { BTC: 1.6, WAT: 1.4 };
const MARGIN_FLOORS: { readonly [code: string]: number } = { FLT: 0.27, CAP: 0.24, ESP: 0.33, BTC: 0.36 };

export function positioningRows(): readonly SheetRow<"Positioning">[] {
  return FAMILIES.map((family) => ({
    cells: {
      family: family.name,
      role: family.role,
      competitiveEdge: EDGES[family.code] ?? null,
      priority: PRIORITIES[family.code] ?? null,
      serviceTarget: family.code === "SPA" ? 0.92 : null,
      marginFloor: MARGIN_FLOORS[family.code] ?? null,
    },
  }));
}
