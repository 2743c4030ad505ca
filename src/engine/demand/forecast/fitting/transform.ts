/** A change of scale that steadies the noise, and its way back. */
export interface Transform {
  readonly name: "log" | "root" | "none";
  readonly forward: (values: Float64Array) => Float64Array;
  /** Back to units; a path comes back as medians, which is what absolute errors ask for. */
  readonly back: (path: Float64Array) => Float64Array;
}

const LOG: Transform = {
  name: "log",
  forward: (values) => values.map(Math.log),
  back: (path) => path.map((value) => Math.exp(Math.min(value, 50))),
};
const ROOT: Transform = {
  name: "root",
  forward: (values) => values.map(Math.sqrt),
  back: (path) => path.map((value) => Math.max(0, value) ** 2),
};
const NONE: Transform = { name: "none", forward: (values) => values, back: (path) => path };

/** Logarithm for positive values, square root where zeros occur, nothing where values are below zero. */
export function steadyingTransform(values: Float64Array): Transform {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  if (least > 0) return LOG;
  return least === 0 ? ROOT : NONE;
}
