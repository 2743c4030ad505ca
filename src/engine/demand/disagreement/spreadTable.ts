import { said, unitMarginAt, type PlanValues } from "../../measure/planValues";
import type { PlanningModel } from "../../model/planningModel";
import type { Consensus } from "../consensus/consensus";
import { emptyPairs, type PairSum } from "./pairSum";
import { overridesByItem, settles } from "./settledCells";

/** What disagreements are found in. */
export interface SpreadCase {
  readonly model: PlanningModel;
  readonly consensus: Consensus;
  readonly values: PlanValues;
}

/** Which items and periods are added up, and into which groups. */
export interface SpreadGroups {
  readonly groups: number;
  readonly groupOf: (item: number) => number;
  readonly items: readonly number[];
  readonly periods: readonly number[];
}

/** Sums over the cells of a group in a period. Arrays are in the order of the consensus's plans. */
export interface SpreadSum {
  readonly units: number[];
  /** Cells that each function states. */
  readonly stated: number[];
  readonly pairs: readonly PairSum[];
  readonly reasons: Set<string>;
  /** Cells that anybody states. */
  cells: number;
  consensusUnits: number;
  /** Longest lead time of the items that are apart, days. */
  leadDays: number;
}

export interface SpreadTable {
  readonly from: SpreadCase;
  readonly periods: number;
  /** `sums[group * periods + t]`. */
  readonly sums: readonly SpreadSum[];
}

/** Adds every cell to its group. */
export function spreadTable(from: SpreadCase, groups: SpreadGroups): SpreadTable {
  const { model, consensus } = from;
  const periods = model.calendar.horizon.length;
  const sources = consensus.plansByCell.map(({ source }) => source);
  const sums = Array.from({ length: groups.groups * periods }, (): SpreadSum => {
    const none = sources.map(() => 0);
    const counts = { cells: 0, consensusUnits: 0, leadDays: 0 };
    return { units: [...none], stated: none, pairs: emptyPairs(sources), reasons: new Set(), ...counts };
  });
  const overrides = overridesByItem(model);
  for (const item of groups.items) {
    const judged = overrides.get(item) ?? [];
    for (let segment = 0; segment < model.segments.length; segment++) {
      const ofSegment = judged.filter((one) => one.segment < 0 || one.segment === segment);
      for (const t of groups.periods) {
        const sum = sums[groups.groupOf(item) * periods + t]!;
        const ofMonth =
          ofSegment.length === 0
            ? ofSegment
            : ofSegment.filter((one) => one.firstPeriod <= t && t <= one.lastPeriod);
        const isSettled = ofMonth.some(settles);
        if (!addCell(from, sum, { item, segment, t, isSettled })) continue;
        for (const { reasonCode } of ofMonth) if (reasonCode !== "") sum.reasons.add(reasonCode);
      }
    }
  }
  return { from, periods, sums };
}

interface Cell {
  readonly item: number;
  readonly segment: number;
  readonly t: number;
  readonly isSettled: boolean;
}

/** Adds one cell and returns whether functions are apart on it. */
function addCell(from: SpreadCase, sum: SpreadSum, place: Cell): boolean {
  const { model, consensus } = from;
  const index = (place.item * model.segments.length + place.segment) * consensus.units.periods + place.t;
  const { parties, isStated } = addStatements(consensus, sum, index);
  if (!isStated) return false;
  sum.cells++;
  sum.consensusUnits += consensus.units.values[index]!;
  let isApart = false;
  for (const pair of sum.pairs) {
    // The statistical plan is the baseline, and a party only where at most one function speaks beside it.
    if (pair.isWithBaseline && parties > 1) continue;
    const first = consensus.plansByCell[pair.first]!.units.values[index]!;
    const second = consensus.plansByCell[pair.second]!.units.values[index]!;
    const apart = first > second ? first - second : second - first;
    if (apart !== apart) continue;
    pair.firstUnits += first;
    pair.secondUnits += second;
    if (apart === 0) continue;
    isApart = true;
    addDistance(from, pair, { ...place, apart });
  }
  if (isApart) sum.leadDays = Math.max(sum.leadDays, said(model.items.leadTimeDays[place.item]!));
  return isApart;
}

/** Adds what each function states; how many of them speak beside the statistical plan, and whether anybody does. */
function addStatements({ plansByCell }: Consensus, sum: SpreadSum, index: number) {
  let parties = 0;
  let isStated = false;
  for (let k = 0; k < plansByCell.length; k++) {
    const stated = plansByCell[k]!.units.values[index]!;
    if (stated !== stated) continue;
    isStated = true;
    sum.stated[k]!++;
    sum.units[k]! += stated;
    if (plansByCell[k]!.source !== "statistical") parties++;
  }
  return { parties, isStated };
}

function addDistance(
  { model, values }: SpreadCase,
  pair: PairSum,
  { item, segment, t, isSettled, apart }: Cell & { readonly apart: number },
): void {
  const segments = model.segments.length;
  const price = said(values.price.values[(item * segments + segment) * values.price.periods + t]!);
  pair.units += apart;
  pair.money += apart * price;
  pair.margin += apart * Math.max(0, unitMarginAt(values, { item, segment, segments, t }));
  if (!isSettled) pair.openMoney += apart * price;
}
