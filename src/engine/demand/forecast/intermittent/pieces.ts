/** More pieces a period than this need no counting distribution: past demands say enough. */
const MOST_COUNTED = 200;
/** Steps of Euclid's algorithm before the demands are taken to have no common piece. */
const MOST_STEPS = 60;

/**
 * The largest amount of which every demand is a whole multiple (a pack of 10, a piece of 1), or null where there is none
 * worth counting: amounts without a common piece, or hundreds of pieces a period.
 */
export function commonPiece(demand: Float64Array): number | null {
  let piece = 0;
  let most = 0;
  for (const units of demand) {
    if (units > 0) piece = piece === 0 ? units : commonMeasure(piece, units);
    most = Math.max(most, units);
    if (Number.isNaN(piece)) return null;
  }
  return piece > 0 && most / piece <= MOST_COUNTED ? piece : null;
}

/** Euclid's algorithm, with room for the rounding of decimal fractions; NaN when it does not end. */
function commonMeasure(a: number, b: number): number {
  const tolerance = 1e-9 * Math.max(a, b);
  let large = Math.max(a, b);
  let small = Math.min(a, b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const rest = large - small * Math.round(large / small);
    if (Math.abs(rest) <= tolerance) return small;
    large = small;
    small = Math.abs(rest);
  }
  return NaN;
}
