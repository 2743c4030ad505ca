import type { Source } from "../../../../src/engine/model/demand";
import type { PlanEvent } from "../../../../src/engine/model/demand";
import type { Override, Submission } from "../../../../src/engine/model/collaboration";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel, type SmallShape } from "../../measure/smallModel";

/** What a function states of an item, month by month; all segments together unless one is named. */
export interface Stated {
  readonly source: Source;
  readonly item?: number;
  readonly segment?: number;
  readonly units: readonly number[];
}

/** A model whose Demand sheet has these rows; one item A of one family unless said otherwise. */
export function demandModel(
  stated: readonly Stated[],
  shape: Partial<SmallShape> = {},
  more: Partial<PlanningModel> = {},
): PlanningModel {
  const periods = stated[0]!.units.length;
  const rows = stated.map(({ source, item = 0, segment = -1 }, r) => ({
    source,
    item,
    family: shape.items?.[item]?.family ?? 0,
    segment,
    unit: "units" as const,
    basis: "total" as const,
    key: `row ${r}`,
  }));
  const values = grid(
    stated.map(({ units }) => units),
    periods,
  );
  return smallModel(
    { items: [{ code: "A" }], sheets: ["Items", "Demand", "Supply", "Events"], ...shape, periods },
    { demand: { rows, values }, ...more },
  );
}

export const submissionOf = (source: Source, owner: string, weight = Number.NaN): Submission => ({
  function: source,
  owner,
  dueDay: Number.NaN,
  receivedDay: Number.NaN,
  version: "",
  signedOffBy: "",
  signedDay: Number.NaN,
  weight,
});

export const override = (facts: Partial<Override>): Override => ({
  item: 0,
  family: 0,
  segment: -1,
  source: "sales",
  firstPeriod: 0,
  lastPeriod: 0,
  units: Number.NaN,
  reasonCode: "PROMO",
  assumption: "",
  author: "",
  isLocked: true,
  ...facts,
});

export const eventOf = (facts: Partial<PlanEvent>): PlanEvent => ({
  name: "Spring offer",
  item: -1,
  family: 0,
  firstPeriod: 2,
  lastPeriod: 2,
  uplift: 0.5,
  upliftUnit: "percent",
  confidence: 1,
  owner: "",
  isInBaseline: false,
  ...facts,
});
