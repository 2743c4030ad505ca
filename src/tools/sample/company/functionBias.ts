/** How a function's plan for a family lies against the market: 0.05 is five percent too high. */
interface FunctionBias {
  readonly sales: number;
  readonly marketing: number;
}

const BIAS: { readonly [code: string]: FunctionBias } = {
  ESP: { sales: 0.025, marketing: 0.02 },
  BTC: { sales: 0.03, marketing: 0.02 },
  FLT: { sales: 0.01, marketing: -0.02 },
  CAP: { sales: 0.02, marketing: 0 },
  GRI: { sales: 0.015, marketing: 0.01 },
  KET: { sales: 0.01, marketing: 0 },
  // The frother launch of 2025 was planned on hope, and the hope was never corrected.
  FRO: { sales: 0.26, marketing: 0.16 },
  DRP: { sales: 0, marketing: 0 },
};

/** Families that sales simply takes over from the statistical forecast lie where that lies. */
export function functionBias(familyCode: string): FunctionBias {
  return BIAS[familyCode] ?? { sales: 0.01, marketing: 0 };
}

/** Families for which marketing submits a plan of its own. */
export const MARKETED_FAMILIES: readonly string[] = ["ESP", "BTC", "FLT", "GRI", "KET", "FRO", "DRP"];
