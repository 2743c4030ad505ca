import { childrenOf, type Hierarchy } from "./hierarchy";

/** Forecasts of all nodes of a hierarchy, made independently of each other. */
export interface BaseForecasts {
  readonly hierarchy: Hierarchy;
  /** Units by node and period; NaN throughout for a node without a forecast of its own (never a leaf). */
  readonly paths: readonly Float64Array[];
}

/** Reconciled units by node and period: they add up. */
export type CoherentPaths = Float64Array[];

/** Sums of the leaves: keeps what is known in detail, loses what is only seen in sums. */
export function bottomUp({ hierarchy, paths }: BaseForecasts): CoherentPaths {
  const children = childrenOf(hierarchy);
  const sums = paths.map((path, node) =>
    children[node]!.length === 0 ? path.map(positive) : path.map(() => 0),
  );
  for (let node = sums.length - 1; node > 0; node--) addTo(sums[hierarchy.parents[node]!]!, sums[node]!);
  return sums;
}

/**
 * The top's forecast, split downwards in proportion to the children's forecasts (equally where these are zero).
 *
 * G. Athanasopoulos, R. A. Ahmed and R. J. Hyndman, "Hierarchical forecasts for Australian domestic tourism",
 * International Journal of Forecasting 25 (2009), doi:10.1016/j.ijforecast.2008.07.004: forecast proportions.
 */
export function topDown(base: BaseForecasts): CoherentPaths {
  const children = childrenOf(base.hierarchy);
  const own = withSums(base, children);
  const paths = own.map((path) => path.map(positive));
  children.forEach((below, node) => {
    for (let h = 0; h < paths[node]!.length; h++) {
      const total = below.reduce((sum, child) => sum + paths[child]![h]!, 0);
      for (const child of below) {
        const share = total > 0 ? paths[child]![h]! / total : 1 / below.length;
        paths[child]![h] = share * paths[node]![h]!;
      }
    }
  });
  return paths;
}

/**
 * The sums nearest to all forecasts, each weighted by one over the variance of its error.
 *
 * Weighted least squares (R. J. Hyndman, A. J. Lee and E. Wang, "Fast computation of reconciled forecasts for
 * hierarchical and grouped time series", Computational Statistics & Data Analysis 97 (2016),
 * doi:10.1016/j.csda.2015.11.007), MinT with a diagonal covariance. On a tree it takes two passes: up, each node's own
 * forecast is joined with the sum of its children by their precisions; down, what a sum was moved is shared out by the
 * children's variances. A child that would go below zero stays at zero and its siblings bear the rest.
 */
export function leastSquares(base: BaseForecasts, variances: ArrayLike<number>): CoherentPaths {
  const { hierarchy, paths } = base;
  const children = childrenOf(hierarchy);
  const joined = withSums(base, children).map((path) => path.slice());
  const spread = Float64Array.from(paths, (path, node) =>
    path.length > 0 && Number.isNaN(path[0]) ? Infinity : Math.max(variances[node]!, LEAST_VARIANCE),
  );
  for (let node = paths.length - 1; node >= 0; node--) {
    const below = children[node]!;
    if (below.length > 0) joinWithSum(node, below, { joined, spread });
  }
  joined[0] = joined[0]!.map(positive);
  children.forEach((below, node) => {
    if (below.length > 0) shareOut(node, below, { joined, spread });
  });
  return joined;
}

/** Keeps a forecast that has always been right from ruling out all others. */
const LEAST_VARIANCE = 1e-12;

const positive = (units: number): number => (units > 0 ? units : 0);

interface Precisions {
  readonly joined: Float64Array[];
  readonly spread: Float64Array;
}

/** Replaces a node's forecast and variance by the precision-weighted mean of its own and its children's sum. */
function joinWithSum(node: number, below: readonly number[], { joined, spread }: Precisions): void {
  const sumSpread = below.reduce((sum, child) => sum + spread[child]!, 0);
  const ownWeight = Number.isFinite(spread[node]!) ? sumSpread / (sumSpread + spread[node]!) : 0;
  const path = joined[node]!;
  for (let h = 0; h < path.length; h++) {
    let sum = 0;
    for (const child of below) sum += joined[child]![h]!;
    path[h] = sum + ownWeight * (path[h]! - sum);
  }
  spread[node] = sumSpread * (1 - ownWeight);
}

/** Moves the children so that they add up to their parent, each by its share of the variance. */
function shareOut(node: number, below: readonly number[], { joined, spread }: Precisions): void {
  for (let h = 0; h < joined[node]!.length; h++) {
    let free = below;
    let target = joined[node]![h]!;
    for (;;) {
      const sum = free.reduce((total, child) => total + joined[child]![h]!, 0);
      const sumSpread = free.reduce((total, child) => total + spread[child]!, 0);
      const moved = free.map((child) => joined[child]![h]! + (spread[child]! / sumSpread) * (target - sum));
      const below0 = free.filter((_, i) => moved[i]! < 0);
      if (below0.length === 0 || below0.length === free.length) {
        free.forEach((child, i) => (joined[child]![h] = positive(moved[i]!)));
        break;
      }
      for (const child of below0) joined[child]![h] = 0;
      free = free.filter((child) => !below0.includes(child));
      target = joined[node]![h]!;
    }
  }
}

/** The forecasts, with the sum of its children for each node that has none of its own. */
function withSums({ paths, hierarchy }: BaseForecasts, children: readonly number[][]): Float64Array[] {
  const filled = paths.map((path, node) =>
    path.some(Number.isNaN) && children[node]!.length > 0 ? path.map(() => NaN) : path.slice(),
  );
  for (let node = hierarchy.parents.length - 1; node >= 0; node--) {
    const below = children[node]!;
    if (below.length === 0 || !filled[node]!.some(Number.isNaN)) continue;
    filled[node] = filled[node]!.map((_, h) => below.reduce((sum, child) => sum + filled[child]![h]!, 0));
  }
  return filled;
}

function addTo(sum: Float64Array, path: Float64Array): void {
  for (let h = 0; h < sum.length; h++) sum[h]! += path[h]!;
}
