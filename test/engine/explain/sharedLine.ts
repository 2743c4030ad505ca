import type { DemandRow, Source } from "../../../src/engine/model/demand";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import { grid, smallModel } from "../measure/smallModel";
import { goal } from "../strategy/smallStrategy";

const row = (source: Source, item: number): DemandRow => ({
  source,
  item,
  family: item,
  segment: -1,
  unit: "units",
  basis: "total",
  key: `${source} ${item}`,
});

/** Tea and Soup share a line of 100 hours: in March they need 130. */
export const sharedLine = (): PlanningModel =>
  smallModel(
    {
      items: [
        { code: "T1", family: 0, price: 20, cost: 10 },
        { code: "S1", family: 1, price: 10, cost: 8 },
      ],
      families: [{ name: "Tea", role: "grow", isPositioned: true }, { name: "Soup" }],
      resources: [{ name: "Line 1", regular: [100, 100, 100, 100] }],
      sheets: ["Items", "Demand", "Supply", "Resources", "Routing", "Goals"],
    },
    {
      demand: {
        rows: [row("sales", 0), row("marketing", 0), row("sales", 1)],
        values: grid([
          [50, 50, 90, 50],
          [50, 50, 70, 50],
          [50, 50, 50, 50],
        ]),
      },
      supply: {
        rows: [0, 1].map((item) => ({ item, measure: "planned production" as const, key: `${item}` })),
        values: grid([
          [50, 50, 60, 50],
          [50, 50, 50, 50],
        ]),
      },
      routing: [0, 1].map((item) => ({ item, resource: 0, hoursAUnit: 1, offsetPeriods: 0, key: `${item}` })),
      goals: [goal("Grow tea", 100)],
    },
  );
