import { eachPair, ratio, type Numbers } from "./pairs";

/** Three readings of "did we make the plan", each a share (DOMAIN.md C5). */
export interface Attainment {
  /** Σ actual / Σ plan: hides the mix. */
  readonly volume: number;
  /** Σ min(actual, plan) / Σ plan: no credit for over-production. The default. */
  readonly capped: number;
  /** 1 − Σ|actual − plan| / Σ plan: punishes both sides. */
  readonly adherence: number;
}

/** Attainment of a schedule, in its three versions. `NaN` where nothing was planned. */
export function attainment(actual: Numbers, plan: Numbers): Attainment {
  let made = 0;
  let credited = 0;
  let missed = 0;
  let planned = 0;
  eachPair(plan, actual, (p, a) => {
    planned += p;
    made += a;
    credited += Math.min(a, p);
    missed += Math.abs(a - p);
  });
  return {
    volume: ratio(made, planned),
    capped: ratio(credited, planned),
    adherence: 1 - ratio(missed, planned),
  };
}
