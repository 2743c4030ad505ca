import { lossBetween } from "../../measure/alignmentDeviation";
import { INDEX_COMPONENTS, type IndexComponentName } from "../../model/settings";
import type { ComponentCells } from "./componentCells";

/** One component of the index. */
export interface ComponentScore {
  readonly component: IndexComponentName;
  /** The weight in Settings. */
  readonly statedWeight: number;
  /** Its share among the components with data; 0 without data. These shares add up to 1. */
  readonly share: number;
  /** Loss within the component, 0 to 1; `NaN` without data. */
  readonly loss: number;
  /** Index points that it costs: 100 · share · loss. */
  readonly points: number;
  /** Share of its value that is known. */
  readonly coverage: number;
  /** Value of the cells that are known, in the component's own weights. */
  readonly knownValue: number;
}

/** Cells that cost points, column by column. Indexes are -1 where a cell is not about one such thing. */
export interface LossCells {
  readonly count: number;
  /** Index into `INDEX_COMPONENTS`. */
  readonly component: Uint8Array;
  readonly goal: Int32Array;
  readonly family: Int32Array;
  readonly item: Int32Array;
  readonly resource: Int32Array;
  readonly period: Int32Array;
  readonly points: Float64Array;
}

/** The alignment index: 100 less losses that add up (DOMAIN.md C9). */
export interface AlignmentIndex {
  /** 0 to 100 over what is known; `NaN` where nothing is. */
  readonly index: number;
  /** The index to show: `null` below half coverage, where one number would mislead. */
  readonly shown: number | null;
  readonly coverage: number;
  /** The headline: three numbers that add up to 100. */
  readonly headline: { readonly aligned: number; readonly lost: number; readonly unknown: number };
  /** In the order of `INDEX_COMPONENTS`. */
  readonly components: readonly ComponentScore[];
  /** Every cell that costs points; all losses are in here exactly once. */
  readonly losses: LossCells;
}

export type IndexWeights = Readonly<Record<IndexComponentName, number>>;

const PLACES = ["goal", "family", "item", "resource", "period"] as const;

/** Below this coverage no single index is shown. */
const LEAST_COVERAGE = 0.5;

/**
 * Index = 100 · (1 − Σ losses), with loss of a component = w · Σ v·d / Σ v over the cells that are known.
 *
 * Components without data give their weight to the others and lower the coverage. Weights need not add up.
 */
export function alignmentIndex(components: readonly ComponentCells[], weights: IndexWeights): AlignmentIndex {
  const byName = new Map(components.map((cells) => [cells.component, cells]));
  const rough = INDEX_COMPONENTS.map((component) => roughScore(byName.get(component)));
  const usable = INDEX_COMPONENTS.map((component, k) =>
    rough[k]!.known > 0 ? Math.max(0, weights[component]) : 0,
  );
  const all = sum(usable);
  const stated = sum(INDEX_COMPONENTS.map((component) => Math.max(0, weights[component])));
  const scores = INDEX_COMPONENTS.map((component, k): ComponentScore => {
    const { known, expected, lost } = rough[k]!;
    const share = all > 0 ? usable[k]! / all : 0;
    const loss = known > 0 ? lost / known : Number.NaN;
    const points = share > 0 ? 100 * share * loss : 0;
    const coverage = expected > 0 ? known / expected : 0;
    return { component, statedWeight: weights[component], share, loss, points, coverage, knownValue: known };
  });
  const coverage = stated > 0 ? sum(scores.map((s) => Math.max(0, s.statedWeight) * s.coverage)) / stated : 0;
  const index = all > 0 ? 100 - sum(scores.map(({ points }) => points)) : Number.NaN;
  return {
    index,
    shown: coverage >= LEAST_COVERAGE && all > 0 ? index : null,
    coverage,
    headline: headlineOf(index, coverage),
    components: scores,
    losses: lossCells(components, scores, rough),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function headlineOf(index: number, coverage: number): AlignmentIndex["headline"] {
  if (index !== index) return { aligned: 0, lost: 0, unknown: 100 };
  const aligned = index * coverage;
  const unknown = 100 * (1 - coverage);
  return { aligned, lost: 100 - aligned - unknown, unknown };
}

interface RoughScore {
  readonly known: number;
  readonly expected: number;
  readonly lost: number;
  /** Cells with a loss, and their losses times their values. */
  readonly cells: readonly number[];
  readonly losses: readonly number[];
}

function roughScore(of: ComponentCells | undefined): RoughScore {
  const cells: number[] = [];
  const losses: number[] = [];
  let known = 0;
  let expected = 0;
  let lost = 0;
  for (let n = 0; n < (of?.count ?? 0); n++) {
    const value = of!.value[n]!;
    const deviation = of!.deviation[n]!;
    expected += value;
    if (deviation !== deviation) continue;
    known += value;
    const loss = value * lossAt(of!, n);
    if (loss === 0) continue;
    lost += loss;
    cells.push(n);
    losses.push(loss);
  }
  return { known, expected, lost, cells, losses };
}

/** The loss of one cell, 0 to 1; 0 where it is missing. */
export function lossAt(cells: ComponentCells, n: number): number {
  const deviation = cells.deviation[n]!;
  if (deviation !== deviation) return 0;
  return lossBetween(deviation, cells.tolerance[n]!, cells.limit[n]!);
}

/** The losses cell by cell, in points of the index. */
function lossCells(
  components: readonly ComponentCells[],
  scores: readonly ComponentScore[],
  rough: readonly RoughScore[],
): LossCells {
  const most = rough.reduce((count, { cells }) => count + cells.length, 0);
  const places = PLACES.map(() => new Int32Array(most));
  const component = new Uint8Array(most);
  const points = new Float64Array(most);
  let count = 0;
  for (const cells of components) {
    const k = INDEX_COMPONENTS.indexOf(cells.component);
    const { known, cells: which, losses } = rough[k]!;
    const scale = known > 0 ? (100 * scores[k]!.share) / known : 0;
    for (const [i, n] of which.entries()) {
      const cost = scale * losses[i]!;
      if (cost <= 0) continue;
      component[count] = k;
      points[count] = cost;
      for (let p = 0; p < PLACES.length; p++) places[p]![count] = cells[PLACES[p]!][n]!;
      count += 1;
    }
  }
  const [goal, family, item, resource, period] = places.map((column) => column.slice(0, count));
  return {
    count,
    component: component.slice(0, count),
    goal: goal!,
    family: family!,
    item: item!,
    resource: resource!,
    period: period!,
    points: points.slice(0, count),
  };
}
