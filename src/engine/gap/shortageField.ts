import { said, unitMarginAt } from "../measure/planValues";
import { familySubject, itemSubject, type GapCase } from "./gapCase";
import { emptyGrids, type GapField } from "./gapField";
import { rollUp, type Grouping } from "./rollUp";
import { unservedGrid } from "../measure/unservedUnits";
import { shortageCauses } from "./shortageCauses";

/**
 * Demand that the plan does not serve on time, by cell (item × segment).
 *
 * Money is the margin not earned; the money at risk adds the segment's shortage penalty.
 */
export function shortageByCell(gapCase: GapCase): GapField {
  const { model, plan, values } = gapCase;
  const segments = model.segments.length;
  const { rows, periods } = plan.demand;
  const grids = emptyGrids(rows, periods);
  const unserved = unservedGrid(plan).values;
  for (let cell = 0; cell < rows; cell++) {
    const item = Math.floor(cell / segments);
    const segment = cell % segments;
    const penalty = said(model.segments[segment]!.shortagePenalty);
    for (let t = 0; t < periods; t++) {
      const index = cell * periods + t;
      const short = unserved[index]!;
      if (short === 0) continue;
      const margin = Math.max(0, unitMarginAt(values, { item, segment, segments, t }));
      grids.amount.values[index] = -short;
      grids.money.values[index] = -short * margin;
      grids.atRisk.values[index] = short * (margin + penalty);
    }
  }
  return {
    kind: "demand-supply",
    level: "segment",
    measure: "short",
    addsOverTime: true,
    isFenced: true,
    ...grids,
    subjectOf: (cell) => ({ ...itemSubject(model, Math.floor(cell / segments)), segment: cell % segments }),
    unitOf: (cell) => model.items.unit[Math.floor(cell / segments)] || "units",
    leadDays: (cell) => said(model.items.leadTimeDays[Math.floor(cell / segments)]!),
    explain: shortageCauses(gapCase, grids),
  };
}

/** The shortage by item, by family and by segment. */
export function shortageFields(gapCase: GapCase): GapField[] {
  const { model } = gapCase;
  const segments = model.segments.length;
  const cells = shortageByCell(gapCase);
  const join = (grouping: Grouping): GapField => rollUp(cells, grouping);
  const fields = [
    join({
      level: "item",
      groups: model.items.count,
      groupOf: (cell) => Math.floor(cell / segments),
      subjectOf: (item) => itemSubject(model, item),
    }),
    join({
      level: "family",
      groups: model.families.length,
      groupOf: (cell) => model.items.family[Math.floor(cell / segments)]!,
      subjectOf: (family) => familySubject(model, family),
    }),
  ];
  if (segments < 2) return fields;
  const bySegment = join({
    level: "segment",
    groups: segments,
    groupOf: (cell) => cell % segments,
    subjectOf: (segment) => ({ name: model.segments[segment]!.name, segment }),
  });
  return [...fields, bySegment];
}
