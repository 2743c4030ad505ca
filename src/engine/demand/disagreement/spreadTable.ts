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
  const scratch = { sources: new Int32Array(sources.length), units: new Float64Array(sources.length) };
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
        if (!addCell(from, sum, { place: { item, segment, t, isSettled }, scratch })) continue;
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

/** What a cell's units are worth. */
interface Worth {
  readonly price: number;
  readonly margin: number;
  readonly isSettled: boolean;
}

/** The sources that state a cell, and their units: filled anew for each cell. */
interface Scratch {
  readonly sources: Int32Array;
  readonly units: Float64Array;
}

/** Adds one cell and returns whether functions are apart on it. */
function addCell(
  from: SpreadCase,
  sum: SpreadSum,
  { place, scratch }: { place: Cell; scratch: Scratch },
): boolean {
  const { model, consensus } = from;
  const index = (place.item * model.segments.length + place.segment) * consensus.units.periods + place.t;
  const { stated, parties } = addStatements(consensus, { sum, scratch }, index);
  if (stated === 0) return false;
  sum.cells++;
  sum.consensusUnits += consensus.units.values[index]!;
  let worth: Worth | null = null;
  for (let a = 0; a < stated; a++) {
    for (let b = a + 1; b < stated; b++) {
      const pair =
        sum.pairs[pairPlace(scratch.sources[a]!, scratch.sources[b]!, consensus.plansByCell.length)]!;
      // The statistical plan is the baseline, and a party only where at most one function speaks beside it.
      if (pair.isWithBaseline && parties > 1) continue;
      pair.firstUnits += scratch.units[a]!;
      pair.secondUnits += scratch.units[b]!;
      const apart = Math.abs(scratch.units[a]! - scratch.units[b]!);
      if (apart === 0) continue;
      worth ??= worthOf(from, place);
      addDistance(pair, apart, worth);
    }
  }
  if (worth) sum.leadDays = Math.max(sum.leadDays, said(model.items.leadTimeDays[place.item]!));
  return worth !== null;
}

/** Where the pair of two sources stands in `emptyPairs`. */
const pairPlace = (first: number, second: number, sources: number): number =>
  first * sources - (first * (first + 1)) / 2 + second - first - 1;

/** Adds what each function states; how many state the cell, and how many of them beside the statistical plan. */
function addStatements(
  { plansByCell }: Consensus,
  { sum, scratch }: { readonly sum: SpreadSum; readonly scratch: Scratch },
  index: number,
): { readonly stated: number; readonly parties: number } {
  let stated = 0;
  let parties = 0;
  for (let k = 0; k < plansByCell.length; k++) {
    const units = plansByCell[k]!.units.values[index]!;
    if (units !== units) continue;
    scratch.sources[stated] = k;
    scratch.units[stated++] = units;
    sum.stated[k]!++;
    sum.units[k]! += units;
    if (plansByCell[k]!.source !== "statistical") parties++;
  }
  return { stated, parties };
}

function worthOf({ model, values }: SpreadCase, { item, segment, t, isSettled }: Cell): Worth {
  const segments = model.segments.length;
  const price = said(values.price.values[(item * segments + segment) * values.price.periods + t]!);
  const margin = Math.max(0, unitMarginAt(values, { item, segment, segments, t }));
  return { price, margin, isSettled };
}

function addDistance(pair: PairSum, apart: number, { price, margin, isSettled }: Worth): void {
  pair.units += apart;
  pair.money += apart * price;
  pair.margin += apart * margin;
  if (!isSettled) pair.openMoney += apart * price;
}
