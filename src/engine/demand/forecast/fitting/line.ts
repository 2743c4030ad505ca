/** Mean and least-squares slope a period of the first `length` values. */
export function lineThrough(values: Float64Array, length: number): { mean: number; slope: number } {
  let mean = 0;
  for (let t = 0; t < length; t++) mean += values[t]! / length;
  let cross = 0;
  let square = 0;
  for (let t = 0; t < length; t++) {
    const distance = t - (length - 1) / 2;
    cross += distance * (values[t]! - mean);
    square += distance * distance;
  }
  return { mean, slope: square > 0 ? cross / square : 0 };
}
