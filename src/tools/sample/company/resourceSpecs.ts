import type { Item } from "./items";

/** A shared resource, as the plants know it. Money is euro. */
export interface ResourceSpec {
  readonly name: string;
  readonly site: string;
  readonly kind: "hours" | "storage";
  readonly unit: string;
  /** Regular amounts are set so that the submitted plan takes this share of them over the horizon. */
  readonly utilisation: number;
  /** Overtime as a share of regular hours. */
  readonly overtime: number;
  readonly overtimeCost: number | null;
  readonly extraShift: { readonly amount: number; readonly cost: number; readonly days: number } | null;
  /** The load falls so many months before the unit is available. */
  readonly offset: number;
  /** Hours (or pallet places) a unit, by family code. */
  readonly perUnit: { readonly [code: string]: number };
}

const hours = (name: string, site: string): Pick<ResourceSpec, "name" | "site" | "kind" | "unit"> => ({
  name,
  site,
  kind: "hours",
  unit: "h",
});

export const RESOURCES: readonly ResourceSpec[] = [
  {
    ...hours("Assembly A", "Arnhem"),
    utilisation: 0.925,
    overtime: 0.08,
    overtimeCost: 19,
    extraShift: { amount: 1400, cost: 49_000, days: 150 },
    offset: 0,
    perUnit: { ESP: 0.55, BTC: 0.85, FLT: 0.24 },
  },
  {
    ...hours("Boiler cell", "Arnhem"),
    utilisation: 0.92,
    overtime: 0.08,
    overtimeCost: 26,
    extraShift: { amount: 420, cost: 21_000, days: 180 },
    offset: 0,
    perUnit: { ESP: 0.32, BTC: 0.38 },
  },
  {
    ...hours("Assembly B", "Brno"),
    utilisation: 0.79,
    overtime: 0.12,
    overtimeCost: 11,
    extraShift: { amount: 900, cost: 19_000, days: 90 },
    offset: 0,
    perUnit: { GRI: 0.3, CAP: 0.22, FRO: 0.18 },
  },
  {
    ...hours("Burr machining", "Brno"),
    utilisation: 0.77,
    overtime: 0.15,
    overtimeCost: 14,
    extraShift: null,
    offset: 1,
    perUnit: { GRI: 0.16, BTC: 0.1 },
  },
  {
    ...hours("Injection moulding", "Brno"),
    utilisation: 0.74,
    overtime: 0.15,
    overtimeCost: 9,
    extraShift: null,
    offset: 1,
    perUnit: { ESP: 0.1, BTC: 0.15, FLT: 0.12, CAP: 0.1, GRI: 0.08, FRO: 0.07 },
  },
  {
    ...hours("Final test", "Arnhem"),
    utilisation: 0.72,
    overtime: 0.2,
    overtimeCost: 17,
    extraShift: null,
    offset: 0,
    perUnit: { ESP: 0.14, BTC: 0.2, FLT: 0.03 },
  },
  {
    ...hours("Metal shop", "Arnhem"),
    utilisation: 0.74,
    overtime: 0.15,
    overtimeCost: 18,
    extraShift: null,
    offset: 1,
    perUnit: { PRT: 0.22, ESP: 0.12 },
  },
  {
    ...hours("Kiln", "Brno"),
    utilisation: 0.82,
    overtime: 0.1,
    overtimeCost: 12,
    extraShift: null,
    offset: 0,
    perUnit: { DRP: 0.06 },
  },
  {
    ...hours("Filling line", "Brno"),
    utilisation: 0.86,
    overtime: 0.12,
    overtimeCost: 10,
    extraShift: { amount: 160, cost: 5200, days: 60 },
    offset: 0,
    perUnit: { WAT: 0.008, CLN: 0.009 },
  },
  {
    name: "Finished goods store",
    site: "Arnhem",
    kind: "storage",
    unit: "pallet places",
    utilisation: 0.79,
    overtime: 0,
    overtimeCost: null,
    extraShift: null,
    offset: 0,
    perUnit: {
      ESP: 1 / 24,
      BTC: 1 / 18,
      FLT: 1 / 60,
      CAP: 1 / 48,
      GRI: 1 / 72,
      KET: 1 / 96,
      FRO: 1 / 144,
      DRP: 1 / 240,
      PRT: 1 / 400,
      WAT: 1 / 1500,
      CLN: 1 / 1200,
      SPA: 1 / 500,
    },
  },
];

/** Hours or places that one unit takes of a resource; 0 where it takes none. Dearer models take a little more. */
export function perUnit(resource: ResourceSpec, item: Item): number {
  const usual = resource.perUnit[item.family.code] ?? 0;
  if (usual === 0 || resource.kind === "storage") return Math.round(usual * 1e5) / 1e5;
  const prices = item.family.models.map((model) => model.price);
  const average = prices.reduce((sum, price) => sum + price, 0) / prices.length;
  const size = 1 + 0.3 * Math.max(-0.5, Math.min(0.6, item.model.price / average - 1));
  return Math.round(usual * size * 1e4) / 1e4;
}
