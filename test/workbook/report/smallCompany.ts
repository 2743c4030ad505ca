import { align, type Alignment, type PlanningModel } from "../../../src/engine";
import { plant, type TestPlant } from "../../engine/supply/plant";
import { highs } from "../../engine/supply/solveWith";

/** A company small enough to check in one's head: a short line in summer, one family in other units. */
export const SMALL_PLANT: TestPlant = {
  months: 6,
  families: [
    { name: "Drinks", role: "grow", priority: 1.5, isPositioned: true },
    { name: "Cereals" },
    { name: "Empty" },
  ],
  segments: [{ name: "Retail" }, { name: "Export", priority: 0.8 }],
  resources: [
    { name: "Filling", regular: [300, 300, 300, 200, 300, 300], overtime: [30], overtimeCost: 40 },
    { name: "Packing", regular: [900] },
  ],
  items: [
    {
      code: "D-100",
      demand: [[80, 90, 100, 160, 120, 90], [20]],
      planned: [100, 110, 120, 180, 140, 110],
      opening: 60,
      safety: 20,
      maximum: 200,
      hours: { Filling: 1, Packing: 2 },
    },
    {
      code: "D-200",
      demand: [[150, 150, 160, 200, 150, 140], [10]],
      planned: [160],
      receipts: [25, 0],
      opening: 10,
      safety: 15,
      price: 14,
      hours: { Filling: 1, Packing: 2 },
    },
    { code: "=C-1", demand: [[40], [0]], planned: [30], opening: 100, family: 1, price: 30, cost: 18 },
  ],
};

/** The plant as a model whose Demand sheet states its demand. */
export function companyModel(of: TestPlant = SMALL_PLANT): PlanningModel {
  const { model, demand } = plant(of);
  const segments = model.segments.length;
  return {
    ...model,
    settings: { ...model.settings, company: "Small Company", currency: "EUR" },
    sheets: ["Items", "Demand", "Supply", "Resources", "Routing", "Segments"],
    demand: {
      values: demand,
      rows: Array.from({ length: demand.rows }, (_, cell) => ({
        source: "sales" as const,
        item: Math.floor(cell / segments),
        family: model.items.family[Math.floor(cell / segments)]!,
        segment: cell % segments,
        unit: "units" as const,
        basis: "total" as const,
        key: `${model.items.code[Math.floor(cell / segments)]!} · ${cell % segments} · sales`,
      })),
    },
  };
}

/** The company aligned by the product's own engine and solver. */
export async function alignCompany(model: PlanningModel): Promise<Alignment> {
  return align(model, { reconcile: true }, { solver: await highs(), onStage: () => undefined });
}
