/** A function of a few bounded parameters, and where and how long to look for its least value. */
export interface SearchTask {
  /** Reads its argument and keeps no reference to it. */
  readonly objective: (at: Float64Array) => number;
  readonly start: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** First step as a share of each parameter's range; default 0.15. */
  readonly stepShare?: number;
  /** Limit of work, in evaluations of the objective. */
  readonly maxEvaluations: number;
  /** Stops when the values at the corners differ by less than this share; default 1e-7. */
  readonly tolerance?: number;
}

/** The best point found and its value. */
export interface SearchResult {
  readonly at: Float64Array;
  readonly value: number;
}

/**
 * Least value of a bounded function by the downhill simplex, points outside moved to the bound.
 *
 * Deterministic, without derivatives, and limited by evaluations, never by time.
 * J. A. Nelder and R. Mead, "A simplex method for function minimization", The Computer Journal 7 (1965),
 * doi:10.1093/comjnl/7.4.308.
 */
export function simplexSearch(task: SearchTask): SearchResult {
  const simplex = new Simplex(task);
  const tolerance = task.tolerance ?? 1e-7;
  while (simplex.evaluations < task.maxEvaluations && simplex.spread() > tolerance) simplex.improve();
  return simplex.best();
}

class Simplex {
  evaluations = 0;
  private readonly size: number;
  private readonly corners: Float64Array[] = [];
  private readonly values: number[] = [];
  private readonly centre: Float64Array;
  private trial: Float64Array;
  private second: Float64Array;

  constructor(private readonly task: SearchTask) {
    this.size = task.start.length;
    this.centre = new Float64Array(this.size);
    this.trial = new Float64Array(this.size);
    this.second = new Float64Array(this.size);
    for (let corner = 0; corner <= this.size; corner++) this.addCorner(corner);
    this.sort();
  }

  best(): SearchResult {
    return { at: this.corners[0]!, value: this.values[0]! };
  }

  /** Difference between the worst and the best corner as a share of the best. */
  spread(): number {
    const low = this.values[0]!;
    return Math.abs(this.values[this.size]! - low) / (Math.abs(low) + 1e-12);
  }

  improve(): void {
    const { size, values } = this;
    this.findCentre();
    const reflected = this.tryAt(1, this.trial);
    if (reflected < values[0]!) {
      const expanded = this.tryAt(2, this.second);
      if (expanded < reflected) this.acceptSecond(expanded);
      else this.acceptTrial(reflected);
    } else if (reflected < values[size - 1]!) {
      this.acceptTrial(reflected);
    } else {
      const outside = reflected < values[size]!;
      const contracted = this.tryAt(outside ? 0.5 : -0.5, this.second);
      if (contracted < Math.min(reflected, values[size]!)) this.acceptSecond(contracted);
      else this.shrink();
    }
    this.sort();
  }

  private addCorner(corner: number): void {
    const { start, lower, upper, stepShare = 0.15 } = this.task;
    const point = Float64Array.from(start);
    if (corner > 0) {
      const i = corner - 1;
      const step = stepShare * (upper[i]! - lower[i]!);
      point[i] = point[i]! + step <= upper[i]! ? point[i]! + step : point[i]! - step;
    }
    this.corners.push(point);
    this.values.push(this.evaluate(point));
  }

  private findCentre(): void {
    const { size, centre, corners } = this;
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let corner = 0; corner < size; corner++) sum += corners[corner]![i]!;
      centre[i] = sum / size;
    }
  }

  private tryAt(reach: number, into: Float64Array): number {
    const { lower, upper } = this.task;
    const worst = this.corners[this.size]!;
    for (let i = 0; i < this.size; i++) {
      const x = this.centre[i]! + reach * (this.centre[i]! - worst[i]!);
      into[i] = Math.min(upper[i]!, Math.max(lower[i]!, x));
    }
    return this.evaluate(into);
  }

  private acceptTrial(value: number): void {
    const old = this.corners[this.size]!;
    this.corners[this.size] = this.trial;
    this.values[this.size] = value;
    this.trial = old;
  }

  private acceptSecond(value: number): void {
    const old = this.corners[this.size]!;
    this.corners[this.size] = this.second;
    this.values[this.size] = value;
    this.second = old;
  }

  private shrink(): void {
    const best = this.corners[0]!;
    for (let corner = 1; corner <= this.size; corner++) {
      const point = this.corners[corner]!;
      for (let i = 0; i < this.size; i++) point[i] = best[i]! + 0.5 * (point[i]! - best[i]!);
      this.values[corner] = this.evaluate(point);
    }
  }

  /** Insertion sort: stable, so that ties keep their order. */
  private sort(): void {
    const { corners, values } = this;
    for (let i = 1; i <= this.size; i++) {
      const point = corners[i]!;
      const value = values[i]!;
      let j = i - 1;
      for (; j >= 0 && values[j]! > value; j--) {
        corners[j + 1] = corners[j]!;
        values[j + 1] = values[j]!;
      }
      corners[j + 1] = point;
      values[j + 1] = value;
    }
  }

  private evaluate(at: Float64Array): number {
    this.evaluations++;
    const value = this.task.objective(at);
    return Number.isFinite(value) ? value : 1e300;
  }
}
