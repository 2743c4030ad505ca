import type { ReadPlan } from "../../app/ports";
import { gapPlace, type Gap, type PlanningModel } from "../../engine";

/** Cells of one planning sheet that a gap is about. */
export interface MarkedCells {
  readonly sheet: string;
  readonly addresses: readonly string[];
}

/** The cells of a gap: the months of its row, as far as the reader knows them. */
function cellsOfGap(gap: Gap, { model, read }: { model: PlanningModel; read: ReadPlan }): MarkedCells | null {
  const place = gapPlace(gap, model);
  const months = Array.from({ length: gap.lastPeriod - gap.firstPeriod + 1 }, (_, t) => gap.firstPeriod + t);
  const places = place.period === undefined ? [place] : months.map((period) => ({ ...place, period }));
  const found = places.map((one) => read.locate({ place: one })).filter((one) => one !== null);
  const [first] = found;
  if (!first) return null;
  return {
    sheet: first.sheet,
    addresses: found.filter(({ sheet }) => sheet === first.sheet).map((one) => one.address),
  };
}

/** The cells of all gaps, sheet by sheet, none twice. */
export function gapMarks(
  gaps: readonly Gap[],
  plan: { model: PlanningModel; read: ReadPlan },
): MarkedCells[] {
  const bySheet = new Map<string, Set<string>>();
  for (const gap of gaps) {
    const marked = cellsOfGap(gap, plan);
    if (!marked) continue;
    const cells = bySheet.get(marked.sheet) ?? new Set<string>();
    marked.addresses.forEach((address) => cells.add(address));
    bySheet.set(marked.sheet, cells);
  }
  return [...bySheet].map(([sheet, addresses]) => ({ sheet, addresses: [...addresses] }));
}
